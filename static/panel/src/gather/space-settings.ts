import type { Settings } from '../../../../src/domain/settings';
import { defaultSettings } from '../../../../src/domain/settings';
import { resolveSettings } from '../../../../src/domain/team-settings/resolve';
import type { Api } from '../api';
import type { SettingsState } from '../backlog-state';

export interface FoundSettings {
  readonly settings: Settings;
  readonly state: SettingsState;
}

/** What a space is judged by: what is saved, or the defaults and why. */
export async function findSettings(
  api: Pick<Api, 'readSettings'>,
  projectId: string,
): Promise<FoundSettings> {
  try {
    const { state, settings } = await api.readSettings({ projectId });
    return { settings: resolveSettings(settings), state: state === 'unreadable' ? state : 'known' };
  } catch {
    return { settings: defaultSettings, state: 'unknown' };
  }
}
