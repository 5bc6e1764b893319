import { settingsPage as en } from './en/settings-page';

/** What only the page of settings says, by language. */
export const settingsPage = { en } as const;
