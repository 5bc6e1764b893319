import type { SavedSettings } from '../../contract/settings';
import { parseTeamSettings } from '../../domain/team-settings/parse';
import { SiteFailure } from '../ports';
import type { SettingsPorts } from './ports';
import { understood } from './read-settings';

interface Wish {
  readonly projectId: string;
  /** The one the person has seen. */
  readonly revision: number;
  readonly settings?: unknown;
  readonly replaceUnreadable: boolean;
}

/**
 * Saves a space's settings whole, for those who administer it, and never over what the person has not seen.
 * @throws {SiteFailure} `no-permission` for everybody else
 */
export async function saveSettings(
  { projectId, revision, settings: wanted, replaceUnreadable }: Wish,
  { site, settings }: SettingsPorts,
): Promise<SavedSettings> {
  if (!(await site.mayAdminister(projectId))) throw new SiteFailure('no-permission', [], undefined);
  const parsed = parseTeamSettings(wanted);
  if (!parsed.ok) return { saved: false, why: 'problems', problems: parsed.problems };
  const kept = understood(await settings.load(projectId));
  if (kept.state === 'unreadable') {
    if (!replaceUnreadable) return { saved: false, why: 'unreadable' };
    await settings.replace(projectId, parsed.settings);
    return { saved: true, revision: 1 };
  }
  if (kept.revision !== revision || !(await settings.save(projectId, parsed.settings, revision)))
    return { saved: false, why: 'stale' };
  return { saved: true, revision: revision + 1 };
}
