import { describe, expect, it } from '@jest/globals';
import { fireEvent, render, screen } from '@testing-library/react';
import type { StoredVerdict } from '../../../src/domain/report/stored-verdict';
import type { Api } from '../src/api';
import { Refused } from '../src/api';
import { makeUpkeep } from '../src/gather/upkeep';
import { PanelProvider } from '../src/panel-context';
import type { Upkeep } from '../src/upkeep-state';
import { App } from '../src/views/app';
import type { ItemVerdict } from '../src/worker/messages';
import { buildReport, buildRow } from './support/build-report';
import { MemorySource, viewerRights } from './support/memory-source';
import { axeFindings, buildApi } from './support/render-panel';

const report = buildReport(
  ['11', '12', '13', '14'].map((id) => buildRow({ id, key: `SHOP-${id}`, projectId: '10000' })),
);

const verdict: StoredVerdict = {
  v: 1,
  score: 40,
  badge: 'needs-work',
  gaps: ['estimate'],
  settings: '0badcafe',
};
const searches = { all: 'filter = 1', ready: 'readinessBadge = ready', notReady: 'readinessBadge != ready' };

/** Jira as the viewer: three items ready of ten. */
function jira() {
  const read: string[] = [];
  return {
    read,
    send: ({ path, body }: { readonly path: string; readonly body?: unknown }) => {
      read.push(path);
      const answer = { count: JSON.stringify(body).includes('!=') ? 7 : 3 };
      return Promise.resolve({ status: 200, headers: {}, body: JSON.stringify(answer) });
    },
  };
}

interface Given {
  readonly kept?: Readonly<Record<string, unknown>>;
  readonly api?: Partial<Api>;
  readonly estimation?: typeof report.board.estimation;
}

function build({ kept = {}, api = {}, estimation = report.board.estimation }: Given = {}) {
  const sent: string[][] = [];
  const searched: string[] = [];
  const http = jira();
  const upkeep = makeUpkeep({
    http,
    api: buildApi({
      noteOpened: () => Promise.resolve({ estimation }),
      syncVerdicts: ({ verdicts }) => {
        sent.push(verdicts.map(({ itemId }) => itemId));
        return Promise.resolve({ refused: [] });
      },
      readTrend: () => Promise.resolve({ counted: [], searches }),
      ...api,
    }),
    judge: {
      verdicts: (ids) => Promise.resolve(ids.map((itemId): ItemVerdict => ({ itemId, verdict }))),
      keptVerdict: (itemId) => kept[itemId],
    },
    place: { projectId: report.board.projectId, boardId: 1 },
    openSearch: (jql) => {
      searched.push(jql);
    },
  });
  return { upkeep, sent, searched, read: http.read };
}

function show(upkeep: Upkeep, source = MemorySource.judged(report)) {
  const services = { source, api: buildApi(), openItem: () => undefined, upkeep };
  return render(
    <PanelProvider value={services}>
      <App />
    </PanelProvider>,
  );
}

const ids = report.items.map(({ id }) => id);
const never = new AbortController().signal;

describe('what search is told', () => {
  it('is only what it does not say yet; what is damaged or of another version counts as nothing', async () => {
    const [same, other, old] = ids;
    if (same === undefined) throw new Error('The report has items.');
    const { upkeep, read } = build({
      kept: {
        [same]: { ...verdict },
        ...(other === undefined ? {} : { [other]: { ...verdict, score: 41 } }),
        ...(old === undefined ? {} : { [old]: 'ready' }),
      },
    });
    expect((await upkeep.differing(report, never)).map(({ itemId }) => itemId)).toEqual(ids.slice(1));
    expect(read).toEqual([]);
  });

  it('is nothing when the open board sizes items otherwise than the verdicts are sized', async () => {
    const { upkeep, read } = build({ estimation: { unit: 'count' } });
    expect(await upkeep.differing(report, never)).toEqual([]);
    expect(read).toEqual([]);
  });

  it('goes in slices, waits where Jira asks for it, and says how far it is', async () => {
    const many = Array.from({ length: 60 }, (_, at): ItemVerdict => ({ itemId: String(at), verdict }));
    const sizes: number[] = [];
    const busy = new Refused({ code: 'rate-limited', params: { seconds: 0 } });
    const { upkeep } = build({
      api: {
        syncVerdicts: ({ verdicts }) => {
          sizes.push(verdicts.length);
          return sizes.length === 2 ? Promise.reject(busy) : Promise.resolve({ refused: ['7'] });
        },
      },
    });
    const told: string[] = [];
    const refused = await upkeep.sync(
      many,
      ({ done, waitingSeconds }) => told.push(`${done} ${waitingSeconds ?? ''}`.trim()),
      never,
    );
    expect(sizes).toEqual([25, 25, 25, 10]);
    expect(told).toEqual(['0', '25', '25 0', '50', '60']);
    expect(refused).toBe(3);
  });

  it('goes no further than it was stopped', async () => {
    const many = Array.from({ length: 60 }, (_, at): ItemVerdict => ({ itemId: String(at), verdict }));
    const { upkeep, sent } = build();
    const stop = new AbortController();
    const run = upkeep.sync(
      many,
      ({ done }) => {
        if (done > 0) stop.abort();
      },
      stop.signal,
    );
    await expect(run).rejects.toThrow();
    expect(sent).toHaveLength(1);
  });
});

/** From the menu with the rest to what search is to be told. */
async function openSync(): Promise<void> {
  fireEvent.click(screen.getByRole('button', { name: 'More actions' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Make readiness searchable in Jira' }));
}

describe('the panel', () => {
  it('says nothing of search until asked to make readiness searchable, then does it and says so', async () => {
    const { upkeep, sent } = build();
    show(upkeep);
    expect(screen.queryByRole('button', { name: 'Update search' })).toBeNull();
    await openSync();
    fireEvent.click(await screen.findByRole('button', { name: 'Update search' }));
    expect(await screen.findByText('Search is up to date.')).toBeDefined();
    expect(sent.flat()).toEqual(ids);
    expect(await axeFindings()).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(screen.queryByText('Search is up to date.')).toBeNull();
  });

  it('offers nothing to those who may not edit', async () => {
    show(build().upkeep, MemorySource.judged(report, { rights: viewerRights }));
    fireEvent.click(screen.getByRole('button', { name: 'More actions' }));
    await screen.findByRole('button', { name: 'Change log' });
    expect(screen.queryByRole('button', { name: 'Make readiness searchable in Jira' })).toBeNull();
  });

  it('says so when search knows everything already, and when it cannot be asked', async () => {
    const { unmount } = show(build({ kept: Object.fromEntries(ids.map((id) => [id, verdict])) }).upkeep);
    await openSync();
    expect(await screen.findByText('Search is up to date.')).toBeDefined();
    unmount();
    const refused = () => Promise.reject(new Refused({ code: 'internal', params: {} }));
    show(build({ api: { noteOpened: refused } }).upkeep);
    await openSync();
    expect((await screen.findByRole('alert')).textContent).toContain('Search could not be updated.');
  });
});
