import type { catalogues } from '../../../src/messages';
import type { settingsPage } from '../../../src/messages/settings-page';
import { makeTranslator } from '../../../src/messages/translate';
import type { Catalogue, MessageParams } from '../../../src/messages/translate';

export type { MessageParams } from '../../../src/messages/translate';

/** A sentence of the catalogue that the panel names itself. */
export type MessageCode = keyof typeof catalogues.en | keyof typeof settingsPage.en;

type Language = keyof typeof catalogues;

/** Each language is a file of its own, so that nobody loads five. */
export type Sentences = Readonly<Record<Language, () => Promise<Catalogue>>>;

const first: Sentences = {
  en: async () => (await import('../../../src/messages/en')).en,
  de: async () => (await import('../../../src/messages/de')).de,
  es: async () => (await import('../../../src/messages/es')).es,
  fr: async () => (await import('../../../src/messages/fr')).fr,
  ja: async () => (await import('../../../src/messages/ja')).ja,
};
const dialogs: Sentences = {
  en: async () => (await import('../../../src/messages/en/dialogs')).dialogs,
  de: async () => (await import('../../../src/messages/de/dialogs')).dialogs,
  es: async () => (await import('../../../src/messages/es/dialogs')).dialogs,
  fr: async () => (await import('../../../src/messages/fr/dialogs')).dialogs,
  ja: async () => (await import('../../../src/messages/ja/dialogs')).dialogs,
};

const isLanguage = (language: string): language is Language => Object.hasOwn(first, language);

let translate = makeTranslator({}, 'en');
let loadRest: () => Promise<void> = () => Promise.resolve();
let rest: Promise<void> | undefined;

/**
 * Loads what the first screen says in a reader's language, English where there is none, and sets how numbers, dates and
 * lists are written. Nothing can be said before.
 *
 * @param locale BCP 47, as the host names it (`de-DE`, `en_GB`)
 * @param own what only this page says
 */
export async function setLocale(locale: string, own?: Sentences): Promise<void> {
  const wanted = locale.replace('_', '-');
  const language = wanted.split('-')[0] ?? 'en';
  // German dates inside English sentences would read as a mistake, British ones do not.
  const spoken = isLanguage(language)
    ? { language, locale: wanted }
    : { language: 'en' as const, locale: 'en' };
  const [shared, more] = await Promise.all([first[spoken.language](), own?.[spoken.language]()]);
  const sentences = { ...shared, ...more };
  translate = makeTranslator(sentences, spoken.locale);
  document.documentElement.lang = spoken.locale;
  loadRest = async () => {
    translate = makeTranslator({ ...sentences, ...(await dialogs[spoken.language]()) }, spoken.locale);
  };
  rest = undefined;
}

/** Loads what is said once something is opened or changed; again, where that failed. */
export function allSentences(): Promise<void> {
  rest ??= loadRest().catch((error: unknown) => {
    rest = undefined;
    throw error;
  });
  return rest;
}

/** A sentence by its code. */
export function t(code: MessageCode, params: MessageParams = {}): string {
  return translate(code, params) ?? code;
}

/** A sentence whose code came from elsewhere (a check, the server), or undefined when the catalogue has none. */
export function tryT(code: string, params: MessageParams = {}): string | undefined {
  return translate(code, params);
}

/** A message of the domain or the server; an unknown code is shown as it is rather than hidden. */
export function say(message: { readonly code: string; readonly params: MessageParams }): string {
  return tryT(message.code, message.params) ?? message.code;
}
