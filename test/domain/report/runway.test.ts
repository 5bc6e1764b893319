import { describe, expect, it } from '@jest/globals';
import { analyse } from '../../../src/domain/analyse';
import { buildReport } from '../../../src/domain/report/build-report';
import type { RefinementReport, ReportItem } from '../../../src/domain/report/report';
import { runwayOf } from '../../../src/domain/report/runway';
import { defaultSettings } from '../../../src/domain/settings';
import { buildBacklog } from '../../support/build-backlog';
import { buildItem } from '../../support/build-item';

type Basis = RefinementReport['zones']['basis'];
const pace = (unit: 'points' | 'seconds' | 'count', amount: number): Basis => ({
  kind: unit === 'count' ? 'throughput' : 'velocity',
  unit,
  amount,
  over: 5,
});

/** A size and whether the item is ready: `5r` is, `5` is not, `-r` is ready without a size; `a5r` is in the running sprint. */
function rows(text: string, unit: 'points' | 'seconds' = 'points'): ReportItem[] {
  return text.split(' ').map((word) => {
    const estimate = word.includes('-') ? undefined : { value: Number(/[\d.]+/.exec(word)?.[0]), unit };
    const item = buildItem({ estimate, sprintId: word.startsWith('a') ? 8 : undefined });
    const [plain] = buildReport(
      analyse(buildBacklog({ items: [item] }), defaultSettings, new Date('2026-11-21T09:00:00.000Z')),
    ).items;
    if (!plain) throw new Error('no row');
    return {
      ...plain,
      readiness: { score: 100, badge: word.endsWith('r') ? 'ready' : 'needs-work', incomplete: false },
    };
  });
}

const sprints = [{ id: 8, name: 'Sprint 8', state: 'active' }] as const;

describe('runway', () => {
  it.each<[string, Basis, number, string]>([
    ['8r 5r 3 8r', pace('points', 10), 1.3, 'short'],
    ['8r 8r', pace('points', 10), 1.6, 'good'],
    ['0r 0.5r 1', pace('points', 10), 0.05, 'empty'],
    ['3 8r 8r', pace('points', 10), 0, 'empty'],
    ['a13 a5r 10r 5r 1', pace('points', 10), 1.5, 'good'],
    ['-r 10r', pace('points', 10), 1, 'short'],
    ['-r 8r -r 1', pace('count', 2), 1.5, 'good'],
  ])('%s at %j lasts %d: %s', (text, basis, stretches, level) => {
    const runway = runwayOf({ items: rows(text), sprints, zones: { basis, lastNear: undefined } });
    expect(runway?.stretches).toBeCloseTo(stretches);
    expect(runway?.level).toBe(level);
  });

  it('counts time in seconds', () => {
    const zones = { basis: pace('seconds', 144_000), lastNear: undefined };
    expect(runwayOf({ items: rows('72000r 144000r 1', 'seconds'), sprints, zones })?.stretches).toBeCloseTo(
      1.5,
    );
  });

  it('names the gap', () => {
    const items = rows('8r 5 8r');
    const zones = { basis: pace('points', 10), lastNear: undefined };
    expect(runwayOf({ items, sprints, zones })).toMatchObject({ gap: items[1]?.key, items: 1, ready: 8 });
  });

  it.each<[string, number, boolean]>([
    ['3 8r 8r 1', 1.9, true],
    ['3 1 8r', 0.3, true],
    ['3 1', 0.3, false],
    ['8r 8r 3 8r', 2.7, false],
    ['8r 1r', 0.9, false],
    ['a3 3 8r', 1.1, true],
  ])('%s: with the first gap mended it lasts %d; blocked: %s', (text, afterGap, isBlocked) => {
    const items = rows(text);
    const zones = { basis: pace('points', 10), lastNear: undefined };
    const runway = runwayOf({ items, sprints, zones });
    expect(runway?.afterGap).toBeCloseTo(afterGap);
    expect(runway?.blockedAt).toBe(isBlocked ? runway?.gap : undefined);
  });

  it('is unknown without a record', () => {
    const basis = { kind: 'fixed', near: 15, next: 30 } as const;
    expect(runwayOf({ items: rows('8r'), sprints, zones: { basis, lastNear: undefined } })).toBeUndefined();
  });
});
