import type { RefinementReport } from '../../../../src/domain/report/report';
import type { BacklogSource, BacklogState } from '../backlog-state';
import { readKept, writeKept } from '../views/preferences';
import { rememberedReport, rememberedSchema, toRemembered } from './remembered-report';
import type { Remembered } from './remembered-report';

/** Boards whose verdicts are kept: enough for those who go to and fro, and within what a browser keeps. */
const mostPlaces = 3;
const indexName = 'verdict-places';
const nameOf = (place: string): string => `verdicts.${place}`;

function read(place: string): Remembered | undefined {
  try {
    return rememberedSchema.parse(JSON.parse(readKept(nameOf(place)) ?? ''));
  } catch {
    return undefined;
  }
}

function keep(place: string, report: RefinementReport): void {
  const known = (readKept(indexName) ?? '').split(' ').filter((one) => one !== '' && one !== place);
  for (const old of known.slice(mostPlaces - 1)) writeKept(nameOf(old), undefined);
  writeKept(indexName, [place, ...known.slice(0, mostPlaces - 1)].join(' '));
  writeKept(nameOf(place), JSON.stringify(toRemembered(report)));
}

/**
 * The source, and before it has read anything the verdicts that this browser saw last.
 * @param where the board; where there is none, the space
 */
export function remembering(
  source: BacklogSource,
  where: { readonly projectId: string; readonly projectKey: string; readonly boardId: number | undefined },
): BacklogSource {
  const place = String(where.boardId ?? where.projectKey);
  let remembered = read(place);
  let seen: BacklogState | undefined;
  let shown: BacklogState | undefined;

  const state = (): BacklogState => {
    const current = source.state();
    if (current === seen && shown) return shown;
    seen = current;
    shown =
      remembered && current.phase === 'reading'
        ? {
            ...current,
            report: rememberedReport(remembered, where, current.report),
            since: remembered.at,
          }
        : current;
    return shown;
  };
  source.subscribe(() => {
    const current = source.state();
    if (current.phase === 'reading') return;
    // From here on the source has a report of its own, or nothing at all to show.
    remembered = undefined;
    // Drawing comes first.
    if (current.phase === 'judged' && current.report.read.problems.length === 0)
      setTimeout(() => {
        keep(place, current.report);
      });
  });
  const asked: Omit<BacklogSource, 'state'> = {
    subscribe: (listener) => source.subscribe(listener),
    rights: () => source.rights(),
    settingsState: () => source.settingsState(),
    reread: () => {
      source.reread();
    },
    refresh: (itemIds) => {
      source.refresh(itemIds);
    },
    retryFailed: () => {
      source.retryFailed();
    },
    except: (finding, exception) => {
      source.except(finding, exception);
    },
    detail: (itemId) => source.detail(itemId),
    splits: (itemId) => source.splits(itemId),
    splitChoices: (itemId) => source.splitChoices(itemId),
    draft: (itemId) => source.draft(itemId),
    trial: (itemId, typed) => source.trial(itemId, typed),
    comparison: (a, b) => source.comparison(a, b),
    duplicates: (apart, learn) => source.duplicates(apart, learn),
    stale: () => source.stale(),
  };
  return { ...asked, state };
}
