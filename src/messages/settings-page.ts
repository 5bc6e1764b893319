import { settingsPage as en } from './en/settings-page';
import { settingsPage as de } from './de/settings-page';
import { settingsPage as es } from './es/settings-page';
import { settingsPage as fr } from './fr/settings-page';
import { settingsPage as ja } from './ja/settings-page';

/** What only the page of settings says, by language. */
export const settingsPage = { en, de, es, fr, ja } as const;
