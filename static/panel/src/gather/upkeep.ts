import type { OpenedSpace } from '../../../../src/contract';
import { syncedAtOnce } from '../../../../src/contract';
import type { Estimation } from '../../../../src/domain/backlog/backlog';
import type { RefinementReport } from '../../../../src/domain/report/report';
import { isKept } from '../../../../src/domain/report/stored-verdict';
import { makeClient } from '../../../../src/jira/client';
import { countFound } from '../../../../src/jira/count-verdicts';
import type { JiraHttp } from '../../../../src/jira/http';
import { failureOf } from '../api';
import type { Api } from '../api';
import type { SyncProgress, Upkeep } from '../upkeep-state';
import type { ItemVerdict } from '../worker/messages';

/** So few that the worker has time for other questions between. */
const judgedAtOnce = 100;
/** Without a word from Jira when to come back. */
const usualWait = 30;

const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

function slices<T>(list: readonly T[], size: number): (readonly T[])[] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, at) =>
    list.slice(at * size, (at + 1) * size),
  );
}

/** Verdicts are kept as the space's first board sizes items: a board that sizes otherwise would undo it. */
function sizesAlike(a: Estimation, b: Estimation): boolean {
  return a.unit === b.unit && ('fieldId' in a ? a.fieldId : '') === ('fieldId' in b ? b.fieldId : '');
}

export interface UpkeepPorts {
  readonly http: JiraHttp;
  readonly api: Pick<Api, 'noteOpened' | 'syncVerdicts' | 'readTrend'>;
  readonly judge: {
    verdicts(itemIds: readonly string[]): Promise<readonly ItemVerdict[]>;
    /** What the site says of an item, as it was read. */
    keptVerdict(itemId: string): unknown;
  };
  readonly place: { readonly projectId: string; readonly boardId: number | undefined };
  readonly openSearch: (jql: string) => void;
}

/** Tells the server that the panel is open, once, and keeps search current from then on when asked to. */
export function makeUpkeep({ http, api, judge, place, openSearch }: UpkeepPorts): Upkeep {
  const { projectId, boardId } = place;
  const client = makeClient(http, { wait, chance: Math.random, tries: 1 });
  const opened: Promise<OpenedSpace> = api.noteOpened({
    projectId,
    ...(boardId === undefined ? {} : { boardId }),
  });
  // Whoever needs the answer hears of a failure; without anybody it is none.
  opened.catch(() => undefined);

  async function differing(report: RefinementReport, signal: AbortSignal): Promise<readonly ItemVerdict[]> {
    const { estimation } = await opened;
    if (!sizesAlike(estimation, report.board.estimation)) return [];
    const own = report.items.filter(
      (item) => item.projectId === projectId && item.status.category !== 'done',
    );
    const found: ItemVerdict[] = [];
    for (const items of slices(own, judgedAtOnce)) {
      signal.throwIfAborted();
      const verdicts = await judge.verdicts(items.map(({ id }) => id));
      found.push(...verdicts.filter(({ itemId, verdict }) => !isKept(judge.keptVerdict(itemId), verdict)));
    }
    return found;
  }

  /** One slice, waited for as long as Jira asks. */
  async function send(
    slice: readonly ItemVerdict[],
    onWait: (seconds: number) => void,
    signal: AbortSignal,
  ): Promise<number> {
    for (;;) {
      signal.throwIfAborted();
      try {
        return (await api.syncVerdicts({ verdicts: [...slice] })).refused.length;
      } catch (error) {
        const { code, params } = failureOf(error);
        if (code !== 'rate-limited') throw error;
        const seconds = typeof params['seconds'] === 'number' ? params['seconds'] : usualWait;
        onWait(seconds);
        await wait(seconds * 1000);
      }
    }
  }

  async function sync(
    verdicts: readonly ItemVerdict[],
    onProgress: (progress: SyncProgress) => void,
    signal: AbortSignal,
  ): Promise<number> {
    const count = verdicts.length;
    let done = 0;
    let refused = 0;
    for (const slice of slices(verdicts, syncedAtOnce)) {
      onProgress({ done, count });
      refused += await send(
        slice,
        (waitingSeconds) => {
          onProgress({ done, count, waitingSeconds });
        },
        signal,
      );
      done += slice.length;
    }
    onProgress({ done, count });
    return refused;
  }

  return {
    differing,
    sync,
    openSearch,
    async trend() {
      if (boardId === undefined) return undefined;
      await opened;
      const { counted, searches } = await api.readTrend({ boardId });
      const [ready, notReady] = await Promise.all([
        countFound(client, searches.ready),
        countFound(client, searches.notReady),
      ]);
      return { counted, searches, now: { ready, notReady } };
    },
  };
}
