import { describe, expect, it } from '@jest/globals';
import type { FinishedItem, Sprint } from '../../../src/domain/backlog/backlog';
import { measureSizes } from '../../../src/domain/measures/sizes';
import { measureZones } from '../../../src/domain/measures/zones';
import { defaultSettings } from '../../../src/domain/settings';
import { buildBacklog } from '../../support/build-backlog';
import { buildItem } from '../../support/build-item';

const sprint: Sprint = {
  id: 1,
  name: 'Sprint 1',
  state: 'closed',
  startDate: '2026-09-01T09:00:00.000Z',
  endDate: undefined,
  completeDate: '2026-09-15T09:00:00.000Z',
};

/** Exports of 13 points and resets of 1, in turns; only the first two were finished in the sprint: a velocity of 14. */
function recordOf(count: number): FinishedItem[] {
  return Array.from({ length: count }, (_, index) => {
    const isExport = index % 2 === 0;
    const estimate = { value: isExport ? 13 : 1, unit: 'points' } as const;
    const summary = isExport
      ? `Export the monthly sales report as a spreadsheet for branch ${index % 5}`
      : `Reset a forgotten password by e-mail for branch ${index % 5}`;
    return {
      item: buildItem({ summary, estimate }),
      estimate,
      done: new Date(Date.UTC(2026, 8, 2) + index * 3_600_000).toISOString(),
      started: undefined,
      sprintId: index < 2 ? 1 : undefined,
    };
  });
}

function nearOf(count: number, summary: string): number {
  const items = Array.from({ length: 40 }, () => buildItem({ summary, estimate: undefined }));
  const backlog = buildBacklog({
    items,
    history: { closedSprints: [sprint], finished: recordOf(count) },
  });
  const { of } = measureZones(backlog, defaultSettings, measureSizes(backlog));
  return items.filter(({ id }) => of.get(id) === 'near').length;
}

describe('the horizon over items nobody estimated', () => {
  // 1.5 × 14 = 21 points: two of 13, or twenty-one of 1.
  it('counts them as what finished work that reads alike was', () => {
    expect(nearOf(80, 'Export the monthly sales report as a spreadsheet for the head office')).toBe(2);
    expect(nearOf(80, 'Reset a forgotten password by e-mail for the head office')).toBe(21);
  });

  it('counts them as the median while there is too little record for a number', () => {
    // Twenty-four of 13 and twenty-four of 1: a median of 7, so three items reach 21.
    expect(nearOf(48, 'Reset a forgotten password by e-mail for the head office')).toBe(3);
  });
});
