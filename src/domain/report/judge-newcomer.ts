import type { Analysis } from '../analyse';
import { judgeItem } from '../analyse';
import type { Newcomer } from '../drafts/newcomer';
import { newcomerItem } from '../drafts/newcomer';
import { templateOf } from '../drafts/template';
import type { Zone } from '../zone';
import { buildReportItem } from './build-report';
import type { ReportItem } from './report';
import { Lookalikes } from './similar';
import type { SimilarItem } from './similar';

/** What is said of an item while it is being typed. JSON-safe. */
export interface NewcomerVerdict {
  readonly row: ReportItem;
  /** Likeliest first; none without a title. */
  readonly similar: readonly SimilarItem[];
  /** Headings its kind of work usually has, as codes of the catalogue. */
  readonly template: readonly string[];
}

const year = 365 * 24 * 60 * 60 * 1000;

/** Everything a new item could repeat: what is open, and what was finished within a year. */
export function lookalikesIn({ backlog, now }: Pick<Analysis, 'backlog' | 'now'>): Lookalikes {
  const lately = backlog.history.finished.filter(({ done }) => now.getTime() - Date.parse(done) <= year);
  const all = [...backlog.items, ...lately.map(({ item }) => item)];
  return new Lookalikes(new Map(all.map((item) => [item.id, item])).values());
}

/** @param zone where the item would stand: it decides what is asked of it */
export function judgeNewcomer(
  { backlog: { board }, settings, now }: Analysis,
  lookalikes: Lookalikes,
  newcomer: Newcomer,
  zone: Zone,
): NewcomerVerdict {
  const item = newcomerItem(newcomer, board.projectId, now);
  return {
    row: buildReportItem(judgeItem(item, zone, { board }, settings, now), settings),
    similar: item.summary === '' ? [] : lookalikes.of(item),
    template: templateOf(item.type.kind),
  };
}
