import { describe, expect, it } from '@jest/globals';
import type { Sprint } from '../../../src/domain/backlog/backlog';
import { buildItem } from '../../support/build-item';
import { saidWithRecord } from '../../support/size-record';

const unsized = (summary: string, overrides = {}) =>
  buildItem({ summary, estimate: undefined, ...overrides });
const large = 'Export the monthly sales report as a spreadsheet for wholesale customers';
const small = 'Reset a forgotten password by e-mail for wholesale customers';

describe('likely-oversize', () => {
  it('tells an unsized item that is like large finished work, and names that work', () => {
    const outcome = saidWithRecord('likely-oversize', unsized(large));
    if (outcome?.result !== 'fail') throw new Error(`answered ${outcome?.result ?? 'nothing'}`);
    expect(outcome.message).toMatchObject({ code: 'likely', params: { most: 8, named: 5 } });
    expect(outcome.related).toHaveLength(5);
  });

  it('leaves alone what is like small finished work', () => {
    expect(saidWithRecord('likely-oversize', unsized(small))).toMatchObject({ result: 'pass' });
  });

  it('believes the team’s own estimate, unless finished work says otherwise', () => {
    expect(saidWithRecord('likely-oversize', buildItem({ summary: small }))).toEqual({
      result: 'not-applicable',
    });
    const outcome = saidWithRecord(
      'likely-oversize',
      buildItem({ summary: large, estimate: { value: 0.5, unit: 'points' } }),
    );
    expect(outcome).toMatchObject({ result: 'fail', message: { code: 'suspect', params: { most: 8 } } });
  });

  const sprint: Sprint = {
    id: 5,
    name: 'Sprint 5',
    state: 'closed',
    startDate: '2026-09-01T09:00:00.000Z',
    endDate: '2026-09-15T09:00:00.000Z',
    completeDate: '2026-09-15T09:00:00.000Z',
  };

  it.each([
    [20, 15, 'fail'],
    [20, 14, 'pass'],
    [19, 15, 'pass'],
  ])('with %d finished items of which the like took %d days it answers %s', (finished, days, result) => {
    const outcome = saidWithRecord('likely-oversize', unsized(large), finished, { days, sprints: [sprint] });
    expect(outcome).toMatchObject(
      result === 'fail' ? { result, message: { code: 'slow', params: { days, sprint: 14 } } } : { result },
    );
  });

  it('takes only items of the same type for slow', () => {
    const bug = unsized(large, { type: { id: '1', name: 'Bug', kind: 'bug' } });
    const outcome = saidWithRecord('likely-oversize', bug, 20, { days: 15, sprints: [sprint] });
    expect(outcome).toMatchObject({ result: 'pass' });
  });

  // The sprint finished one export and one reset: 15 points, a third of which are five.
  it.each([
    [5, 'pass'],
    [8, 'fail'],
  ])('answers %d points of a velocity of 15 with %s', (value, result) => {
    const item = buildItem({
      summary: 'Translate the shop into Danish',
      estimate: { value, unit: 'points' },
    });
    const outcome = saidWithRecord('likely-oversize', item, 20, { sprints: [sprint] });
    expect(outcome).toMatchObject(
      result === 'fail'
        ? { result, message: { code: 'share', params: { size: 8, velocity: 15 } } }
        : { result },
    );
  });

  it.each([
    [49, {}, 'pass'],
    [0, {}, 'pass'],
    [0, { components: ['Web', 'App', 'Mail'] }, 'pass'],
    [0, { components: ['Web', 'App', 'Mail'], subtaskCount: 6 }, 'fail'],
  ])('with %d finished items and %j it answers %s', (finished, overrides, result) => {
    expect(saidWithRecord('likely-oversize', unsized(large, overrides), finished)).toMatchObject({ result });
  });
});
