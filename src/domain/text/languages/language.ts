/** Languages whose words are understood. Elsewhere only the structure of a text is judged. */
export type Language = 'en' | 'de' | 'fr' | 'es';

/** Words a section heading may consist of, lower case; how they are matched is `matchesHeading`'s business. */
export type Headings = readonly string[];

/** What a language brings. All phrases are lower case, in everyday spelling, without punctuation at the end. */
export interface LanguageData {
  readonly code: Language;
  /** Frequent words that tell the language and carry no topic. Negations are kept out: they change what is meant. */
  readonly stopWords: readonly string[];
  /** Endings a light stemmer takes off, longest first. Empty where a full stemmer is used instead. */
  readonly endings: readonly string[];
  readonly criteria: {
    readonly headings: Headings;
    /** Column titles of a table whose rows are criteria. */
    readonly columns: readonly string[];
    /** Headings of lists that are work to do, not results to check. */
    readonly workHeadings: Headings;
    /** Words of obligation or observation: a bullet with one reads like a criterion. */
    readonly obligations: readonly string[];
  };
}
