import { IntlMessageFormat } from 'intl-messageformat';

export type MessageValue = string | number | Date | readonly string[];
export type MessageParams = Readonly<Record<string, MessageValue>>;

export interface Translator {
  /** A sentence by its code; `undefined` when the catalogue has none. */
  (code: string, params?: MessageParams): string | undefined;
}

/**
 * @param catalogue sentences by code, in ICU message syntax
 * @param language BCP 47, of the sentences and of the numbers, dates and lists in them
 */
export function makeTranslator(catalogue: Readonly<Record<string, string>>, language: string): Translator {
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
      return sentence;
    }
  };
}
