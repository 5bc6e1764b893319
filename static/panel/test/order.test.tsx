import { afterEach, describe, expect, it } from '@jest/globals';
import { fireEvent, screen, within } from '@testing-library/react';
import { orderIntent } from '../src/views/order/order-intent';
import type { Whither } from '../src/views/order/order-intent';
import { buildReport, buildRow } from './support/build-report';
import { MemorySource, viewerRights } from './support/memory-source';
import { axeFindings, buildApi, renderPanel } from './support/render-panel';

const rows = [
  buildRow({ id: '10001', summary: 'Pay by card', sprintId: 7 }),
  buildRow({ id: '10002', summary: 'Pay by invoice', sprintId: 7 }),
  buildRow({ id: '10003', summary: 'Save a basket' }),
  buildRow({ id: '10004', summary: 'Send a receipt' }),
  buildRow({ id: '10005', summary: 'Track a parcel' }),
];
const report = buildReport(rows, {
  sprints: [
    { id: 7, name: 'Sprint 14', state: 'active' },
    { id: 8, name: 'Sprint 15', state: 'future' },
  ],
});
const go = (ids: readonly string[], whither: Whither) => orderIntent(report, ids, whither);

afterEach(() => {
  localStorage.clear();
});

describe('orderIntent', () => {
  it('steps beside the neighbour of the same list, and says where the item stood', () => {
    expect(go(['10004'], { kind: 'step', by: 'up' })).toEqual({
      kind: 'rank',
      itemIds: ['10004'],
      where: 'before',
      otherId: '10003',
      was: [{ itemId: '10004', above: '10003', below: '10005' }],
    });
    expect(go(['10004'], { kind: 'step', by: 'down' })).toMatchObject({ where: 'after', otherId: '10005' });
  });

  it.each<[string, Whither]>([
    ['10003', { kind: 'step', by: 'up' }],
    ['10005', { kind: 'step', by: 'down' }],
    ['10002', { kind: 'step', by: 'down' }],
    ['10003', { kind: 'end', at: 'top' }],
    ['10005', { kind: 'end', at: 'bottom' }],
    ['10003', { kind: 'beside', where: 'before', otherId: '10004' }],
    ['10004', { kind: 'beside', where: 'after', otherId: '10003' }],
    ['10004', { kind: 'beside', where: 'after', otherId: '10004' }],
    ['10001', { kind: 'sprint', sprintId: 7 }],
    ['10003', { kind: 'sprint', sprintId: null }],
  ])('asks for nothing where %s would stay: %j', (id, whither) => {
    expect(go([id], whither)).toBeUndefined();
  });

  it('keeps several in their order', () => {
    expect(go(['10005', '10004'], { kind: 'end', at: 'top' })).toMatchObject({
      kind: 'rank',
      itemIds: ['10004', '10005'],
      where: 'before',
      otherId: '10003',
    });
  });

  it('changes the sprint where the neighbour is in another one, with its place', () => {
    expect(go(['10003', '10005'], { kind: 'beside', where: 'before', otherId: '10002' })).toEqual({
      kind: 'move',
      itemIds: ['10003', '10005'],
      sprintId: 7,
      place: {
        where: 'before',
        otherId: '10002',
        was: [
          { itemId: '10003', above: null, below: '10004' },
          { itemId: '10005', above: '10004', below: null },
        ],
      },
    });
    expect(go(['10001'], { kind: 'sprint', sprintId: null })).toEqual({
      kind: 'move',
      itemIds: ['10001'],
      sprintId: null,
    });
  });
});

describe('moving by keys', () => {
  const asked: unknown[] = [];
  const api = buildApi({
    previewChange: ({ intent }) => {
      asked.push(intent);
      return Promise.resolve({
        changeId: '00000000-0000-4000-8000-000000000001',
        digest: 'd',
        steps: [
          {
            id: 'rank',
            message: { code: 'error.conflict', params: {} },
            optional: false,
          },
        ],
        warnings: [],
        refusals: [],
      });
    },
    applyChange: () =>
      Promise.resolve({
        changeId: '00000000-0000-4000-8000-000000000001',
        status: 'applied',
        items: [{ id: '10004', key: 'SHOP-4', created: false }],
        left: [],
      }),
  });
  const focus = (title: string) => {
    const row = screen.getByText(title).closest<HTMLElement>('[role=row]')!;
    row.focus();
    return row;
  };

  it('goes up with Alt, through a preview, and says what changed', async () => {
    asked.length = 0;
    renderPanel(MemorySource.judged(report), api);
    for (let step = 0; step < 4; step += 1) fireEvent.keyDown(document.body, { key: 'j' });
    fireEvent.keyDown(focus('Send a receipt'), { key: 'ArrowUp', altKey: true });
    const dialog = await screen.findByRole('dialog', { name: 'Move SHOP-4' });
    fireEvent.click(await within(dialog).findByRole('button', { name: 'Apply' }));
    expect(asked).toMatchObject([{ kind: 'rank', itemIds: ['10004'], where: 'before', otherId: '10003' }]);
    fireEvent.click(await within(dialog).findByRole('button', { name: 'Done' }));
    expect((await screen.findByText('SHOP-4 changed in Jira')).closest('[role=status]')).not.toBeNull();
    expect(screen.getByRole('button', { name: 'Undo' })).toBeDefined();
  });

  it('asks where to, for all that is selected, and goes back to asking', async () => {
    asked.length = 0;
    renderPanel(MemorySource.judged(report), api);
    for (let step = 0; step < 3; step += 1) fireEvent.keyDown(document.body, { key: 'j' });
    fireEvent.keyDown(focus('Save a basket'), { key: 'ArrowDown', shiftKey: true });
    fireEvent.keyDown(document.body, { key: 'm' });
    const dialog = await screen.findByRole('dialog', { name: 'Move 2 work items' });
    expect(within(dialog).queryByRole('button', { name: 'Into the backlog' })).toBeNull();
    expect(await axeFindings()).toEqual([]);
    fireEvent.click(within(dialog).getByRole('button', { name: 'Into Sprint 15' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Back' }));
    fireEvent.click(await screen.findByRole('button', { name: 'To the bottom' }));
    await screen.findByRole('button', { name: 'Apply' });
    expect(asked).toMatchObject([
      { kind: 'move', itemIds: ['10003', '10004'], sprintId: 8 },
      { kind: 'rank', itemIds: ['10003', '10004'], where: 'after', otherId: '10005' },
    ]);
  });

  it('says when there is nowhere to go', async () => {
    renderPanel(MemorySource.judged(report), api);
    for (let step = 0; step < 3; step += 1) fireEvent.keyDown(document.body, { key: 'j' });
    fireEvent.keyDown(focus('Save a basket'), { key: 'Home', altKey: true });
    expect(await screen.findByText('It stands there already.')).toBeDefined();
  });

  it('is not for who may change nothing', () => {
    renderPanel(MemorySource.judged(report, { rights: viewerRights }), api);
    fireEvent.keyDown(document.body, { key: 'j' });
    fireEvent.keyDown(document.body, { key: 'm' });
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});

describe('the command menu', () => {
  const openMenu = async () => {
    fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true });
    return screen.findByRole('combobox', { name: 'What do you want to do?' });
  };

  it('finds commands by typing and runs them by Enter', async () => {
    renderPanel(MemorySource.judged(report));
    const box = await openMenu();
    expect(await axeFindings()).toEqual([]);
    fireEvent.change(box, { target: { value: 'oldest' } });
    expect(screen.getAllByRole('option').map(({ textContent }) => textContent)).toEqual([
      'Order: Oldest first',
    ]);
    fireEvent.keyDown(box, { key: 'Enter' });
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(await screen.findByRole('button', { name: 'View: Oldest first' })).toBeDefined();
  });

  it('walks with the arrows, round and round, and offers items', async () => {
    renderPanel(MemorySource.judged(report));
    const box = await openMenu();
    fireEvent.change(box, { target: { value: 'pay' } });
    const chosen = () => screen.getByRole('option', { selected: true }).textContent;
    expect(chosen()).toBe('SHOP-1 Pay by card');
    fireEvent.keyDown(box, { key: 'ArrowDown' });
    expect(chosen()).toBe('SHOP-2 Pay by invoice');
    fireEvent.keyDown(box, { key: 'ArrowDown' });
    expect(chosen()).toBe('SHOP-1 Pay by card');
    fireEvent.keyDown(box, { key: 'Enter' });
    expect(await screen.findByRole('complementary', { name: 'Work item SHOP-1' })).toBeDefined();
  });

  it('speaks of the row in hand, and only of what may be done', async () => {
    const { unmount } = renderPanel(MemorySource.judged(report));
    fireEvent.keyDown(document.body, { key: 'j' });
    fireEvent.keyDown(document.body, { key: '.' });
    await screen.findByRole('combobox');
    expect(screen.getByRole('option', { name: /^Move up: SHOP-1/ })).toBeDefined();
    expect(screen.queryByRole('option', { name: /^Compare/ })).toBeNull();
    unmount();
    renderPanel(MemorySource.judged(report, { rights: viewerRights }));
    fireEvent.keyDown(document.body, { key: 'j' });
    fireEvent.keyDown(document.body, { key: '.' });
    await screen.findByRole('combobox');
    expect(screen.queryByRole('option', { name: /^Move/ })).toBeNull();
  });

  it('says when nothing is called that', async () => {
    renderPanel(MemorySource.judged(report));
    fireEvent.change(await openMenu(), { target: { value: 'zeppelin' } });
    expect(screen.getByText('Nothing is called that.')).toBeDefined();
  });
});
