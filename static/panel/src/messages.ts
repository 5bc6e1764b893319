import { catalogues } from '../../../src/messages';
import { makeTranslator } from '../../../src/messages/translate';
import type { MessageParams } from '../../../src/messages/translate';

export type { MessageParams } from '../../../src/messages/translate';

/** A sentence of the catalogue that the panel names itself. */
export type MessageCode = keyof typeof catalogues.en;

let translate = makeTranslator(catalogues.en, 'en');

/** Sets how numbers, dates and lists are written. @param locale BCP 47, as the host names it (`de-DE`, `en_GB`) */
export function setLocale(locale: string): void {
  const wanted = locale.replace('_', '-');
  // Sentences are English for now: German dates inside them would read as a mistake, British ones would not.
  translate = makeTranslator(catalogues.en, wanted.startsWith('en') ? wanted : 'en');
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
