import { describe, expect, it } from '@jest/globals';
import check from '../../../src/domain/checks/stale-item';
import type { BacklogItem } from '../../../src/domain/backlog/item';
import { exampleNow, runExample } from '../../support/build-example';

function judge(idleDays: number, zone: 'next' | 'later', overrides: Partial<BacklogItem> = {}) {
  const { item } = runExample(check, { idleDays });
  return check.run({ ...item, ...overrides }, { options: check.options.parse({}), zone, now: exampleNow });
}

describe('stale-item', () => {
  it.each([
    [180, 'later', 'pass'],
    [181, 'later', 'fail'],
    [120, 'next', 'pass'],
    [121, 'next', 'fail'],
  ] as const)('answers %d idle days in the zone %s with %s', (days, zone, result) => {
    expect(judge(days, zone).result).toBe(result);
  });

  it('asks nothing of what is about to be worked on', () => {
    expect(check.demands.near).toBeUndefined();
  });

  it('leaves alone what somebody counts on', () => {
    const doing = { id: '3', name: 'In Progress', category: 'indeterminate' } as const;
    expect(judge(400, 'later', { status: doing }).result).toBe('not-applicable');
    expect(judge(400, 'later', { dueDate: '2027-03-01' }).result).toBe('pass');
    expect(judge(400, 'later', { dueDate: '2025-03-01' }).result).toBe('fail');
  });

  it('does not guess when Jira sent no date', () => {
    expect(judge(400, 'later', { updated: '' }).result).toBe('not-applicable');
  });
});
