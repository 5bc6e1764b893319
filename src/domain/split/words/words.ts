import type { Language } from '../../text/languages/language';

/** What splitting needs to know of a language. Everything is in lower case. */
export interface SplitWords {
  readonly code: Language;
  /** Where the verb of "do something" stands: before its object, or after it as in German. */
  readonly verbPosition: 'first' | 'last';
  /** Base forms. */
  readonly verbs: ReadonlySet<string>;
  /** Those of `verbs` that are as often nouns: they need something behind them to count as verbs. */
  readonly nounLike: ReadonlySet<string>;
  /** Those of `verbs` that take over no object of a neighbour ("register and view my orders"). */
  readonly intransitive: ReadonlySet<string>;
  /** Words that look like base forms although the list does not hold them. */
  readonly verbShape: RegExp | undefined;
  /** Pairs of verbs that are one act, joined by a blank. */
  readonly fixedPairs: ReadonlySet<string>;
  /** Small words that belong to the verb before them ("log in", "set up"). */
  readonly particles: ReadonlySet<string>;
  /** Words that may stand before a verb ("to", "also"). */
  readonly fillers: ReadonlySet<string>;
  /** Words that join neighbours. */
  readonly conjunctions: ReadonlySet<string>;
  readonly determiners: ReadonlySet<string>;
  /** "it", "them": stand for the object before. */
  readonly pronouns: ReadonlySet<string>;
  /** Words that open a side clause; what is joined behind them is no clause of its own. */
  readonly subordinators: ReadonlySet<string>;
  /** Small words that end the frame of an enumeration ("export as CSV and PDF"). */
  readonly prepositions: ReadonlySet<string>;
  /** Verbs of a title below which a bare noun is something to build ("improve the search: autocomplete"). */
  readonly building: ReadonlySet<string>;
  /** What stands around a bare noun so that it becomes something to do. */
  readonly implement: { readonly before: string; readonly after: string };
  readonly otherwise: {
    readonly extras: string;
    readonly errors: string;
    readonly happyPath: string;
    readonly spike: string;
    readonly quality: string;
    readonly simple: string;
    readonly core: string;
    readonly works: string;
  };
  /** What can be done to a thing that is kept; the first of each kind is offered where the text names none. */
  readonly operations: Readonly<Record<'create' | 'view' | 'edit' | 'delete', readonly Operation[]>>;
  /** Verbs that stand for all operations at once. */
  readonly umbrella: ReadonlySet<string>;
  /** Beginnings of phrases that make a rule of a criterion. */
  readonly conditions: RegExp;
  readonly negatives: RegExp;
  /** How what was asked for is decided, or that it waits to be: a yes, an answer. */
  readonly decided: RegExp;
  /** The no to what was asked for. */
  readonly refused: RegExp;
  /**
   * A side clause or phrase before the main clause: "While nobody has answered, ". In German the auxiliary behind it too,
   * which stands before its subject there.
   */
  readonly circumstance: RegExp;
  readonly optional: RegExp;
  readonly sequence: RegExp;
  readonly quality: RegExp;
  /** Words behind which a sentence says what is wanted. */
  readonly asks: RegExp;
  readonly uncertain: readonly RegExp[];
  /** Words that say that a criterion holds everywhere. */
  readonly everywhere: RegExp;
  /** Words by which a criterion shows the verb it belongs to; both sides as word beginnings. */
  readonly associations: readonly (readonly [verbs: string, signs: string])[];
}

export interface Operation {
  readonly verb: string;
  /** Beginning of its forms, as a regular expression. */
  readonly stem: string;
}

/** "create:creat add:add": verbs with the beginning their forms share. */
export function operations(pairs: string): readonly Operation[] {
  return pairs.split(' ').map((pair) => {
    const end = pair.indexOf(':');
    return { verb: pair.slice(0, end), stem: pair.slice(end + 1) };
  });
}

export const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));
export const phrases = (words: string): ReadonlySet<string> =>
  new Set(
    words
      .split('|')
      .map((phrase) => phrase.trim())
      .filter(Boolean),
  );
