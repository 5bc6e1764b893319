import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from '@jest/globals';
import type { ChangeResult } from '../../../src/contract/changes';
import type { CardItem, DuplicateCard } from '../../../src/domain/report/duplicate-cards';
import { Refused } from '../src/api';
import type { Api } from '../src/api';
import { DuplicatesDialog } from '../src/views/duplicates/duplicates-dialog';
import { buildPair, buildReport, buildRow } from './support/build-report';
import { MemorySource, viewerRights } from './support/memory-source';
import { axeFindings, buildApi, renderPanel } from './support/render-panel';

const item = (id: string, more: Partial<CardItem> = {}): CardItem => ({
  id,
  key: `SHOP-${Number(id) - 10_000}`,
  summary: 'Export the report',
  type: 'Story',
  status: { name: 'To Do', category: 'new' },
  estimate: undefined,
  labels: [],
  created: '2026-01-01T00:00:00.000Z',
  attached: { links: 0, comments: 0, votes: 0, watchers: 0, attachments: 0, subtasks: 0 },
  ...more,
});
const busy = { links: 0, comments: 2, votes: 1, watchers: 0, attachments: 0, subtasks: 1 };
const three: DuplicateCard = {
  items: [item('10012'), item('10020', { attached: busy, labels: ['finance'] }), item('10021')],
  keep: { id: '10012', why: 'oldest' },
  probability: 0.82,
  alreadyDone: false,
  pairs: [buildPair('10012', '10020'), buildPair('10012', '10021')],
};
const report = buildReport(three.items.map(({ id, summary }) => buildRow({ id, summary })));
const learned = { shift: 0.4, links: 14, refusals: 3, adopted: true };

/** A server that does everything it is asked, but for items that are refused. */
function server(refused: readonly string[] = []) {
  const asked: unknown[] = [];
  const said: unknown[] = [];
  let count = 0;
  const changeId = () => `7d1f0d5e-6f3b-4a53-9a53-0d1c2f1c7b${String(10 + (count += 1))}`;
  const result = (id: string, status: ChangeResult['status']): ChangeResult => ({
    changeId: id,
    status,
    items: [],
    left: [],
  });
  const api: Partial<Api> = {
    listApart: () => Promise.resolve([]),
    sayApart: ({ itemId, otherId, apart }) => {
      said.push([itemId, otherId, apart]);
      return Promise.resolve({ apart });
    },
    previewChange: () =>
      Promise.resolve({ changeId: changeId(), digest: 'd', steps: [], warnings: [], refusals: [] }),
    applyChange: ({ changeId: id, intent }) => {
      if ('itemId' in intent && refused.includes(intent.itemId))
        return Promise.reject(new Refused({ code: 'conflict', params: {} }));
      asked.push(intent);
      return Promise.resolve(result(id, 'applied'));
    },
    undoChange: ({ changeId: id }) => {
      said.push(`undo ${id}`);
      return Promise.resolve(result(id, 'undone'));
    },
  };
  return { api: buildApi(api), asked, said };
}

const open = (api: Api, more = {}) =>
  renderPanel(
    MemorySource.judged(report, {
      duplicates: (apart, learn) => ({
        cards: apart.length === 0 ? [three] : [],
        learned: learn ? learned : { shift: 0, links: 0, refusals: 0, adopted: false },
      }),
      ...more,
    }),
    api,
    <DuplicatesDialog report={report} onClose={() => undefined} onApplied={() => undefined} />,
  );

const button = (name: string | RegExp) => screen.findByRole('button', { name });

describe('the duplicates of a backlog', () => {
  it('says which to keep and why, what differs, and what it learned from', async () => {
    open(server().api);
    expect(await screen.findByText(/2 work items like SHOP-12/)).toBeDefined();
    expect(screen.getByText(/it is the oldest/)).toBeDefined();
    expect(screen.getByText(/14 links and 3/)).toBeDefined();
    expect(screen.getAllByText(/SHOP-12 says .*print/)).toHaveLength(2);
    expect(await axeFindings()).toEqual([]);
    fireEvent.click(await button('Use the shares as shipped'));
    expect(await button('Learn from this space again')).toBeDefined();
  });

  it('closes all others one by one, says what stays with them, and takes all of it back, last first', async () => {
    const { api, asked, said } = server();
    open(api);
    fireEvent.click(await button('Close the other 2 as duplicates'));
    expect(
      await screen.findByText(/SHOP-20 keeps what hangs on it: 2 comments, 1 vote,? and 1 sub-task/),
    ).toBeDefined();
    expect(await axeFindings()).toEqual([]);
    fireEvent.click(screen.getByRole('checkbox', { name: /labels of SHOP-20/ }));
    await waitFor(() => {
      expect(screen.getByRole('button', { name: 'Apply' }).hasAttribute('disabled')).toBe(false);
    });
    fireEvent.click(screen.getByRole('button', { name: 'Apply' }));
    fireEvent.click(await button('Undo all 3'));
    await waitFor(() => {
      expect(said).toHaveLength(3);
    });
    expect(asked).toEqual([
      { kind: 'edit', itemId: '10012', fields: { labels: ['finance'] } },
      { kind: 'close-duplicate', itemId: '10020', otherId: '10012' },
      { kind: 'close-duplicate', itemId: '10021', otherId: '10012' },
    ]);
    expect(await screen.findAllByText('Taken back')).toHaveLength(3);
  });

  it('leaves what is refused and says why; the rest is done', async () => {
    const { api, asked } = server(['10020']);
    open(api);
    fireEvent.click(await button('Close the other 2 as duplicates'));
    await waitFor(() => {
      expect(screen.getByRole('button', { name: 'Apply' }).hasAttribute('disabled')).toBe(false);
    });
    fireEvent.click(screen.getByRole('button', { name: 'Apply' }));
    expect(await screen.findByText(/^Left as it is/)).toBeDefined();
    expect(await button('Undo')).toBeDefined();
    expect(asked).toHaveLength(1);
  });

  it('closes nothing when what should be taken over first is refused', async () => {
    const { api, asked } = server(['10012']);
    open(api);
    fireEvent.click(await button('Close the other 2 as duplicates'));
    fireEvent.click(await screen.findByRole('checkbox', { name: /labels of SHOP-20/ }));
    await waitFor(() => {
      expect(screen.getByRole('button', { name: 'Apply' }).hasAttribute('disabled')).toBe(false);
    });
    fireEvent.click(screen.getByRole('button', { name: 'Apply' }));
    expect(await screen.findAllByText(/^Not tried/)).toHaveLength(2);
    expect(asked).toEqual([]);
  });

  it('remembers what is no duplicate, and compares again when asked', async () => {
    const { api, said } = server();
    open(api);
    fireEvent.click(await button('SHOP-20 is not a duplicate of SHOP-12'));
    expect(await screen.findByText(/No work items look like duplicates/)).toBeDefined();
    fireEvent.click(await button('Compare SHOP-20 and SHOP-12 again'));
    expect(await screen.findByText(/2 work items like SHOP-12/)).toBeDefined();
    expect(said).toEqual([
      ['10020', '10012', true],
      ['10020', '10012', false],
    ]);
  });

  it('lets those who may not change anything look', async () => {
    open(server().api, { rights: viewerRights });
    expect(await screen.findByText(/may not edit or link/)).toBeDefined();
    const card = await screen.findByRole('article');
    expect(within(card).queryByRole('radio')).toBeNull();
    expect(within(card).getByRole('button', { name: 'Compare SHOP-20 with SHOP-12' })).toBeDefined();
  });
});
