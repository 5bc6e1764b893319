import type { Sentences } from '../messages';

/** What only the page of settings says. */
export const settingsSentences: Sentences = {
  en: async () => (await import('../../../../src/messages/en/settings-page')).settingsPage,
  de: async () => (await import('../../../../src/messages/de/settings-page')).settingsPage,
  es: async () => (await import('../../../../src/messages/es/settings-page')).settingsPage,
  fr: async () => (await import('../../../../src/messages/fr/settings-page')).settingsPage,
  ja: async () => (await import('../../../../src/messages/ja/settings-page')).settingsPage,
};
