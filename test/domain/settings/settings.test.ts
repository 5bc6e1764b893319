import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checks } from '../../../src/domain/checks';
import { presets } from '../../../src/domain/presets';
import { analyse } from '../../../src/domain/analyse';
import { checkSettingsOf, defaultSettings, demandIn, settingsSchema } from '../../../src/domain/settings';
import type { CheckSettings } from '../../../src/domain/settings';
import { parseSettingsText, parseTeamSettings } from '../../../src/domain/team-settings/parse';
import { kinds, resolveSettings } from '../../../src/domain/team-settings/resolve';
import {
  noTeamSettings,
  presetIds,
  teamSettingsSchema,
} from '../../../src/domain/team-settings/team-settings';
import type { TeamSettings } from '../../../src/domain/team-settings/team-settings';
import { buildBacklog } from '../../support/build-backlog';
import { buildItem } from '../../support/build-item';

const ids = checks.map(({ id }) => id);
const severity = fc.constantFrom('blocker', 'major', 'minor', 'hint');
const demand = fc.record({ on: fc.boolean(), severity, weight: fc.nat(100) }, { requiredKeys: [] });
const own = fc.record(
  {
    on: fc.boolean(),
    severity,
    weight: fc.nat(100),
    zones: fc.record({ near: demand, next: demand, later: demand }, { requiredKeys: [] }),
  },
  { requiredKeys: [] },
);
const list = fc.dictionary(fc.constantFrom(...ids), own, { maxKeys: 6 });
const team = fc
  .record(
    {
      preset: fc.constantFrom(...presetIds),
      checks: list,
      types: fc.record(
        {
          story: fc.record({ checks: list }),
          bug: fc.record({ checks: list }),
          task: fc.record({ checks: list }),
        },
        { requiredKeys: [] },
      ),
      horizon: fc.record({ velocities: fc.constantFrom(1, 2, 3) }, { requiredKeys: [] }),
    },
    { requiredKeys: [] },
  )
  .map((value) => teamSettingsSchema.parse(value));

/** The last layer that says something, looked up one member at a time: no merging, so it cannot merge wrongly. */
function lastSaid<T>(
  { preset, checks: all, types }: TeamSettings,
  id: string,
  kind: (typeof kinds)[number],
  pick: (one: CheckSettings) => T | undefined,
): T | undefined {
  const layers = [
    presets[preset].checks?.[id],
    presets[preset].types?.[kind]?.checks[id],
    all?.[id],
    types?.[kind]?.checks[id],
  ];
  return layers.map((layer) => layer && pick(layer)).findLast((value) => value !== undefined);
}

describe('inheriting', () => {
  it('takes every member from the nearest layer that says it', () => {
    fc.assert(
      fc.property(
        team,
        fc.constantFrom(...ids),
        fc.constantFrom(...kinds),
        fc.constantFrom('near', 'next', 'later'),
        (settings, id, kind, zone) => {
          const found = checkSettingsOf(resolveSettings(settings), id, kind);
          for (const member of ['on', 'severity', 'weight'] as const) {
            expect(found[member]).toEqual(lastSaid(settings, id, kind, (one) => one[member]));
            expect(found.zones?.[zone]?.[member]).toEqual(
              lastSaid(settings, id, kind, (one) => one.zones?.[zone]?.[member]),
            );
          }
          for (const name of ['minimum', 'days', 'nextDays', 'hours', 'strict'])
            expect(found.options?.[name]).toEqual(lastSaid(settings, id, kind, (one) => one.options?.[name]));
        },
      ),
    );
  });

  it('resolves to settings the engine takes, and says nothing of its own', () => {
    fc.assert(
      fc.property(team, (settings) => {
        const resolved = resolveSettings(settings);
        expect(settingsSchema.parse(resolved)).toEqual(resolved);
      }),
    );
    expect(resolveSettings(noTeamSettings)).toEqual(defaultSettings);
  });

  it.each(presetIds)('takes the preset %s as it is', (preset) => {
    expect(parseTeamSettings({ ...presets[preset], preset })).toEqual({
      ok: true,
      settings: { v: 1, preset, ...presets[preset] },
    });
  });

  it('survives being written out and read in', () => {
    fc.assert(
      fc.property(team, (settings) => {
        expect(parseSettingsText(JSON.stringify(settings))).toEqual({ ok: true, settings });
      }),
    );
  });
});

describe('what is asked in a zone', () => {
  const demands = {
    near: { severity: 'blocker', weight: 16 },
    later: { severity: 'hint', weight: 0 },
  } as const;

  it('is off where a zone or the check is, and on again where a zone says so', () => {
    expect(demandIn('near', { demands }, { on: false })).toBeUndefined();
    expect(demandIn('near', { demands }, { zones: { near: { on: false } } })).toBeUndefined();
    expect(demandIn('near', { demands }, { on: false, zones: { near: { on: true } } })).toEqual(demands.near);
  });

  it('is nothing of a check that waits to be asked for, until it is', () => {
    expect(demandIn('near', { demands, optional: true }, {})).toBeUndefined();
    expect(demandIn('near', { demands, optional: true }, { on: true })).toEqual(demands.near);
  });

  it('is nothing where the check asks nothing, until the zone is switched on', () => {
    expect(demandIn('next', { demands }, { severity: 'major' })).toBeUndefined();
    expect(demandIn('next', { demands }, { zones: { next: { on: true, weight: 2 } } })).toEqual({
      severity: 'blocker',
      weight: 2,
    });
  });
});

describe('judging by settings', () => {
  const now = new Date('2026-11-21T09:00:00.000Z');
  const story = buildItem({ estimate: undefined });
  const outcomeOf = (settings: unknown, check: string) => {
    const parsed = parseTeamSettings(settings);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    return analyse(
      buildBacklog({ items: [story] }),
      resolveSettings(parsed.settings),
      now,
    ).items[0]?.judgements.find((one) => one.check.id === check);
  };

  it('asks one work type what it does not ask another', () => {
    expect(outcomeOf({}, 'estimate')).toMatchObject({ demand: { severity: 'blocker' } });
    expect(outcomeOf({ types: { bug: { checks: { estimate: { on: false } } } } }, 'estimate')).toBeDefined();
    expect(
      outcomeOf({ types: { story: { checks: { estimate: { on: false } } } } }, 'estimate'),
    ).toBeUndefined();
  });

  it('hears nothing of a word the team allows', () => {
    const vague = buildItem({ summary: 'As a guest I want an intuitive checkout so that I am done soon' });
    const result = (allowedWords: readonly string[]) =>
      analyse(
        buildBacklog({ items: [vague] }),
        resolveSettings({ ...noTeamSettings, allowedWords: [...allowedWords] }),
        now,
      ).items[0]?.judgements.find(({ check }) => check.id === 'vague-wording')?.outcome.result;
    expect(result([])).toBe('fail');
    expect(result(['intuitive'])).toBe('pass');
  });
});

describe('taking settings from outside', () => {
  it.each([
    [
      { colour: 'red' },
      'colour',
      'unknown',
      { allowed: expect.arrayContaining(['preset', 'checks', 'badge']) },
    ],
    [{ checks: { estimates: {} } }, 'checks.estimates', 'unknown', { allowed: ids }],
    [
      { checks: { estimate: { options: { zero: true } } } },
      'checks.estimate.options.zero',
      'unknown',
      { allowed: ['zeroCounts'] },
    ],
    [
      { checks: { estimate: { loud: true } } },
      'checks.estimate.loud',
      'unknown',
      { allowed: ['on', 'severity', 'weight', 'zones', 'options'] },
    ],
    [
      { checks: { estimate: { severity: 'bad' } } },
      'checks.estimate.severity',
      'values',
      { allowed: ['blocker', 'major', 'minor', 'hint'] },
    ],
    [{ checks: { estimate: { weight: 101 } } }, 'checks.estimate.weight', 'most', { most: 100 }],
    [
      { types: { bug: { checks: { estimate: { options: { zeroCounts: 1 } } } } } },
      'types.bug.checks.estimate.options.zeroCounts',
      'type',
      { expected: 'boolean' },
    ],
    [{ types: { saga: {} } }, 'types.saga', 'unknown', { allowed: [...kinds] }],
    [{ preset: 'waterfall' }, 'preset', 'values', { allowed: [...presetIds] }],
    [{ badge: { ready: 50 } }, 'badge.almost', 'most', { most: 50 }],
    [{ shirts: { S: 5, M: 3 } }, 'shirts.M', 'least', { least: 5 }],
    [{ shirts: { XXL: 50 } }, 'shirts.XXL', 'unknown', { allowed: ['XS', 'S', 'M', 'L', 'XL'] }],
    [{ v: 2 }, 'v', 'values', { allowed: ['1'] }],
    [[], '', 'type', { expected: 'object' }],
  ])('refuses %j with the path and what is allowed', (value, path, code, params) => {
    expect(parseTeamSettings(value)).toEqual({
      ok: false,
      problems: [{ path, message: { code: `settings.problem.${code}`, params } }],
    });
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.anything(), fc.string(), (value, text) => {
        expect(typeof parseTeamSettings(value).ok).toBe('boolean');
        expect(typeof parseSettingsText(text).ok).toBe('boolean');
      }),
    );
  });
});
