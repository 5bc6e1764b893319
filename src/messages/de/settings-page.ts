import admin from './admin.json';
import settings from './settings.json';

/** What only the page of settings says, in German: no other screen has to load it. */
export const settingsPage = { ...settings, ...admin } as const;
