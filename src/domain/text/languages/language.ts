/** Languages whose words are understood. Elsewhere only the structure of a text is judged. */
export type Language = 'en' | 'de' | 'fr' | 'es';

/** Words a section heading may consist of, lower case; how they are matched is `matchesHeading`'s business. */
export type Headings = readonly string[];

/** What a language brings. All phrases are lower case, in everyday spelling, without punctuation at the end. */
export interface LanguageData {
  readonly code: Language;
  /** Frequent words that tell the language and carry no topic. Negations are kept out: they change what is meant. */
  readonly stopWords: readonly string[];
  /** Letters that few other known languages write; a word with one counts like a stop word. */
  readonly letters: string;
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
    /** Words of what goes wrong, is empty, is too much or is not allowed. */
    readonly exceptions: readonly string[];
  };
  readonly titles: {
    /** Verbs that fit anything. */
    readonly vagueVerbs: readonly string[];
    /** Nouns and adjectives that could mean anything. */
    readonly vagueThings: readonly string[];
    /** Whole titles that say nothing. */
    readonly phrases: readonly string[];
  };
  /** How a user story begins, goes on and gives its reason. */
  readonly story: {
    readonly role: readonly string[];
    readonly means: readonly string[];
    readonly ends: readonly string[];
    /** Words that begin a wish; not "I need", which a reason may say, too: "so that I need not call". */
    readonly wishes: readonly string[];
    /** Roles that could be anybody. */
    readonly anybody: readonly string[];
  };
  /** Verbs of single operations, as they stand in "I want to …". Two of them joined are two wishes. */
  readonly operations: {
    readonly verbs: readonly string[];
    /** Endings that make any word an operation where verbs are told by their ending. */
    readonly endings: readonly string[];
    readonly joins: readonly string[];
    /** Words an example begins with. */
    readonly examples: readonly string[];
  };
  readonly smells: {
    /** Words whose meaning two readers would measure differently. */
    readonly vague: readonly string[];
    /** Words that are vague in one text and plain in another: told only to teams that ask for a strict reading. */
    readonly oftenVague: readonly string[];
    /** Words that let the doer decide whether something is owed. */
    readonly loopholes: readonly string[];
    /** Pointers to what the reader may not have. */
    readonly references: readonly string[];
    /** What stands where something is still to be written. */
    readonly placeholders: readonly string[];
    /** Parts of a screen: a wish that names one says how before it says what. */
    readonly controls: readonly string[];
    /** Words by which a bracket is a gap to fill in: "[describe the goal]", "[your role]". */
    readonly gaps: readonly string[];
  };
  readonly sections: {
    readonly questions: Headings;
    readonly steps: Headings;
    readonly expected: Headings;
    readonly actual: Headings;
    readonly environment: Headings;
    readonly done: Headings;
    /** Why it is wanted: goal, benefit, background. */
    readonly goal: Headings;
  };
  readonly dependencies: {
    /** Words that say this waits for something else, whatever stands before them. */
    readonly sure: readonly string[];
    /** Words that say so of whatever stands before them: of this work, or of a module. */
    readonly likely: readonly string[];
    /** What the work itself is called in such a sentence. */
    readonly subjects: readonly string[];
    /** Words that say nothing else is needed. */
    readonly none: readonly string[];
  };
  /** Words of an observation in running text, for bugs. */
  readonly bug: {
    readonly expected: readonly string[];
    readonly actual: readonly string[];
    /** Words that say under which circumstances it is seen. */
    readonly circumstances: readonly string[];
    /** What a person does to see it, in the forms a report uses. */
    readonly actions: readonly string[];
    /** Words after which nobody asks what was expected instead. */
    readonly failures: readonly string[];
    /** Verbs a title begins with that asks for something new instead of telling what is wrong. */
    readonly changes: readonly string[];
  };
  readonly spike: {
    /** Words a question for research begins with or turns on. */
    readonly questions: readonly string[];
    /** Units of a time limit. */
    readonly units: readonly string[];
    /** What research may leave behind. */
    readonly outputs: readonly string[];
  };
}
