import { afterEach, describe, expect, it } from '@jest/globals';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { buildReport, buildRow, exportDuplicate, exportStory } from './support/build-report';
import { MemorySource } from './support/memory-source';
import { axeFindings, renderPanel } from './support/render-panel';

const story = exportStory();
const duplicate = exportDuplicate();
const rows = [
  buildRow({ id: '10001', summary: 'Pay by card', sprintId: 7 }),
  story.row,
  buildRow({ id: '10013', summary: 'Filter orders by country', type: { name: 'Task', kind: 'task' } }),
  duplicate.row,
];
const report = buildReport(rows, {
  sprints: [{ id: 7, name: 'Sprint 14', state: 'active' }],
  zones: { basis: { kind: 'velocity', unit: 'points', amount: 34, over: 5 }, lastNear: '10013' },
});
const judged = () =>
  MemorySource.judged(report, { details: [story.detail, duplicate.detail], splits: story.proposals });

const titles = () =>
  screen
    .getAllByRole('row')
    .map((row) => row.querySelector('.cell-title')?.textContent)
    .filter((title) => title !== undefined);
const row = (title: string) => screen.getByText(title).closest('[role=row]')!;
/** Lets answers that are on their way arrive. */
const settled = () => act(() => Promise.resolve());
const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });

afterEach(() => {
  localStorage.clear();
});

describe('the list', () => {
  it('keeps Jira’s order, sprints on top, and draws the horizon', async () => {
    renderPanel(judged());
    expect(screen.getAllByRole('row').map((line) => line.id)).toEqual([
      'row-sprint-7',
      'row-10001',
      'row-backlog',
      'row-10012',
      'row-10013',
      'row-near-line',
      'row-10020',
    ]);
    expect(
      within(row('Export or print the monthly report') as HTMLElement).getByText('Too big'),
    ).toBeDefined();
    expect(await axeFindings()).toEqual([]);
  });

  it('draws only what can be seen of ten thousand rows', () => {
    const many = Array.from({ length: 10_000 }, (_, index) => buildRow({ id: String(20_000 + index) }));
    renderPanel(MemorySource.judged(buildReport(many)));
    expect(screen.getByText('10,000 items')).toBeDefined();
    expect(screen.getAllByRole('row').length).toBeLessThan(60);
  });

  it('holds what a number at the top counted', () => {
    renderPanel(judged());
    fireEvent.click(screen.getByRole('button', { name: '1 too big' }));
    expect(titles()).toEqual(['Export or print the monthly report']);
    expect(screen.getByText('1 of 4')).toBeDefined();
    fireEvent.click(screen.getByRole('button', { name: '1 too big', pressed: true }));
    fireEvent.click(screen.getByRole('button', { name: '2 of 3 near items ready' }));
    expect(titles()).toEqual(['Pay by card', 'Filter orders by country']);
  });

  it('says the wish of a story apart from its frame, and whose it is', () => {
    const summary = 'As a buyer, I want to pay by invoice';
    const item = buildRow({
      summary,
      wishAt: 22,
      epic: { key: 'SHOP-5', summary: 'Paying' },
      assignee: { mark: 'a1', name: 'Ada Lovelace' },
    });
    renderPanel(MemorySource.judged(buildReport([item])));
    const line = row('pay by invoice');
    expect(line.querySelector('.cell-frame')?.textContent).toBe('As a buyer, I want to ');
    expect(line.querySelector('.cell-title')?.textContent).toBe(summary);
    expect(line.querySelector('.cell-status')?.textContent).toBe('To Do');
    expect(line.querySelector('.cell-epic')?.textContent).toBe('Paying');
    expect(line.querySelector('.cell-assignee')?.textContent).toContain('Ada Lovelace');
  });

  it('searches and filters, and clears both', async () => {
    renderPanel(judged());
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'report export' } });
    expect(titles()).toEqual(['Export or print the monthly report', 'Export the report of a month']);
    fireEvent.click(screen.getByRole('button', { name: 'Filter' }));
    fireEvent.click(await screen.findByRole('checkbox', { name: /Later/ }));
    expect(titles()).toEqual(['Export the report of a month']);
    expect(await axeFindings()).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: 'Clear filters' }));
    expect(titles()).toHaveLength(4);
  });

  it('says so when nothing fits', () => {
    renderPanel(judged());
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'blockchain' } });
    expect(screen.getByText('No work item fits “blockchain” and the filters that are set.')).toBeDefined();
  });
});

describe('the drawer', () => {
  it('answers verdict, path, evidence, reason and what to do, in that order', async () => {
    const { opened } = renderPanel(judged());
    fireEvent.click(row('Export or print the monthly report'));
    const drawer = await screen.findByRole('complementary', { name: 'Work item SHOP-12' });
    await within(drawer).findByText('5 acceptance criteria');
    expect(drawer.textContent).toContain('62 of 100→ 80 with one fix');
    expect(within(drawer).getByText('Needs work because: Too big')).toBeDefined();
    const sums = within(drawer).getByText('How this number is made').closest('details');
    const lines = [...(sums?.querySelectorAll('tbody tr') ?? [])].map(({ textContent }) => textContent);
    expect(lines).toEqual(['Too big needed before work starts0 of 38', 'Has a description62 of 62']);
    const marks = [...drawer.querySelectorAll('mark')].map(({ textContent }) => textContent);
    expect(marks).toEqual(['export or print', 'export or print']);
    expect(within(drawer).getByRole('button', { name: 'Split' })).toBeDefined();
    expect(within(drawer).getByRole('button', { name: 'Compare with SHOP-20' })).toBeDefined();
    const fine = within(drawer).getByText('Fine as it is (3)').closest('details');
    expect([...(fine?.querySelectorAll('li') ?? [])].map(({ textContent }) => textContent)).toEqual([
      'Has a description',
      'Has acceptance criteria',
      'Has an estimate',
    ]);
    expect(await axeFindings()).toEqual([]);
    fireEvent.click(within(drawer).getByRole('button', { name: /^SHOP-12/ }));
    expect(opened).toEqual(['SHOP-12']);
  });

  it('goes to the next and the previous item without closing', async () => {
    renderPanel(judged());
    fireEvent.click(row('Export or print the monthly report'));
    fireEvent.click(screen.getByRole('button', { name: 'Next work item' }));
    await settled();
    expect(screen.getByRole('complementary', { name: 'Work item SHOP-13' })).toBeDefined();
    fireEvent.click(screen.getByRole('button', { name: 'Previous work item' }));
    await settled();
    expect(screen.getByRole('complementary', { name: 'Work item SHOP-12' })).toBeDefined();
  });

  it('closes when its item has left the backlog', async () => {
    const source = judged();
    renderPanel(source);
    fireEvent.click(row('Filter orders by country'));
    await settled();
    act(() => {
      source.become({ phase: 'judged', report: buildReport(rows.filter(({ id }) => id !== '10013')) });
    });
    expect(screen.queryByRole('complementary')).toBeNull();
  });
});

describe('the keyboard', () => {
  it('moves, opens and closes', async () => {
    renderPanel(judged());
    press('j');
    press('j');
    expect(row('Export or print the monthly report').className).toContain('line-active');
    press('k');
    press('o');
    await settled();
    const drawer = screen.getByRole('complementary', { name: 'Work item SHOP-1' });
    expect(document.activeElement).toBe(within(drawer).getByRole('heading', { level: 2 }));
    press('Escape');
    expect(screen.queryByRole('complementary')).toBeNull();
    await waitFor(() => {
      expect(document.activeElement).toBe(row('Pay by card'));
    });
  });

  it('takes the focus along with the arrows inside the list', async () => {
    renderPanel(judged());
    (row('Pay by card') as HTMLElement).focus();
    press('ArrowDown');
    press('ArrowDown');
    expect(document.activeElement).toBe(row('Export or print the monthly report'));
    press('Enter');
    await settled();
    expect(screen.getByRole('complementary', { name: 'Work item SHOP-12' })).toBeDefined();
  });

  it('finds the search', () => {
    renderPanel(judged());
    press('/');
    expect(document.activeElement).toBe(screen.getByRole('searchbox'));
  });

  it('lists its keys, and single letters can be switched off for good', async () => {
    const first = renderPanel(judged());
    press('?');
    await screen.findByRole('dialog', { name: 'Keyboard shortcuts' });
    expect(await axeFindings()).toEqual([]);
    fireEvent.click(screen.getByRole('checkbox', { name: 'Single letters are shortcuts' }));
    fireEvent.click(screen.getByRole('button', { name: 'Close' }));
    press('j');
    expect(row('Pay by card').className).not.toContain('line-active');
    first.unmount();
    renderPanel(judged());
    press('?');
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});
