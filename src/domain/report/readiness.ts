import type { JudgedItem, Judgement } from '../analyse';
import type { Settings } from '../settings';
import type { Badge, Readiness, ScoreSum } from './report';

/** Only what an item says of itself counts: a rank move or another item's text must not change the score. */
export const countsForReadiness = ({ check, demand }: Judgement): boolean =>
  check.needs !== 'backlog' && demand.severity !== 'hint';

function gradeOf({ outcome }: Judgement): number | undefined {
  return outcome.result === 'pass' || outcome.result === 'fail' ? outcome.grade : undefined;
}

/** The score as a sum: every check that counts and could tell, with its share of the 100 points. */
export function scoreSumOf(judgements: readonly Judgement[], { badge }: Settings): ScoreSum {
  const graded = judgements.flatMap((judgement) => {
    const grade = gradeOf(judgement);
    return grade === undefined || !countsForReadiness(judgement) ? [] : [{ judgement, grade }];
  });
  const weights = graded.reduce((sum, { judgement }) => sum + judgement.demand.weight, 0);
  const parts = graded
    .filter(({ judgement }) => judgement.demand.weight > 0)
    .map(({ judgement: { check, demand, outcome }, grade }) => {
      const of = (100 * demand.weight) / weights;
      const fails = outcome.result === 'fail';
      return { check: check.id, of, got: of * grade, fails, blocks: fails && demand.severity === 'blocker' };
    })
    .toSorted((a, b) => b.of - b.got - (a.of - a.got) || b.of - a.of);
  return { parts, limits: { ready: badge.ready, almost: badge.almost } };
}

function share(judgements: readonly Judgement[]): number {
  let weights = 0;
  let sum = 0;
  for (const judgement of judgements) {
    const grade = gradeOf(judgement);
    if (grade === undefined || !countsForReadiness(judgement)) continue;
    weights += judgement.demand.weight;
    sum += judgement.demand.weight * grade;
  }
  return weights === 0 ? 100 : (100 * sum) / weights;
}

/**
 * Score = 100 · Σ weight·grade / Σ weight over the checks that apply and could tell, rounded. With all other outcomes held
 * fixed, turning one fail into a pass never lowers score or badge.
 */
export function readinessOf({ judgements, zone }: JudgedItem, { badge }: Settings): Readiness {
  const score = Math.round(share(judgements));
  const blockers = judgements.filter(
    (judgement) =>
      countsForReadiness(judgement) &&
      judgement.demand.severity === 'blocker' &&
      judgement.outcome.result === 'fail',
  ).length;
  return {
    score,
    badge: zone === 'near' ? nearBadge(score, blockers, badge) : score >= laterShaped ? 'shaped' : 'raw',
    incomplete: judgements.some(
      (judgement) =>
        countsForReadiness(judgement) &&
        (judgement.outcome.result === 'needs-review' || judgement.outcome.result === 'error'),
    ),
  };
}

/** From here up an item that is not near is called shaped. */
const laterShaped = 50;

function nearBadge(score: number, blockers: number, limits: Settings['badge']): Badge {
  if (blockers === 0 && score >= limits.ready) return 'ready';
  return blockers <= 1 && score >= limits.almost ? 'almost' : 'needs-work';
}

/** Points the score gains when this one fail becomes a full pass, everything else held fixed. */
export function gainOf(judgement: Judgement, all: readonly Judgement[]): number {
  if (judgement.outcome.result !== 'fail' || !countsForReadiness(judgement)) return 0;
  const mended = all.map((other): Judgement =>
    other === judgement ? { ...other, outcome: { result: 'pass', grade: 1 } } : other,
  );
  return Math.round(share(mended)) - Math.round(share(all));
}
