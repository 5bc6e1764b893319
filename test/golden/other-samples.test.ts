import { describe, expect, it } from '@jest/globals';
import { loadSeed, seedToBacklog } from '../../sandbox/backlogs';
import construction from '../../sandbox/backlogs/construction/expected.json';
import { expectedFindingsSchema } from '../../sandbox/backlogs/expected-findings';
import marketing from '../../sandbox/backlogs/marketing/expected.json';
import { analyse } from '../../src/domain/analyse';
import { resolveSettings } from '../../src/domain/team-settings/resolve';
import { teamSettingsSchema } from '../../src/domain/team-settings/team-settings';
import { found } from './judge-software-sample';

describe.each([
  ['marketing', marketing],
  ['construction', construction],
])('the %s sample, judged by its preset', (name, data) => {
  const { project, preset, planted } = expectedFindingsSchema.parse(data);
  const seed = loadSeed(name);
  const settings = resolveSettings(teamSettingsSchema.parse({ preset }));
  const { items } = analyse(seedToBacklog(seed, project), settings, new Date(seed.now));

  it.each(items.map((judged) => ({ key: judged.item.key, judged })))(
    '$key: exactly what was planted is found',
    ({ key, judged }) => {
      expect(found(judged).sort()).toEqual([...(planted[key]?.checks ?? [])].sort());
    },
  );

  it('holds every item that something is planted in', () => {
    const keys = items.map(({ item }) => item.key);
    expect(Object.keys(planted).filter((key) => !keys.includes(key))).toEqual([]);
  });
});
