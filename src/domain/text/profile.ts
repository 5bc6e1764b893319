import type { BacklogItem, Evidence } from '../backlog/item';
import type { Block } from './document';
import { inBlock, inSummary, textsOf } from './evidence';
import { guessLanguage } from './language';
import type { Language } from './languages/language';
import type { Word } from './phrases';
import { wordsOf } from './phrases';
import { isProse, proseOf } from './prose';
import type { Clause, Story } from './story';
import { readStory } from './story';

/** A stretch of prose to look for words in: same length and offsets as the text it comes from. */
export interface Prose {
  /** Code, addresses, template gaps and quotations are blanked out. */
  readonly text: string;
  readonly words: readonly Word[];
  readonly block: Block | undefined;
  /** Place of a stretch in the item. */
  readonly at: (from: number, to: number) => Evidence;
}

export interface Profile {
  readonly language: Language | 'other';
  readonly title: Prose;
  /** Description and other text fields, without headings, code and what is quoted from others. */
  readonly prose: readonly Prose[];
  readonly story: { readonly parts: Story; readonly place: (clause: Clause) => Evidence } | undefined;
}

/** What is read of a text that never ends. */
const longestBlock = 20_000;

const quotation = /"[^"\n]{1,200}"|“[^”\n]{1,200}”|„[^“”\n]{1,200}[“”]|«[^»\n]{1,200}»/g;

function blankQuotes(text: string): string {
  return text.replace(quotation, (found) => ' '.repeat(found.length));
}

function proseFields(item: BacklogItem): Prose[] {
  return textsOf(item).flatMap(({ field, blocks }) =>
    blocks
      .filter((block) => isProse(block) && !block.within.includes('quote'))
      .map((block) => {
        const text = blankQuotes(proseOf(block).slice(0, longestBlock));
        return {
          text,
          words: wordsOf(text),
          block,
          at: (from: number, to: number) => inBlock(field, block, from, to),
        };
      }),
  );
}

/** A story stands in the title or in one of the first paragraphs. */
function findStory(item: BacklogItem): Profile['story'] {
  const titled = readStory(item.summary);
  if (titled !== undefined) return { parts: titled, place: ({ from, to }) => inSummary(item, from, to) };
  for (const block of item.description.blocks.filter(isProse).slice(0, 6)) {
    const parts = readStory(block.text);
    if (parts !== undefined)
      return { parts, place: ({ from, to }) => inBlock('description', block, from, to) };
  }
  return undefined;
}

function make(item: BacklogItem): Profile {
  const prose = proseFields(item);
  const written = prose
    .map(({ text }) => text)
    .join('\n')
    .slice(0, 4_000);
  const titled = guessLanguage(item.summary);
  const title = blankQuotes(item.summary);
  return {
    language: written.trim() === '' ? titled : guessLanguage(written, titled === 'other' ? 'en' : titled),
    title: {
      text: title,
      words: wordsOf(title),
      block: undefined,
      at: (from, to) => inSummary(item, from, to),
    },
    prose,
    story: findStory(item),
  };
}

/** Reading an item costs more than any one check, and a dozen checks ask for it. An item never changes. */
const known = new WeakMap<BacklogItem, Profile>();

/** What several checks need to know of an item's words. */
export function profileOf(item: BacklogItem): Profile {
  const before = known.get(item);
  if (before !== undefined) return before;
  const made = make(item);
  known.set(item, made);
  return made;
}
