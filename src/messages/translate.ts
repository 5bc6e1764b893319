import { IntlMessageFormat } from 'intl-messageformat';

/** A sentence in ICU message syntax, or what the build parsed it into. */
export type Sentence = string | Exclude<ConstructorParameters<typeof IntlMessageFormat>[0], string>;

/** Sentences by their code. */
export type Catalogue = Readonly<Record<string, Sentence>>;

/** What gives a character of a sentence a meaning of its own. */
const syntax = /[{}<'#]/;

export type MessageValue = string | number | Date | readonly string[];
export type MessageParams = Readonly<Record<string, MessageValue>>;

export interface Translator {
  /** A sentence by its code; `undefined` when the catalogue has none. */
  (code: string, params?: MessageParams): string | undefined;
}

/**
 * @param catalogue sentences by code
 * @param language BCP 47, of the sentences and of the numbers, dates and lists in them
 */
export function makeTranslator(catalogue: Catalogue, language: string): Translator {
  const sentences = new Map(Object.entries(catalogue));
  const compiled = new Map<string, IntlMessageFormat>();
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  const spoken = (value: MessageValue): string | number | Date =>
    typeof value === 'string' || typeof value === 'number' || value instanceof Date
      ? value
      : list.format(value);

  return (code, params = {}) => {
    const sentence = sentences.get(code);
    if (sentence === undefined) return undefined;
    if (typeof sentence === 'string' && !syntax.test(sentence)) return sentence;
    let message = compiled.get(code);
    if (message === undefined) {
      message = new IntlMessageFormat(sentence, language);
      compiled.set(code, message);
    }
    const values = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, spoken(value)]));
    try {
      return String(message.format(values));
    } catch {
      // A missing value must not take a screen down: the bare sentence still says most of it.
      return typeof sentence === 'string' ? sentence : undefined;
    }
  };
}
