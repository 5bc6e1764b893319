import type { Finding, ReportItem } from '../../../../src/domain/report/report';
import { t } from '../messages';
import { shortVerdict } from './check-words';

export type Tone = 'success' | 'danger' | 'warning' | 'information' | 'neutral';

/** What a row says of its item: one verdict in words, and how many more there are. */
export interface Verdict {
  readonly text: string;
  readonly tone: Tone;
  readonly more: number;
}

/** Findings that count as flags: hints and what could not be told are shown in the drawer only. */
export function flagsOf({ findings }: ReportItem): readonly Finding[] {
  return findings.filter(({ result, severity }) => result === 'fail' && severity !== 'hint');
}

/** Nothing is red that is not near: an item far down the backlog may still be raw. */
export function toneOf(finding: Finding, item: ReportItem): Tone {
  if (finding.result !== 'fail') return 'information';
  if (item.zone !== 'near') return 'neutral';
  switch (finding.severity) {
    case 'blocker':
      return 'danger';
    case 'major':
      return 'warning';
    case 'minor':
    case 'hint':
      return 'neutral';
  }
}

function quietVerdict({ readiness }: ReportItem): Verdict {
  const { badge, incomplete } = readiness;
  if (badge === 'ready' && incomplete) return { text: t('badge.probably-ready'), tone: 'success', more: 0 };
  return { text: t(`badge.${badge}`), tone: badge === 'ready' ? 'success' : 'neutral', more: 0 };
}

/** @param keyOf names another item by its id, when it is known */
export function verdictOf(item: ReportItem, keyOf: (id: string) => string | undefined): Verdict {
  const flags = flagsOf(item);
  const worst = flags[0];
  if (worst === undefined) return quietVerdict(item);
  const other = worst.related.map(keyOf).find((key) => key !== undefined);
  return {
    text: shortVerdict(worst.check, { ...worst.message.params, key: other ?? 'none' }),
    tone: toneOf(worst, item),
    more: flags.length - 1,
  };
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
