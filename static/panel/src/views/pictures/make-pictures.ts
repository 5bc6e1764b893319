import type { RefinementReport, ReportItem } from '../../../../../src/domain/report/report';
import type { Zone } from '../../../../../src/domain/zone';
import { t } from '../../messages';
import { longSize } from '../size';
import type { TrendNow } from '../../upkeep-state';
import type { Count, Picture } from './picture';

const zones: readonly Zone[] = ['near', 'next', 'later'];
const dayInMs = 86_400_000;

/** How long ago items were written, in days. */
interface Age {
  readonly id: 'month' | 'quarter' | 'half' | 'year' | 'two' | 'older';
  readonly from: number;
  readonly to: number;
}

/** Youngest first. */
const ages: readonly Age[] = [
  { id: 'month', from: 0, to: 30 },
  { id: 'quarter', from: 30, to: 90 },
  { id: 'half', from: 90, to: 180 },
  { id: 'year', from: 180, to: 365 },
  { id: 'two', from: 365, to: 730 },
  { id: 'older', from: 730, to: Infinity },
];

/** A day of the trend is drawn; what is older than these is in the file. */
const mostDays = 30;

/** What is unfinished: the pictures speak of work that is still to come. */
const openItems = ({ items }: RefinementReport): readonly ReportItem[] =>
  items.filter(({ status }) => status.category !== 'done');

function found(value: number, scope: string | undefined, clause: string | undefined): Count {
  return scope === undefined || clause === undefined ? { value } : { value, jql: `${scope} AND ${clause}` };
}

/** A zone is of this moment and of this app: Jira cannot be asked for it, the list can. */
export function readinessPicture(report: RefinementReport): Picture {
  const items = openItems(report);
  const levels = [['ready', 'shaped'], ['almost'], ['needs-work', 'raw']];
  return {
    id: 'readiness',
    parts: [
      { id: 'ready', label: t('pictures.part.ready'), tone: 'good' },
      { id: 'almost', label: t('pictures.part.almost'), tone: 'middling' },
      { id: 'open', label: t('pictures.part.open'), tone: 'quiet' },
    ],
    bars: zones.map((zone) => {
      const within = items.filter((item) => item.zone === zone);
      return {
        id: zone,
        label: t(`zone.${zone}`),
        counts: levels.map((badges) => ({
          value: within.filter(({ readiness }) => badges.includes(readiness.badge)).length,
        })),
      };
    }),
  };
}

/** From so many days on they are a course; fewer would be drawn as if they said something. */
export const daysOfTrend = 7;
/** Of the unfinished items, how many search must hold before its numbers say something of the backlog. */
const heldByNow = 0.9;
/** The backlog may have been smaller then; below this, search did not hold it yet. */
const heldThen = 0.5;

/** How far search can say how readiness went: it holds too few items, it counted too few days, or it can. */
export type TrendState =
  | { readonly kind: 'partial'; readonly held: number; readonly open: number }
  | { readonly kind: 'young'; readonly days: number }
  | { readonly kind: 'told' };

const heldOn = ({ ready, notReady }: { readonly ready: number; readonly notReady: number }): number =>
  ready + notReady;

/** The days that were counted when search held the backlog. */
const wholeDays = ({ counted, now }: TrendNow) =>
  counted.filter((day) => heldOn(day) > 0 && heldOn(day) >= heldThen * heldOn(now));

export function trendState(report: RefinementReport, trend: TrendNow): TrendState {
  const open = openItems(report).length;
  const held = heldOn(trend.now);
  if (held < heldByNow * open) return { kind: 'partial', held, open };
  const days = new Set(wholeDays(trend).map(({ at }) => at.slice(0, 10))).size;
  return days < daysOfTrend ? { kind: 'young', days } : { kind: 'told' };
}

/** As counted on each day, and now: now alone can be searched for. Before there is a course, now stands alone. */
export function trendPicture(trend: TrendNow, { kind }: TrendState): Picture {
  const { searches, now } = trend;
  const counted = kind === 'told' ? wholeDays(trend) : [];
  return {
    id: 'trend',
    parts: [
      { id: 'ready', label: t('trend.column-ready'), tone: 'good' },
      { id: 'not-ready', label: t('trend.column-not-ready'), tone: 'quiet' },
    ],
    bars: [
      ...counted.slice(-mostDays).map(({ at, occasion, ready, notReady }) => ({
        id: `${at} ${occasion}`,
        label: t('trend.day', { at: new Date(at) }),
        counts: [{ value: ready }, { value: notReady }],
      })),
      ...(kind === 'partial'
        ? []
        : [
            {
              id: 'now',
              label: t('pictures.now'),
              counts: [
                { value: now.ready, jql: searches.ready },
                { value: now.notReady, jql: searches.notReady },
              ],
            },
          ]),
    ],
  };
}

/** JQL names a field of one's own by its number. */
function sizeClause({ board: { estimation } }: RefinementReport, size: number | undefined) {
  const id = estimation.unit === 'points' ? /^customfield_(\d+)$/.exec(estimation.fieldId)?.[1] : undefined;
  if (id === undefined) return undefined;
  return `cf[${id}] ${size === undefined ? 'is EMPTY' : `= ${String(size)}`}`;
}

/** @param scope JQL for the unfinished items of the board */
export function sizePicture(report: RefinementReport, scope: string | undefined): Picture {
  const items = openItems(report);
  const byValue = new Map(items.map(({ estimate }) => [estimate?.value ?? Infinity, estimate]));
  return {
    id: 'size',
    parts: [{ id: 'items', label: t('pictures.part.items'), tone: 'plain' }],
    bars: [...byValue]
      .toSorted(([a], [b]) => a - b)
      .map(([value, estimate]) => ({
        id: String(value),
        label: longSize(estimate),
        counts: [
          found(
            items.filter((item) => (item.estimate?.value ?? Infinity) === value).length,
            scope,
            sizeClause(report, estimate?.value),
          ),
        ],
      })),
  };
}

/** Days back from now are the same wherever a person's clock stands; dates are not. */
function ageClause(from: number, to: number): string {
  return [
    ...(from > 0 ? [`created < -${String(from)}d`] : []),
    ...(to < Infinity ? [`created >= -${String(to)}d`] : []),
  ].join(' AND ');
}

/** @param scope JQL for the unfinished items of the board */
export function agePicture(report: RefinementReport, scope: string | undefined): Picture {
  const now = Date.parse(report.now);
  const days = openItems(report).flatMap(({ created }) =>
    created === undefined ? [] : [(now - Date.parse(created)) / dayInMs],
  );
  return {
    id: 'age',
    parts: [{ id: 'items', label: t('pictures.part.items'), tone: 'plain' }],
    bars: ages.map(({ id, from, to }) => ({
      id,
      label: t(`pictures.age.${id}`),
      counts: [
        found(
          days.filter((age) => (age > from || from === 0) && age <= to).length,
          scope,
          ageClause(from, to),
        ),
      ],
    })),
  };
}
