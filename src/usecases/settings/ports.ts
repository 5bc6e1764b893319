import type { TeamSettings } from '../../domain/team-settings/team-settings';

/** What the storage holds for a space; `value` is as it was found, by whatever version. */
export interface KeptSettings {
  /** 0 where nothing is kept, or its number is damaged. */
  readonly revision: number;
  readonly value: unknown;
}

export interface SettingsStore {
  /** @returns nothing where nothing was ever saved */
  load(projectId: string): Promise<KeptSettings | undefined>;
  /**
   * Keeps the settings as the revision after `revision`, if that one still stands.
   * @returns false when somebody else has saved since
   */
  save(projectId: string, settings: TeamSettings, revision: number): Promise<boolean>;
  /** Takes the place of something that cannot be read, whatever its revision. */
  replace(projectId: string, settings: TeamSettings): Promise<void>;
}

export interface SettingsPorts {
  readonly site: {
    /** Whether the person who asks administers the space. Throws `SiteFailure` where they may not see it. */
    mayAdminister(projectId: string): Promise<boolean>;
  };
  readonly settings: SettingsStore;
}
