import type { Sentences } from '../messages';

/** What only the page of settings says. */
export const settingsSentences: Sentences = {
  en: async () => (await import('../../../../src/messages/en/settings-page')).settingsPage,
};
