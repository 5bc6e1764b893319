import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { targetsAt } from '../src/views/bulk/places';
import { buildReport, buildRow } from './support/build-report';
import { MemoryBulk } from './support/memory-bulk';
import { MemorySource, viewerRights } from './support/memory-source';
import { axeFindings, buildApi, renderPanel } from './support/render-panel';

const report = buildReport(Array.from({ length: 5 }, (_, index) => buildRow({ id: String(10_001 + index) })));

let server: MemoryBulk;
beforeEach(() => {
  server = new MemoryBulk();
});
afterEach(() => {
  localStorage.clear();
});

const open = () => renderPanel(MemorySource.judged(report), buildApi(server.api));
const button = (name: string | RegExp) => screen.findByRole('button', { name });
const press = async (name: string | RegExp) => fireEvent.click(await button(name));

/** Selects everything and gets as far as the preview of labels. */
async function look(): Promise<HTMLElement> {
  fireEvent.click(screen.getByRole('checkbox', { name: 'Select SHOP-1' }));
  await press('Select all 5 shown');
  await press('Labels');
  const dialog = await screen.findByRole('dialog', { name: 'Add and remove labels' });
  expect(within(dialog).getByRole('button', { name: 'Preview' })).toHaveProperty('disabled', true);
  fireEvent.change(within(dialog).getByRole('textbox', { name: 'Labels to add' }), {
    target: { value: 'refined, mvp' },
  });
  expect(await axeFindings()).toEqual([]);
  await press('Preview');
  return dialog;
}

describe('changing many items', () => {
  it('shows what will change, what will not and why, and then does it', async () => {
    server.refused.add('10003');
    open();
    const dialog = await look();
    await within(dialog).findByText('4 work items will change, 1 will not.');
    expect(within(dialog).getAllByRole('checkbox')).toHaveLength(4);
    // The form is hidden, with the field where the keyboard began: now the button that agrees comes first.
    expect(document.activeElement).toBe(within(dialog).getByRole('button', { name: 'Change 4 work items' }));
    // What it costs is Jira's affair until it gets tight.
    expect(dialog.textContent).not.toMatch(/points|lot for Jira/);
    expect(await axeFindings()).toEqual([]);
    await press('Change 4 work items');
    await within(dialog).findByText('Finished.');
    expect(within(dialog).getByText('4 done')).toBeDefined();
    expect(await axeFindings()).toEqual([]);
    await press('Undo all');
    await within(dialog).findByText('4 taken back');
  });

  it('leaves out what is unticked, and goes back to what was filled in', async () => {
    open();
    const dialog = await look();
    await within(dialog).findByText('5 work items will change.');
    const [first] = within(dialog).getAllByRole('checkbox');
    if (!first) throw new Error('Each work item has a box.');
    fireEvent.click(first);
    expect(within(dialog).getByRole('button', { name: 'Change 4 work items' })).toBeDefined();
    await press('Back');
    expect(within(dialog).getByRole<HTMLInputElement>('textbox', { name: 'Labels to add' }).value).toBe(
      'refined, mvp',
    );
    await press('Preview');
    await within(dialog).findByText('5 work items will change.');
    fireEvent.click(within(dialog).getAllByRole('checkbox')[1]!);
    await press('Change 4 work items');
    await within(dialog).findByText('Finished.');
    expect(server.run?.items).toHaveLength(4);
  });

  it('counts down while Jira wants a break, and goes on by itself', async () => {
    open();
    const dialog = await look();
    server.breakSeconds = 1;
    await press('Change 5 work items');
    await within(dialog).findByText('Jira asks for a break. Going on in 1 second.');
    await waitFor(
      () => {
        expect(within(dialog).getByText('Finished.')).toBeDefined();
      },
      { timeout: 4000 },
    );
  });

  it('pauses, and stops for good where that is wished', async () => {
    open();
    const dialog = await look();
    let letGo: () => void = () => undefined;
    server.gate = new Promise((resolve) => (letGo = resolve));
    await press('Change 5 work items');
    await press('Pause');
    letGo();
    await within(dialog).findByText('Paused. What is done stays done.');
    expect(within(dialog).getByText('3 to do')).toBeDefined();
    await press('Stop here');
    await within(dialog).findByText('Finished.');
    expect(within(dialog).getByText('2 done')).toBeDefined();
  });

  it('offers at the next opening to go on with what was left', async () => {
    const first = open();
    await look();
    let letGo: () => void = () => undefined;
    server.gate = new Promise((resolve) => (letGo = resolve));
    await press('Change 5 work items');
    first.unmount();
    letGo();
    open();
    await screen.findByText('A change of 5 work items is unfinished: 2 of them are through.');
    await press('Look and go on');
    const dialog = await screen.findByRole('dialog');
    expect(await axeFindings()).toEqual([]);
    await press('Go on');
    await within(dialog).findByText('5 done');
  });

  it('tries failed items again alone, looking anew where the preview no longer fits', async () => {
    server.failing.set('10002', 'conflict');
    open();
    const dialog = await look();
    await press('Change 5 work items');
    await within(dialog).findByText('1 not done');
    expect(dialog.textContent).toContain('Someone changed it in the meantime.');
    await press('Try 1 again');
    await within(dialog).findByText('1 work item will change.');
  });

  it('offers nothing to who may change nothing', () => {
    server.run = undefined;
    renderPanel(MemorySource.judged(report, { rights: viewerRights }), buildApi(server.api));
    fireEvent.click(screen.getByRole('checkbox', { name: 'Select SHOP-1' }));
    const bar = screen.getByRole('region', { name: 'Selected work items' });
    expect(within(bar).queryByRole('button', { name: 'Estimate' })).toBeNull();
    expect(within(bar).getByText(/You can look at everything here/)).toBeDefined();
  });
});

describe('targetsAt', () => {
  const backlog = ['1', '2', '3', '4', '5'];
  const play = (end: 'top' | 'bottom', chosen: string[]) => {
    const order = [...backlog];
    const targets = targetsAt(end, new Set(chosen), backlog);
    for (const { itemId, place } of targets) {
      const at = order.indexOf(itemId);
      expect([order[at - 1] ?? null, order[at + 1] ?? null]).toEqual([place?.was.above, place?.was.below]);
      order.splice(at, 1);
      order.splice(order.indexOf(place?.otherId ?? '') + (place?.where === 'after' ? 1 : 0), 0, itemId);
    }
    return order;
  };

  it('keeps the order of what is moved, and knows where each stood when its turn came', () => {
    expect(play('top', ['2', '3', '5'])).toEqual(['2', '3', '5', '1', '4']);
    expect(play('bottom', ['1', '2', '4'])).toEqual(['3', '5', '1', '2', '4']);
  });

  it('moves nothing where everything is chosen, or what is not in the backlog', () => {
    expect(targetsAt('top', new Set(backlog), backlog)).toEqual([]);
    expect(targetsAt('top', new Set(['9']), backlog)).toEqual([]);
  });
});
