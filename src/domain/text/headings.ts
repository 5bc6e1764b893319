import type { Block } from './document';

/** Lower case, without numbering, marks, brackets and the colon: what a heading says. */
export function headingWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/’/g, "'")
    .replace(/\([^)]*\)|\[[^\]]*\]/g, ' ')
    .replace(/^[^\p{L}\p{N}]*(?:\d+[.)]\s*)*[^\p{L}\p{N}]*/u, '')
    .replace(/[^\p{L}\p{N}'/]+$/u, '')
    .replace(/[^\p{L}\p{N}'/-]+/gu, ' ')
    .trim();
}

/** Phrases a heading can be compared with. */
export class HeadingLexicon {
  readonly #exact: ReadonlySet<string>;
  readonly #telling: readonly string[];

  constructor(phrases: readonly string[]) {
    const known = phrases.map(headingWords);
    this.#exact = new Set(known);
    // Long enough to mean the same with a few words around: "Acceptance criteria for guests".
    this.#telling = known.filter(
      (phrase) => phrase.length >= 10 || (phrase.length >= 4 && !/^\p{Script=Latin}/u.test(phrase)),
    );
  }

  /** Whether a whole line says one of the phrases, give or take a few words. */
  matches(text: string): boolean {
    if (text.length > 120) return false;
    const words = headingWords(text);
    return this.#exact.has(words) || this.#telling.some((phrase) => near(words, phrase));
  }

  /** Whether a line says exactly one of the phrases that cannot mean anything else. */
  matchesAlone(text: string): boolean {
    return text.length <= 120 && this.#telling.includes(headingWords(text));
  }
}

function near(words: string, phrase: string): boolean {
  if (words.length <= phrase.length) return words === phrase;
  const rest = words.startsWith(`${phrase} `)
    ? words.slice(phrase.length + 1)
    : words.endsWith(` ${phrase}`)
      ? words.slice(0, -phrase.length - 1)
      : undefined;
  return (
    rest !== undefined &&
    rest.split(' ').length <= 4 &&
    !/^(?:no|not|without|kein|keine|ohne|sans|sin)\b/.test(rest)
  );
}

/** Whether a stretch of a block is bold from end to end; spaces and a colon at its end may stay plain. */
export function isBoldStretch(block: Block, start: number, end: number): boolean {
  const written = block.text.slice(start, end);
  const from = start + written.length - written.trimStart().length;
  const to = start + written.trimEnd().length;
  if (from >= to) return false;
  return block.spans.some(
    (span) =>
      span.kind === 'strong' &&
      span.from <= from &&
      (span.to >= to || /^[\s:.]*$/.test(block.text.slice(span.to, to))),
  );
}

/** Whether a paragraph is bold from end to end, as people write headings who do not use headings. */
export function isBoldLine(block: Block): boolean {
  const { text, kind } = block;
  return (
    kind === 'paragraph' &&
    text.length <= 120 &&
    !text.trim().includes('\n') &&
    isBoldStretch(block, 0, text.length)
  );
}
