import type { BacklogItem } from '../../backlog/item';
import type { Block } from '../../text/document';
import type { Language } from '../../text/languages/language';
import { guessLanguage } from '../../text/language';
import { tokenise } from '../../text/tokens';
import { looksLikeCode, withoutLineNumbers } from './code-lines';

/** What comparing needs to know of an item. Plain data, made once for each version of the item. */
export interface Profile {
  readonly id: string;
  /** Milliseconds since 1970; undefined when unknown. */
  readonly created: number | undefined;
  readonly project: string;
  readonly type: string;
  /** Whether it is a step of another item. */
  readonly isStep: boolean;
  readonly components: readonly string[];
  readonly versions: readonly string[];
  readonly title: string;
  /** Terms in reading order, with repetitions. */
  readonly summary: readonly string[];
  readonly prose: readonly string[];
  /** Identifiers, log lines and stack frames. */
  readonly code: readonly string[];
}

/** What comes later in a long text repeats what was said, and is mostly log. */
const longestField = 600;
const longestCode = 20_000;

/** Cuts an item into the terms and facts that similarity is measured by. */
export function profileItem(item: BacklogItem): Profile {
  const { prose, code } = partCode([
    ...item.description.blocks,
    ...item.textFields.flatMap(({ text }) => text.blocks),
  ]);
  const language = guessLanguage(`${item.summary}\n${prose}`);
  const created = Date.parse(item.created);
  return {
    id: item.id,
    created: Number.isNaN(created) ? undefined : created,
    project: item.projectId,
    type: item.type.name.toLowerCase(),
    isStep: item.type.kind === 'subtask',
    components: item.components,
    versions: item.versions,
    title: item.summary,
    summary: termsOf(item.summary, language),
    prose: termsOf(prose, language),
    code: termsOf(withoutLineNumbers(code.slice(0, longestCode)), 'other'),
  };
}

/** `TableView`, `table-view` and `tableview` are one word to whoever writes them. */
function termsOf(text: string, language: Language | 'other'): string[] {
  return tokenise(text, { language, limit: longestField }).map(({ term }) =>
    term.startsWith('=') && !term.includes('.') ? term.replace(/[^\p{L}\p{N}]/gu, '') : term,
  );
}

function partCode(blocks: readonly Block[]): { prose: string; code: string } {
  const prose: string[] = [];
  const code: string[] = [];
  for (const block of blocks) {
    if (block.kind === 'code') code.push(block.text);
    else for (const line of block.text.split('\n')) (looksLikeCode(line) ? code : prose).push(line);
  }
  return { prose: prose.join('\n'), code: code.join('\n') };
}
