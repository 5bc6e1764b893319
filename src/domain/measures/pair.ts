/** What kind of likeness a pair has, after the gates. */
export type PairVerdict = 'duplicate' | 'variant' | 'part-of' | 'recurring' | 'unrelated';
