import { afterEach, describe, expect, it } from '@jest/globals';
import { fireEvent, screen, within } from '@testing-library/react';
import { buildReport, buildRow } from './support/build-report';
import { MemorySource } from './support/memory-source';
import { axeFindings, renderPanel } from './support/render-panel';

const titles = ['Pay by card', 'Pay by invoice', 'Save a basket', 'Send a receipt', 'Track a parcel'];
const report = buildReport(titles.map((summary, index) => buildRow({ id: String(10_001 + index), summary })));
const box = (index: number) => screen.getByRole('checkbox', { name: `Select SHOP-${index}` });
const press = (key: string, held: Partial<KeyboardEvent> = {}) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...held });
const selected = () =>
  screen.getAllByRole('row', { selected: true }).map((row) => row.querySelector('.cell-title')?.textContent);

afterEach(() => {
  localStorage.clear();
});

describe('selecting', () => {
  it('ticks one row by its box without opening it, and says how many there are', async () => {
    renderPanel(MemorySource.judged(report));
    expect(screen.getByRole('grid').getAttribute('aria-multiselectable')).toBe('true');
    fireEvent.click(box(2));
    expect(selected()).toEqual(['Pay by invoice']);
    expect(screen.queryByRole('complementary')).toBeNull();
    expect(screen.getByRole('region', { name: 'Selected work items' }).textContent).toContain('1 selected');
    expect(screen.getByText('1 work item selected').getAttribute('role')).toBe('status');
    expect(await axeFindings()).toEqual([]);
    fireEvent.click(box(2));
    expect(screen.queryByRole('region', { name: 'Selected work items' })).toBeNull();
  });

  it('ticks a range with Shift, upwards too', () => {
    renderPanel(MemorySource.judged(report));
    fireEvent.click(box(4));
    fireEvent.click(box(2), { shiftKey: true });
    expect(selected()).toEqual(titles.slice(1, 4));
  });

  it('goes by keys alone, and Escape closes the drawer before it clears', () => {
    renderPanel(MemorySource.judged(report));
    press('j');
    press('x');
    press('j');
    press('j');
    press('X', { shiftKey: true });
    expect(selected()).toEqual(titles.slice(0, 3));
    press('o');
    press('Escape');
    expect(selected()).toHaveLength(3);
    press('Escape');
    expect(screen.queryAllByRole('row', { selected: true })).toEqual([]);
  });

  it('grows and shrinks with Shift and the arrows, and takes what is between with Shift and a click', () => {
    renderPanel(MemorySource.judged(report));
    const rowOf = (title: string) => screen.getByText(title).closest<HTMLElement>('[role=row]')!;
    press('j');
    press('j');
    rowOf(titles[1]!).focus();
    press('ArrowDown', { shiftKey: true });
    press('ArrowDown', { shiftKey: true });
    expect(selected()).toEqual(titles.slice(1, 4));
    press('ArrowUp', { shiftKey: true });
    expect(selected()).toEqual(titles.slice(1, 3));
    fireEvent.click(rowOf(titles[4]!), { shiftKey: true });
    expect(selected()).toEqual(titles.slice(1));
    expect(screen.queryByRole('complementary')).toBeNull();
    press('a', { ctrlKey: true });
    expect(selected()).toEqual(titles);
  });

  it('ticks all that is shown, and lets go of what a filter hides', () => {
    renderPanel(MemorySource.judged(report));
    fireEvent.click(box(1));
    const bar = screen.getByRole('region', { name: 'Selected work items' });
    fireEvent.click(within(bar).getByRole('button', { name: 'Select all 5 shown' }));
    expect(within(bar).getByText('5 selected')).toBeDefined();
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'pay' } });
    expect(within(bar).getByText('2 selected')).toBeDefined();
    fireEvent.click(within(bar).getByRole('button', { name: 'Clear selection' }));
    expect(screen.queryByRole('region', { name: 'Selected work items' })).toBeNull();
  });

  it('takes no more than five hundred at once', () => {
    const many = Array.from({ length: 600 }, (_, index) => buildRow({ id: String(20_000 + index) }));
    renderPanel(MemorySource.judged(buildReport(many)));
    press('j');
    press('x');
    fireEvent.click(screen.getByRole('button', { name: 'Select the first 500' }));
    expect(screen.getByText('500 selected')).toBeDefined();
  });

  it('tells who may change nothing before anything is tried', () => {
    const source = MemorySource.judged(report, {
      rights: { edit: 'no', create: 'no', link: 'no' },
    });
    renderPanel(source);
    fireEvent.click(box(1));
    const bar = screen.getByRole('region', { name: 'Selected work items' });
    expect(within(bar).getByText(/You can look at everything here/)).toBeDefined();
  });
});
