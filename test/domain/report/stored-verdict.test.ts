import { describe, expect, it } from '@jest/globals';
import { judgeItem } from '../../../src/domain/analyse';
import { checks } from '../../../src/domain/checks';
import {
  isKept,
  parseStoredVerdict,
  settingsHash,
  storedVerdictOf,
} from '../../../src/domain/report/stored-verdict';
import { defaultSettings, settingsSchema } from '../../../src/domain/settings';
import { analysis, backlog } from '../../golden/judge-software-sample';
import { buildItem } from '../../support/build-item';

const now = new Date('2026-11-21T09:00:00Z');
const near = analysis.items.filter(({ zone }) => zone === 'near');

const alone = (item: (typeof backlog.items)[number]) =>
  storedVerdictOf(judgeItem(item, 'near', { board: backlog.board }, defaultSettings, now), defaultSettings);

const comparing = new Set(checks.filter(({ needs }) => needs === 'backlog').map(({ id }) => id));

describe('the verdict that is kept', () => {
  it('is the same whether an item is judged by itself or in its backlog', () => {
    expect(near.length).toBeGreaterThan(10);
    for (const judged of near)
      expect(
        storedVerdictOf(
          judgeItem(judged.item, 'near', { board: backlog.board }, defaultSettings, analysis.now),
          defaultSettings,
        ),
      ).toEqual(storedVerdictOf(judged, defaultSettings));
  });

  it('says nothing that was found by comparing items, though the sample is full of it', () => {
    const flagged = analysis.items.filter(({ judgements }) =>
      judgements.some(({ check, outcome }) => comparing.has(check.id) && outcome.result === 'fail'),
    );
    expect(flagged.length).toBeGreaterThan(3);
    const gaps = analysis.items.flatMap(({ item }) => alone(item).gaps);
    expect(gaps.length).toBeGreaterThan(100);
    expect(gaps.filter((gap) => comparing.has(gap))).toEqual([]);
  });

  it('holds no text, no key and no date, and fits in a kilobyte', () => {
    const known = new Set(checks.map(({ id }) => id));
    for (const { item } of analysis.items) {
      const verdict = alone(item);
      expect(Object.keys(verdict).sort()).toEqual(['badge', 'gaps', 'score', 'settings', 'v']);
      expect(verdict.gaps.filter((gap) => !known.has(gap))).toEqual([]);
      expect(JSON.stringify(verdict).length).toBeLessThan(1024);
    }
    const every = { ...alone(buildItem()), gaps: [...known].sort() };
    expect(JSON.stringify(every).length).toBeLessThan(1024);
  });

  it('knows every gap by a name that is kept and read again', () => {
    const verdict = { ...alone(buildItem()), gaps: checks.map(({ id }) => id).sort() };
    expect(parseStoredVerdict(JSON.parse(JSON.stringify(verdict)))).toEqual(verdict);
  });

  it('is told by other settings, not by the order they are written in', () => {
    const a = settingsSchema.parse({ badge: { ready: 90, almost: 60 }, horizon: { velocities: 2 } });
    const b = settingsSchema.parse({ horizon: { velocities: 2 }, badge: { almost: 60, ready: 90 } });
    expect(settingsHash(a)).toBe(settingsHash(b));
    expect(settingsHash(a)).not.toBe(settingsHash(defaultSettings));
  });

  it.each([
    ['nothing', undefined],
    ['another version', { v: 2, score: 1, badge: 'ready', gaps: [], settings: '00000000' }],
    ['a score nobody can have', { v: 1, score: 101, badge: 'ready', gaps: [], settings: '00000000' }],
    ['a badge of far items', { v: 1, score: 10, badge: 'raw', gaps: [], settings: '00000000' }],
    ['text among the gaps', { v: 1, score: 1, badge: 'ready', gaps: ['Call me!'], settings: '00000000' }],
    ['more than belongs there', { v: 1, score: 1, badge: 'ready', gaps: [], settings: '00000000', x: 1 }],
  ])('is none when the site says %s', (_name, value) => {
    expect(parseStoredVerdict(value)).toBeUndefined();
    expect(isKept(value, alone(buildItem()))).toBe(false);
  });

  it('is not made of an item that was judged by less than near demands', () => {
    const later = judgeItem(buildItem(), 'later', { board: backlog.board }, defaultSettings, now);
    expect(() => storedVerdictOf(later, defaultSettings)).toThrow('near demands');
  });
});
