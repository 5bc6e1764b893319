import type { BacklogItem } from '../../backlog/item';
import { guessLanguage } from '../../text/language';
import type { Language } from '../../text/languages/language';
import { readStory } from '../../text/story';
import { plainText } from '../../text/plain-text';
import { textsOf } from '../../text/evidence';
import type { Phrase } from '../phrase';
import { blockPhrase, criterionPhrase, slice, summaryOf, trimmed } from '../phrase';
import type { Terms } from '../terms';
import { termsOf } from '../terms';
import { wordsOf } from '../words';
import type { SplitWords } from '../words/words';
import type { Clause } from './clauses';
import { clausesOf } from './clauses';
import type { ItemList } from './lists';
import { listsOf } from './lists';
import type { SectionGroup } from './sections';
import { sectionsOf } from './sections';
import { sentencesOf } from './sentences';

/** A user story and the frame around its means, so that a part can be put into the same frame. */
export interface StoryFrame {
  readonly opening: Phrase;
  readonly role: Phrase;
  readonly means: Phrase;
  /** From the end of the means on, its comma included; empty when the story gives no reason. */
  readonly ending: Phrase;
}

export interface Criterion {
  readonly index: number;
  readonly phrase: Phrase;
  /** All its words; the phrase may be only its first line. */
  readonly text: string;
  /** Its content words, stemmed; worked out once because every proposal compares them. */
  readonly terms: Terms;
}

/** An item as splitting sees it. */
export interface Reading {
  readonly item: BacklogItem;
  readonly language: Language | 'other';
  readonly words: SplitWords;
  readonly summary: Phrase;
  /** "BlackBerry:" before the title, kept by every part. */
  readonly prefix: Phrase | undefined;
  readonly story: StoryFrame | undefined;
  /** What is wanted: the means of the story, else the title without its prefix. */
  readonly wish: Phrase;
  readonly clauses: readonly Clause[];
  readonly lists: readonly ItemList[];
  readonly sections: readonly SectionGroup[];
  readonly criteria: readonly Criterion[];
  /** Paragraphs of running text. */
  readonly prose: readonly Phrase[];
  /** Its first sentences: whoever names parts names them before that. */
  readonly sentences: readonly Phrase[];
}

const mostSentences = 80;

/** More than this of a description is not read for cuts: a giant log must not cost a second. */
const mostBlocks = 400;

const withoutBlank = (phrase: Phrase): Phrase =>
  slice(phrase, phrase.text.length - phrase.text.trimStart().length, phrase.text.length);

function frameIn(text: Phrase): StoryFrame | undefined {
  if (text.text.length > 1000) return undefined;
  const story = readStory(text.text);
  if (story === undefined || story.means.text === '') return undefined;
  return {
    opening: trimmed(slice(text, 0, story.means.from)),
    role: slice(text, story.role.from, story.role.to),
    means: slice(text, story.means.from, story.means.to),
    ending: withoutBlank(slice(text, story.means.to, text.text.replace(/[\s.]+$/u, '').length)),
  };
}

const prefixShape =
  /^(?:\[[^\]]{1,30}\]|[\p{L}\p{N}@/&._-]+(?: [\p{L}\p{N}@/&._-]+){0,3}\s?:|[\p{L}\p{N}]+(?: [\p{L}\p{N}]+)?\s[-–—|])(?=\s)/u;

function firstSentences(prose: readonly Phrase[]): readonly Phrase[] {
  const found: Phrase[] = [];
  for (const paragraph of prose) {
    found.push(...sentencesOf(paragraph));
    if (found.length >= mostSentences) break;
  }
  return found.slice(0, mostSentences);
}

export function readItem(item: BacklogItem): Reading {
  const summary = summaryOf(item);
  const paragraphs = textsOf(item)
    .flatMap(({ field, blocks }) => blocks.slice(0, mostBlocks).map((block) => ({ field, block })))
    .filter(({ block }) => block.kind === 'paragraph' || block.kind === 'other');
  const language = guessLanguage(`${item.summary}\n${plainText(item.description).slice(0, 4000)}`);
  const words = wordsOf(language);
  const inSummary = frameIn(summary);
  const story =
    inSummary ??
    paragraphs
      .slice(0, 4)
      .map(({ field, block }) => frameIn(blockPhrase(field, block)))
      .find((frame) => frame !== undefined);
  const prefixLength = inSummary === undefined ? (prefixShape.exec(summary.text)?.[0].length ?? 0) : 0;
  const prefix = prefixLength === 0 ? undefined : slice(summary, 0, prefixLength);
  const wish = story?.means ?? trimmed(slice(summary, prefixLength, summary.text.length));
  const prose = paragraphs
    .filter(({ block }) => block.list === undefined)
    .map(({ field, block }) => blockPhrase(field, block));
  // Cut when first asked for: most strategies ask for none.
  let first: readonly Phrase[] | undefined;
  return {
    item,
    language,
    words,
    summary,
    prefix,
    story,
    wish,
    clauses: clausesOf(wish, words),
    lists: listsOf(item, words),
    sections: sectionsOf(item, words),
    criteria: item.acceptanceCriteria.map((criterion, index) => ({
      index,
      text: criterion.text,
      terms: termsOf(criterion.text, language),
      phrase: criterionPhrase(item, criterion) ?? summary,
    })),
    prose,
    get sentences() {
      first ??= firstSentences(prose);
      return first;
    },
  };
}
