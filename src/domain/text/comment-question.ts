import type { RichText } from './document';
import { isProse, proseOf } from './prose';

/** What somebody wrote below an item. */
export interface ItemComment {
  /** Who wrote it, as far as telling two people apart needs; never kept. */
  readonly author: string;
  readonly authorName: string;
  /** Apps answer no questions and ask none. */
  readonly isApp: boolean;
  /** ISO 8601 instant. */
  readonly created: string;
  readonly body: RichText;
}

/** A question in a comment that nobody else has answered. */
export interface CommentQuestion {
  /** The sentence that asks, as it was written. */
  readonly quote: string;
  readonly askedBy: string;
  /** ISO 8601 instant. */
  readonly asked: string;
  /** Whom the comment names, without the “@”; empty where it names nobody. */
  readonly named: readonly string[];
}

/** A sentence that ends in a question mark, of any script; without the sentences before it. */
const question = /[^.!?？。\n]*[\p{L}\p{N}][^.!?？。\n]*[?？؟]+/gu;
const longestQuote = 240;

function questionIn({ blocks }: RichText): string | undefined {
  // What is quoted from others was asked by them.
  const prose = blocks.filter((block) => isProse(block) && !block.within.includes('quote'));
  for (const block of prose.toReversed()) {
    // Addresses and code hold question marks that ask nothing; same offsets as the text.
    const last = [...proseOf(block).matchAll(question)].at(-1);
    if (last) {
      const asked = block.text.slice(last.index, last.index + last[0].length).trim();
      return asked.length > longestQuote ? `${asked.slice(0, longestQuote - 1)}…` : asked;
    }
  }
  return undefined;
}

const namedIn = ({ blocks }: RichText): string[] => [
  ...new Set(
    blocks.flatMap(({ text, spans }) =>
      spans.flatMap(({ kind, from, to }) =>
        kind === 'mention' ? text.slice(from, to).replace(/^@/, '').trim() : [],
      ),
    ),
  ),
];

/**
 * The last question of a discussion, if nobody but the one who asked has written since.
 *
 * @param comments in any order
 * @returns nothing where the last question was followed by somebody else, or none was asked
 */
export function unansweredQuestion(comments: readonly ItemComment[]): CommentQuestion | undefined {
  const people = comments
    .filter(({ isApp }) => !isApp)
    .toSorted((a, b) => Date.parse(b.created) - Date.parse(a.created));
  const [newest] = people;
  for (const { author, authorName, created, body } of people) {
    if (author !== newest?.author) return undefined;
    const quote = questionIn(body);
    if (quote !== undefined) return { quote, askedBy: authorName, asked: created, named: namedIn(body) };
  }
  return undefined;
}
