import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { z } from 'zod';
import type { JudgedItem, Judgement } from '../../../src/domain/analyse';
import { defineCheck } from '../../../src/domain/check';
import type { Needs } from '../../../src/domain/check';
import type { Severity } from '../../../src/domain/demand';
import type { Outcome } from '../../../src/domain/outcome';
import { fail, needsReview, notApplicable, pass } from '../../../src/domain/outcome';
import { gainOf, readinessOf, scoreSumOf } from '../../../src/domain/report/readiness';
import { defaultSettings } from '../../../src/domain/settings';
import { buildItem } from '../../support/build-item';

function judgement(
  outcome: Outcome,
  severity: Severity = 'major',
  weight = 10,
  needs: Needs = 'item',
): Judgement {
  const check = defineCheck({
    id: 'sample',
    category: 'readiness',
    needs,
    types: ['story'],
    demands: {},
    basis: [],
    options: z.strictObject({}),
    codes: [],
    examples: { pass: [], fail: [] },
    run: () => outcome,
  });
  return { check, demand: { severity, weight: severity === 'hint' ? 0 : weight }, outcome };
}

function judged(judgements: readonly Judgement[], zone: JudgedItem['zone'] = 'near'): JudgedItem {
  return { item: buildItem(), zone, judgements };
}

const read = (judgements: readonly Judgement[], zone?: JudgedItem['zone']) =>
  readinessOf(judged(judgements, zone), defaultSettings);

describe('the sum of a score', () => {
  it('names what counts with what it is worth and got, losses first, and what blocks', () => {
    const judgements = [
      judgement(pass(), 'minor', 20),
      judgement(fail({ code: 'x' }), 'blocker', 10),
      judgement(fail({ code: 'x', grade: 0.5 }), 'major', 10),
      judgement(notApplicable(), 'major', 50),
      judgement(needsReview({ code: 'x' }), 'major', 50),
      judgement(fail({ code: 'x' }), 'hint'),
      judgement(fail({ code: 'x' }), 'blocker', 50, 'backlog'),
    ];
    const { parts, limits } = scoreSumOf(judgements, defaultSettings);
    expect(parts).toEqual([
      { check: 'sample', of: 25, got: 0, fails: true, blocks: true },
      { check: 'sample', of: 25, got: 12.5, fails: true, blocks: false },
      { check: 'sample', of: 50, got: 50, fails: false, blocks: false },
    ]);
    expect(read(judgements).score).toBe(Math.round(parts.reduce((sum, { got }) => sum + got, 0)));
    expect(limits).toEqual(defaultSettings.badge);
  });

  it('is empty where nothing counts', () => {
    expect(scoreSumOf([judgement(notApplicable())], defaultSettings).parts).toEqual([]);
  });
});

describe('the readiness of an item', () => {
  it('is the weighted share of what it has', () => {
    expect(read([judgement(pass(), 'minor', 30), judgement(fail({ code: 'x' }), 'minor', 10)])).toEqual({
      score: 75,
      badge: 'almost',
      incomplete: false,
    });
  });

  it('is never ready while a blocker fails, however high the score', () => {
    const one = [judgement(pass(), 'major', 99), judgement(fail({ code: 'x' }), 'blocker', 1)];
    expect(read(one)).toMatchObject({ score: 99, badge: 'almost' });
    expect(read([...one, judgement(fail({ code: 'x' }), 'blocker', 1)])).toMatchObject({
      badge: 'needs-work',
    });
  });

  it('speaks of shape, not of readiness, where the item is not near', () => {
    expect(read([judgement(fail({ code: 'x' }))], 'later').badge).toBe('raw');
    expect(read([judgement(pass())], 'next').badge).toBe('shaped');
  });

  it('leaves out what could not be told and says so', () => {
    expect(read([judgement(pass()), judgement(needsReview({ code: 'x' }))])).toEqual({
      score: 100,
      badge: 'ready',
      incomplete: true,
    });
    expect(read([judgement(pass()), judgement(notApplicable())]).incomplete).toBe(false);
  });

  it('does not change with the items around it', () => {
    expect(read([judgement(pass()), judgement(fail({ code: 'x' }), 'blocker', 50, 'backlog')])).toMatchObject(
      {
        score: 100,
        badge: 'ready',
      },
    );
  });
});

const anyJudgement = fc
  .record({
    outcome: fc.oneof(
      fc.double({ min: 0.5, max: 1, noNaN: true }).map((grade) => pass(grade)),
      fc.double({ min: 0, max: 0.49, noNaN: true }).map((grade) => fail({ code: 'x', grade })),
      fc.constant(needsReview({ code: 'x' })),
      fc.constant(notApplicable()),
    ),
    severity: fc.constantFrom<Severity>('blocker', 'major', 'minor', 'hint'),
    weight: fc.integer({ min: 1, max: 20 }),
    needs: fc.constantFrom<Needs>('item', 'project', 'backlog'),
  })
  .map(({ outcome, severity, weight, needs }) => judgement(outcome, severity, weight, needs));

const badges = ['needs-work', 'almost', 'ready'];

describe('mending one fail', () => {
  it('never lowers score or badge, and gains exactly what was promised', () => {
    fc.assert(
      fc.property(fc.array(anyJudgement, { minLength: 1, maxLength: 12 }), fc.nat(), (judgements, pick) => {
        const index = pick % judgements.length;
        const before = judgements[index]!;
        fc.pre(before.outcome.result === 'fail');
        const after = judgements.map((one, at) => (at === index ? { ...one, outcome: pass() } : one));
        const [from, to] = [read(judgements), read(after)];
        expect(to.score).toBeGreaterThanOrEqual(from.score);
        expect(badges.indexOf(to.badge)).toBeGreaterThanOrEqual(badges.indexOf(from.badge));
        expect(to.score - from.score).toBe(gainOf(before, judgements));
      }),
      { numRuns: 2000 },
    );
  });
});
