import type { ItemKind } from '../backlog/item';
import { presets } from '../presets';
import { defaultSettings, mergeChecks } from '../settings';
import type { CheckSettings, Settings } from '../settings';
import type { Differences, TeamSettings } from './team-settings';

export const kinds: readonly ItemKind[] = ['story', 'task', 'bug', 'spike', 'epic', 'subtask'];

type Checks = Readonly<Record<string, CheckSettings>>;

function mergeAll(layers: readonly (Checks | undefined)[]): Record<string, CheckSettings> {
  const ids = new Set(layers.flatMap((layer) => Object.keys(layer ?? {})));
  return Object.fromEntries([...ids].map((id) => [id, mergeChecks(layers.map((layer) => layer?.[id]))]));
}

function typesOf(layers: readonly Differences[]): Settings['types'] {
  const said = kinds.filter((kind) => layers.some(({ types }) => types?.[kind]));
  return Object.fromEntries(
    said.map((kind) => [
      kind,
      // What a team says of all types stands above what its preset says of this one.
      { checks: mergeAll(layers.flatMap(({ checks, types }) => [checks, types?.[kind]?.checks])) },
    ]),
  );
}

/** Default → preset → space → work type: each stands above the one before, member by member. What a preset cannot know is the space's own. */
export function resolveSettings(team: TeamSettings): Settings {
  const layers: readonly Differences[] = [presets[team.preset], team];
  return {
    checks: mergeAll(layers.map(({ checks }) => checks)),
    types: typesOf(layers),
    allowedWords: [...new Set(layers.flatMap(({ allowedWords }) => allowedWords ?? []))],
    horizon: Object.assign(
      {},
      defaultSettings.horizon,
      ...layers.map(({ horizon }) => horizon),
    ) as Settings['horizon'],
    badge: Object.assign({}, defaultSettings.badge, ...layers.map(({ badge }) => badge)) as Settings['badge'],
    ...(team.criteriaField && { criteriaField: team.criteriaField }),
    ...(team.shirts && { shirts: team.shirts }),
    ...(team.playbooks && { playbooks: team.playbooks }),
  };
}
