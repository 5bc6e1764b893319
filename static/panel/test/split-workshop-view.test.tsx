import { describe, expect, it } from '@jest/globals';
import { fireEvent, screen, within } from '@testing-library/react';
import type { SplitChoices } from '../../../src/jira/split-choices';
import { buildReport, exportStory } from './support/build-report';
import { MemorySource } from './support/memory-source';
import { axeFindings, buildApi, renderPanel } from './support/render-panel';

const story = exportStory();
const branch = {
  id: 'customfield_1',
  name: 'Branch',
  required: true,
  holdsPeople: false,
  type: 'option',
  items: undefined,
  isDocument: false,
  options: [{ id: '7', name: 'North' }],
};
const choices: SplitChoices = {
  own: { type: { id: '10', name: 'Story', level: 0 }, fields: [branch] },
  inside: [{ type: { id: '11', name: 'Sub-task', level: -1 }, fields: [] }],
  containers: ['Epic'],
  held: { labels: ['shop'], components: [], priority: ['High'], assignee: [], sprint: ['Sprint 7'] },
  more: [],
  links: [{ typeId: '3', outward: false, otherId: '9', otherKey: 'SHOP-30', relation: 'is blocked by' }],
};

async function openWorkshop() {
  const report = buildReport([story.row]);
  const source = MemorySource.judged(report, {
    details: [story.detail],
    splits: story.proposals,
    splitChoices: choices,
  });
  renderPanel(source, buildApi());
  fireEvent.click(screen.getByText('Export or print the monthly report'));
  // The drawer's script comes after the list.
  fireEvent.click(await screen.findByRole('button', { name: 'Split' }));
  await screen.findByRole('region', { name: 'Part 1' });
}

const preview = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Preview' });
const parts = () => screen.getAllByRole('region', { name: /^Part \d$/ });

describe('the split workshop', () => {
  it('asks for what the space demands before anything can be previewed', async () => {
    await openWorkshop();
    expect(preview().disabled).toBe(true);
    expect(screen.getByText(/Fill in what this space asks/)).toBeDefined();
    expect(await axeFindings()).toEqual([]);
    fireEvent.change(screen.getByRole('combobox', { name: 'Branch' }), { target: { value: '7' } });
    expect(preview().disabled).toBe(false);
  });

  it('keeps links with the key, takes them along without it, and sizes no sub-tasks', async () => {
    await openWorkshop();
    const link = () =>
      screen.getByRole<HTMLInputElement>('checkbox', { name: 'Link: is blocked by SHOP-30' });
    expect(link().checked).toBe(false);
    fireEvent.click(screen.getByRole('radio', { name: /^New work items beside/ }));
    expect(link().checked).toBe(true);
    fireEvent.click(screen.getByRole('radio', { name: /^Sub-tasks of/ }));
    expect(link().checked).toBe(false);
    expect(screen.queryByRole('textbox', { name: 'Points' })).toBeNull();
    expect(screen.queryByRole('checkbox', { name: /^Sprint:/ })).toBeNull();
    expect(preview().disabled).toBe(false);
    expect(await axeFindings()).toEqual([]);
  });

  it('says why parts cannot go inside, and offers to close only what its parts stand beside', async () => {
    await openWorkshop();
    expect(screen.getByText(/holds sub-tasks only\. Change its type to Epic in Jira first/)).toBeDefined();
    const close = () => screen.queryByRole<HTMLInputElement>('checkbox', { name: /^Close \S+ once/ });
    expect(close()).toBeNull();
    fireEvent.click(screen.getByRole('radio', { name: /^New work items beside/ }));
    expect(close()?.checked).toBe(false);
    expect(await axeFindings()).toEqual([]);
  });

  it('lets layers be sub-tasks only', async () => {
    await openWorkshop();
    fireEvent.change(screen.getByRole('combobox', { name: 'Branch' }), { target: { value: '7' } });
    const title = within(parts()[1]!).getByRole('textbox', { name: 'Title' });
    fireEvent.change(title, { target: { value: 'Backend' } });
    expect(preview().disabled).toBe(true);
    fireEvent.click(screen.getByRole('radio', { name: /^Sub-tasks of/ }));
    expect(preview().disabled).toBe(false);
  });

  it('moves, joins, removes and adds parts, and keeps the focus in the dialog', async () => {
    await openWorkshop();
    const titles = () =>
      parts().map((part) => within(part).getByRole<HTMLTextAreaElement>('textbox', { name: 'Title' }).value);
    const [first, second] = titles();
    fireEvent.click(screen.getByRole('button', { name: 'Move part 1 down' }));
    expect(titles()).toEqual([second, first]);
    fireEvent.click(screen.getByRole('button', { name: /^Add its \d parts to those below$/ }));
    const many = parts().length;
    expect(many).toBeGreaterThan(2);
    fireEvent.click(screen.getByRole('button', { name: `Remove part ${many}` }));
    expect(parts()).toHaveLength(many - 1);
    expect(document.activeElement).not.toBe(document.body);
    fireEvent.click(screen.getByRole('button', { name: 'Join part 2 to part 1' }));
    expect(titles()[0]).toBe(`${second ?? ''} / ${first ?? ''}`);
  });
});
