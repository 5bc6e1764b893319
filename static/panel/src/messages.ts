import { IntlMessageFormat } from 'intl-messageformat';
import { catalogues } from '../../../src/messages';

/** A sentence of the catalogue that the panel names itself. */
export type MessageCode = keyof typeof catalogues.en;

export type MessageValue = string | number | Date | readonly string[];
export type MessageParams = Readonly<Record<string, MessageValue>>;

const sentences = new Map<string, string>(Object.entries(catalogues.en));
const compiled = new Map<string, IntlMessageFormat>();
let language = 'en';

/** Sets how numbers, dates and lists are written. @param locale BCP 47, as the host names it (`de-DE`, `en_GB`) */
export function setLocale(locale: string): void {
  const wanted = locale.replace('_', '-');
  // Sentences are English for now: German dates inside them would read as a mistake, British ones would not.
  language = wanted.startsWith('en') ? wanted : 'en';
  compiled.clear();
}

function spoken(value: MessageValue): string | number | Date {
  if (typeof value === 'string' || typeof value === 'number' || value instanceof Date) return value;
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(value);
}

function format(code: string, sentence: string, params: MessageParams): string {
  let message = compiled.get(code);
  if (message === undefined) {
    message = new IntlMessageFormat(sentence, language);
    compiled.set(code, message);
  }
  const values = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, spoken(value)]));
  try {
    return String(message.format(values));
  } catch {
    // A value the sentence names is missing. Read raw it still says more than a panel that fell over.
    return sentence;
  }
}

/** A sentence by its code. */
export function t(code: MessageCode, params: MessageParams = {}): string {
  return format(code, sentences.get(code) ?? code, params);
}

/** A sentence whose code came from elsewhere (a check, the server), or undefined when the catalogue has none. */
export function tryT(code: string, params: MessageParams = {}): string | undefined {
  const sentence = sentences.get(code);
  return sentence === undefined ? undefined : format(code, sentence, params);
}

/** A message of the domain or the server; an unknown code is shown as it is rather than hidden. */
export function say(message: { readonly code: string; readonly params: MessageParams }): string {
  return tryT(message.code, message.params) ?? message.code;
}
