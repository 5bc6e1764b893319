import type { Finding, ReportItem } from '../../../../src/domain/report/report';
import { t } from '../messages';
import { shortVerdict } from './check-words';

export type Tone = 'success' | 'danger' | 'warning' | 'information' | 'neutral';

/** What a row and the drawer say of an item: one verdict in words, and how much more was found. */
export interface Verdict {
  readonly text: string;
  readonly tone: Tone;
  /** What is worth a look all the same, at an item that has what is asked of it. */
  readonly aside?: string;
  /** Flags that are not named. */
  readonly more: number;
}

/** Findings that count as flags: hints and what could not be told are shown in the drawer only. */
export function flagsOf({ findings }: ReportItem): readonly Finding[] {
  return findings.filter(({ result, severity }) => result === 'fail' && severity !== 'hint');
}

/**
 * A gap is a reason to talk, not an alarm: only what keeps an item from being begun at all is red. Nothing stands out that
 * is not near, for an item far down the backlog may still be raw.
 */
export function toneOf({ check, result, severity }: Finding, { zone }: ReportItem): Tone {
  if (result !== 'fail') return 'information';
  if (zone !== 'near') return 'neutral';
  if (check === 'late-blocker') return 'danger';
  return severity === 'blocker' || severity === 'major' ? 'warning' : 'neutral';
}

/** Whether an item has what is asked of it where it stands; findings are then worth a look, no more. */
export const isEnough = ({ readiness: { badge } }: ReportItem): boolean =>
  badge === 'ready' || badge === 'shaped';

/** The badge in words. */
export function badgeText({ readiness: { badge, incomplete } }: ReportItem): string {
  return t(badge === 'ready' && incomplete ? 'badge.probably-ready' : `badge.${badge}`);
}

/**
 * The badge where the item has what is asked of it, the worst gap where it has not.
 *
 * @param keyOf names another item by its id, when it is known
 */
export function verdictOf(item: ReportItem, keyOf: (id: string) => string | undefined): Verdict {
  const flags = flagsOf(item);
  const [worst] = flags;
  const badge = {
    text: badgeText(item),
    tone: item.readiness.badge === 'ready' ? 'success' : 'neutral',
  } as const;
  if (worst === undefined) return { ...badge, more: 0 };
  const key = worst.related.map(keyOf).find((other) => other !== undefined);
  const gap = shortVerdict(worst.check, {
    ...worst.message.params,
    code: worst.message.code,
    key: key ?? 'none',
  });
  const more = flags.length - 1;
  if (isEnough(item)) return { ...badge, aside: gap, more };
  const tone = toneOf(worst, item);
  // Small gaps that add up keep an item from being ready like a large one.
  return { text: gap, tone: item.zone === 'near' && tone === 'neutral' ? 'warning' : tone, more };
}

/** The fixes that lift the score most, blockers first: what would change the verdict. */
export interface Path {
  readonly from: number;
  readonly to: number;
  readonly fixes: readonly Finding[];
}

const longestPath = 3;

export function cheapestPath(item: ReportItem): Path | undefined {
  const fixes = flagsOf(item)
    .filter(({ gain }) => gain > 0)
    .toSorted(
      (a, b) => Number(b.severity === 'blocker') - Number(a.severity === 'blocker') || b.gain - a.gain,
    )
    .slice(0, longestPath);
  if (fixes.length === 0) return undefined;
  const gained = fixes.reduce((sum, { gain }) => sum + gain, 0);
  return { from: item.readiness.score, to: Math.min(100, item.readiness.score + gained), fixes };
}
