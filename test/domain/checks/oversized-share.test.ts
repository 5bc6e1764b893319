import { describe, expect, it } from '@jest/globals';
import { analyse } from '../../../src/domain/analyse';
import check from '../../../src/domain/checks/oversized-share';
import { defaultSettings, demandIn } from '../../../src/domain/settings';
import { buildBacklog } from '../../support/build-backlog';
import { buildExample, exampleNow, runExample } from '../../support/build-example';

/** Twenty points a sprint. */
const finished = [{ summary: 'Reset a password', points: 5, times: 4, sprint: true }];
const told = (points: number | null, options = {}) => runExample(check, { points, finished }, { options });

describe('oversized-share', () => {
  it.each([
    [6, 0.34, 'pass'],
    [6.8, 0.34, 'pass'],
    [6.81, 0.34, 'fail'],
    [10, 0.5, 'pass'],
    [10.1, 0.5, 'fail'],
  ])('%d of 20 points at a share of %d: %s', (points, velocityShare, result) => {
    expect(told(points, { velocityShare }).outcome.result).toBe(result);
  });

  it('has nothing to say without an estimate or a velocity', () => {
    expect(told(null).outcome.result).toBe('not-applicable');
    expect(runExample(check, { points: 100 }).outcome.result).toBe('not-applicable');
  });

  it('is asked only where a team switches it on, and is then as much as being too big', () => {
    expect(demandIn('near', check, {})).toBeUndefined();
    expect(demandIn('near', check, { on: true })).toEqual({ severity: 'blocker', weight: 10 });
    const backlog = buildBacklog({ items: [buildExample({ points: 13 })] });
    const [judged] = analyse(backlog, defaultSettings, exampleNow).items;
    expect(judged?.judgements.map((one) => one.check.id)).not.toContain('oversized-share');
  });
});
