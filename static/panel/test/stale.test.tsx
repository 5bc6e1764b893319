import { describe, expect, it } from '@jest/globals';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { StaleCard } from '../../../src/domain/report/stale-cards';
import { buildFinding, buildReport, buildRow } from './support/build-report';
import { MemorySource, viewerRights } from './support/memory-source';
import { axeFindings, buildApi, renderPanel } from './support/render-panel';

const rows = [buildRow({ id: '10001' }), buildRow({ id: '10002', zone: 'later' })];
const card: StaleCard = {
  id: '10002',
  key: 'SHOP-2',
  summary: 'Send a fax with every order',
  status: 'To Do',
  assignee: undefined,
  verdict: 'close',
  alive: 0.012,
  byAge: 0.022,
  learned: true,
  ageDays: 1100,
  idleDays: 900,
  changedTogether: false,
  points: [
    { code: 'finished-twin', params: { key: 'SHOP-9' }, logOdds: -0.9 },
    { code: 'component-pace', params: { named: 'yes', component: 'Fax', done: 0, open: 12 }, logOdds: -0.4 },
    { code: 'code', params: { present: 'yes' }, logOdds: 0.1 },
  ],
};
const later = (said: unknown) => String((said as { until?: string }).until);

async function open(api = buildApi(), rights?: typeof viewerRights, cards: readonly StaleCard[] = [card]) {
  const source = MemorySource.judged(buildReport(rows), { stale: cards, ...(rights && { rights }) });
  renderPanel(source, api);
  fireEvent.click(screen.getByRole('button', { name: 'Review' }));
  fireEvent.click(await screen.findByRole('button', { name: /^Stale/ }));
  const dialog = within(await screen.findByRole('dialog'));
  await dialog.findByText('Send a fax with every order');
  return { dialog, source };
}

describe('stale work items', () => {
  it('are where the finding of one leads', async () => {
    const finding = buildFinding({
      check: 'stale-item',
      category: 'relevance',
      message: { code: 'idle', params: { days: 900 } },
    });
    const row = buildRow({ id: '10002', summary: 'Fax it', zone: 'later', findings: [finding] });
    renderPanel(MemorySource.judged(buildReport([row]), { stale: [card] }), buildApi());
    fireEvent.click(screen.getByText('Fax it'));
    fireEvent.click(await screen.findByRole('button', { name: 'Stale work items' }));
    await within(await screen.findByRole('dialog')).findByText('Send a fax with every order');
  });

  it('are listed in a line each, every point on demand, and nothing is done by itself', async () => {
    const { dialog } = await open();
    expect(dialog.getByText(/^1 work item suggested to close, none to look at again/)).toBeDefined();
    expect(dialog.getByText('Suggest close')).toBeDefined();
    const item = screen.getByText('Send a fax with every order').closest('li');
    if (!item) throw new Error('A card is an item of the list.');
    expect(within(item).getByText('3 years old · untouched for 2.5 years · 1.2 in 100')).toBeDefined();
    expect(within(item).queryByRole('listitem')).toBeNull();
    expect(
      dialog.getByText(/^“In 100” is how many of 100 work items like it are done within a year/),
    ).toBeDefined();
    fireEvent.click(within(item).getByRole('button', { name: 'Why SHOP-2' }));
    expect(
      within(item)
        .getAllByRole('listitem')
        .map((line) => line.textContent),
    ).toEqual([
      '1,100 days old: by age alone, 2.2 in 100.',
      'SHOP-9, which is probably the same, is done: 2.5 times less likely.',
      'In Fax, 0 were done in the last half year, 12 are open: 1.5 times less likely.',
      'It shows code: 1.1 times more likely.',
      'Last changed 900 days ago.',
    ]);
    expect(dialog.getByRole('button', { name: 'Close…' })).toHaveProperty('disabled', true);
    expect(await axeFindings()).toEqual([]);
  });

  it('are asked about in a comment that mentions nobody, and left alone for two weeks after', async () => {
    const intents: unknown[] = [];
    const said: unknown[] = [];
    const changeId = '00000000-0000-4000-8000-000000000001';
    const api = buildApi({
      previewChange: ({ intent }) => {
        intents.push(intent);
        return Promise.resolve({ changeId, digest: 'd', steps: [], warnings: [], refusals: [] });
      },
      applyChange: () =>
        Promise.resolve({
          changeId,
          status: 'applied',
          items: [{ id: '10002', key: 'SHOP-2', created: false }],
          left: [],
        }),
      setException: ({ exception }) => {
        said.push(exception);
        return Promise.resolve({});
      },
    });
    const { dialog, source } = await open(api);
    fireEvent.click(dialog.getByRole('button', { name: 'Ask about SHOP-2 first' }));
    const asking = within(await screen.findByRole('dialog', { name: 'Ask about SHOP-2' }));
    const comment = asking.getByRole<HTMLTextAreaElement>('textbox', { name: 'Comment' });
    fireEvent.change(comment, { target: { value: `${comment.value}\nPlease answer, Ada.` } });
    expect(await axeFindings()).toEqual([]);
    fireEvent.click(asking.getByRole('button', { name: 'Preview' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Apply' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Done' }));
    expect(intents).toEqual([
      expect.objectContaining({
        kind: 'comment',
        itemId: '10002',
        text: expect.stringMatching(
          /^Is this still wanted\? Nobody has it, and it has not changed for 900 days\.[^]*Please answer, Ada\.$/,
        ),
      }),
    ]);
    await waitFor(() => {
      expect(source.asked).toContain('except 10002 stale-item');
    });
    expect(said).toEqual([
      expect.objectContaining({
        check: 'stale-item',
        kind: 'snooze',
        reason: expect.stringMatching(/^Asked on .+ whether it is still wanted$/),
      }),
    ]);
  });

  it('are kept for half a year or exempted for a year', async () => {
    const said: unknown[] = [];
    const api = buildApi({
      setException: ({ exception }) => {
        said.push(exception);
        return Promise.resolve({});
      },
    });
    const { dialog } = await open(api);
    fireEvent.click(dialog.getByRole('button', { name: 'Why SHOP-2' }));
    fireEvent.click(dialog.getByRole('button', { name: 'Keep SHOP-2 for half a year' }));
    fireEvent.click(dialog.getByRole('button', { name: 'Exempt SHOP-2 for a year' }));
    await waitFor(() => {
      expect(said).toHaveLength(2);
    });
    expect(said).toEqual([
      expect.objectContaining({ itemId: '10002', kind: 'snooze' }),
      expect.objectContaining({ itemId: '10002', kind: 'waive' }),
    ]);
    const days = said.map((one) => Math.round((Date.parse(later(one)) - Date.now()) / 86_400_000));
    expect(days.map((one) => one > 180)).toEqual([true, true]);
    expect(days[1]).toBeGreaterThan(363);
  });

  it('are closed many at a time, by the same preview and undo as everything', async () => {
    const { dialog } = await open();
    fireEvent.click(dialog.getByRole('checkbox', { name: 'Choose SHOP-2' }));
    fireEvent.click(dialog.getByRole('button', { name: 'Close 1 work item…' }));
    await screen.findByRole('dialog', { name: 'Close 1 work item' });
  });

  it('are asked about and kept many at a time; one that is refused does not keep the others from it', async () => {
    const other: StaleCard = { ...card, id: '10001', key: 'SHOP-1', summary: 'Print a catalogue' };
    const comments: unknown[] = [];
    const said: unknown[] = [];
    const api = buildApi({
      previewChange: ({ intent }) =>
        Promise.resolve({
          changeId: crypto.randomUUID(),
          digest: 'd',
          steps: [],
          warnings: [],
          refusals:
            'itemId' in intent && intent.itemId === '10001'
              ? [{ code: 'change.refusal.comment', params: { key: 'SHOP-1' } }]
              : [],
        }),
      applyChange: ({ intent, changeId }) => {
        comments.push(intent);
        return Promise.resolve({ changeId, status: 'applied', items: [], left: [] });
      },
      setException: ({ exception }) => {
        said.push(exception);
        return Promise.resolve({});
      },
      listExceptions: () =>
        Promise.resolve([
          {
            itemId: '10001',
            check: 'stale-item',
            kind: 'snooze',
            reason: 'Asked on 20 Nov',
            until: '2099-12-04',
          },
        ]),
    });
    const { dialog } = await open(api, undefined, [card, other]);
    expect(await dialog.findByText('One asked about or left alone')).toBeDefined();
    expect(dialog.getByText('Asked on 20 Nov · answer due Dec 4, 2099')).toBeDefined();
    fireEvent.click(dialog.getByRole('checkbox', { name: 'Select all 2 shown' }));
    fireEvent.click(dialog.getByRole('button', { name: 'Ask about 2…' }));
    const asking = within(await screen.findByRole('dialog', { name: 'Ask about 2 work items' }));
    fireEvent.click(asking.getByRole('button', { name: 'Comment on 2 work items' }));
    await asking.findByText(/^Asked about one work item\./);
    expect(asking.getByText(/You may not comment on SHOP-1/)).toBeDefined();
    expect(comments).toEqual([expect.objectContaining({ kind: 'comment', itemId: '10002' })]);
    fireEvent.click(asking.getByRole('button', { name: 'Done' }));

    fireEvent.click(await screen.findByRole('checkbox', { name: 'Choose SHOP-1' }));
    fireEvent.click(screen.getByRole('button', { name: 'Keep 1 for half a year' }));
    await waitFor(() => {
      expect(said).toEqual([
        expect.objectContaining({ itemId: '10002', kind: 'snooze' }),
        expect.objectContaining({ itemId: '10001', kind: 'snooze', reason: '' }),
      ]);
    });
  });

  it('are only read by who may not edit', async () => {
    const { dialog } = await open(buildApi(), viewerRights);
    expect(dialog.queryByRole('checkbox')).toBeNull();
    expect(dialog.queryByRole('button', { name: /Ask|Keep|Exempt|Close…/ })).toBeNull();
  });
});
