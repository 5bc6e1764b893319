/** `~`: words found by their stems, as Jira's index does it; no parts of words. */
import { stemmer } from 'stemmer';

const STOP_WORDS = new Set(
  'a an and are as at be but by for if in into is it no not of on or s such t that the their then there these they this to was will with'.split(
    ' ',
  ),
);

const WORD = /[\p{L}\p{N}]+/gu;

export type IndexedText = readonly string[];

/** Stems in order, for one text. */
export function indexText(text: string): IndexedText {
  return [...text.toLowerCase().matchAll(WORD)]
    .map(([word]) => word)
    .filter((word) => !STOP_WORDS.has(word))
    .map((word) => stemmer(word));
}

type Part =
  | { readonly kind: 'stem'; readonly stem: string }
  | { readonly kind: 'pattern'; readonly pattern: RegExp }
  | { readonly kind: 'phrase'; readonly stems: readonly string[] };

interface Term {
  readonly part: Part;
  readonly mode: 'must' | 'not' | 'may';
}

/** The word holds letters, digits and wildcards only. */
function wildcard(word: string): RegExp {
  const source = word.toLowerCase().replaceAll('*', '.*').replaceAll('?', '.');
  return new RegExp(`^${source}$`, 'u');
}

function partsOf(word: string): Part[] {
  if (/[*?]/.test(word))
    return [{ kind: 'pattern', pattern: wildcard(word.replace(/[^\p{L}\p{N}*?]/gu, '')) }];
  return indexText(word).map((stem) => ({ kind: 'stem', stem }));
}

function parseTerms(query: string): Term[] {
  const terms: Term[] = [];
  let either = false;
  for (const [token, phrase] of query.matchAll(/"([^"]*)"|\S+/g)) {
    if (token === 'AND' || token === '&&') continue;
    if (token === 'OR' || token === '||') {
      either = true;
      continue;
    }
    const negated = phrase === undefined && /^[-!]\S/.test(token);
    const parts: Part[] =
      phrase === undefined
        ? partsOf(negated ? token.slice(1) : token)
        : [{ kind: 'phrase', stems: indexText(phrase) }];
    for (const part of parts) terms.push({ part, mode: negated ? 'not' : either ? 'may' : 'must' });
  }
  // "a OR b": what stands before OR is as optional as what follows it.
  return either ? terms.map((term) => (term.mode === 'must' ? { ...term, mode: 'may' } : term)) : terms;
}

function contains(stems: IndexedText, part: Part): boolean {
  if (part.kind === 'stem') return stems.includes(part.stem);
  if (part.kind === 'pattern') return stems.some((stem) => part.pattern.test(stem));
  const last = stems.length - part.stems.length;
  for (let start = 0; start <= last; start += 1) {
    if (part.stems.every((stem, offset) => stems[start + offset] === stem)) return part.stems.length > 0;
  }
  return false;
}

/** A test for texts; `undefined` when the query holds no word to look for. */
export function textMatcher(query: string): ((texts: readonly IndexedText[]) => boolean) | undefined {
  const terms = parseTerms(query);
  if (terms.length === 0) return undefined;
  const of = (mode: Term['mode']): Part[] => terms.flatMap((term) => (term.mode === mode ? [term.part] : []));
  const must = of('must');
  const may = of('may');
  const not = of('not');
  return (texts) => {
    const found = (part: Part): boolean => texts.some((stems) => contains(stems, part));
    return must.every(found) && (may.length === 0 || may.some(found)) && !not.some(found);
  };
}
