import type { SpaceSettings } from '../../contract/settings';
import type { Settings } from '../../domain/settings';
import { parseTeamSettings } from '../../domain/team-settings/parse';
import { resolveSettings } from '../../domain/team-settings/resolve';
import { noTeamSettings } from '../../domain/team-settings/team-settings';
import type { KeptSettings, SettingsPorts, SettingsStore } from './ports';

/** What is kept, or the defaults and why. What cannot be read stays where it is. */
export function understood(kept: KeptSettings | undefined): Omit<SpaceSettings, 'mayEdit'> {
  if (!kept) return { state: 'none', settings: noTeamSettings, revision: 0 };
  const parsed = parseTeamSettings(kept.value);
  if (!parsed.ok || kept.revision === 0)
    return { state: 'unreadable', settings: noTeamSettings, revision: kept.revision };
  return { state: 'saved', settings: parsed.settings, revision: kept.revision };
}

/** What the items of a space are judged by: the same here as in the panel. */
export async function settingsOf(projectId: string, store: Pick<SettingsStore, 'load'>): Promise<Settings> {
  return resolveSettings(understood(await store.load(projectId)).settings);
}

/** @throws {SiteFailure} when the person may not see the space */
export async function readSettings(
  { projectId }: { readonly projectId: string },
  { site, settings }: SettingsPorts,
): Promise<SpaceSettings> {
  const mayEdit = await site.mayAdminister(projectId);
  return { ...understood(await settings.load(projectId)), mayEdit };
}
