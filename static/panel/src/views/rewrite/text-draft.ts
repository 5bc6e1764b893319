import type { RewriteIntent } from '../../../../../src/domain/changes/intent';
import type { TypedText } from '../../../../../src/domain/drafts/try-text';
import type { DetailBlock, ItemDetail } from '../../../../../src/domain/report/report';

/** A criterion on its way; `drafted` is what the app proposed, until a person changes it or takes it as it is. */
export interface DraftLine {
  readonly id: number;
  readonly text: string;
  readonly drafted: string | undefined;
}

export interface DraftSection {
  readonly heading: string;
  readonly text: string;
}

/** An item's text while somebody types. */
export interface RewriteDraft {
  readonly summary: string;
  /** Texts by path, only of blocks that were touched. */
  readonly blocks: ReadonlyMap<string, string>;
  readonly criteria: readonly DraftLine[];
  readonly sections: readonly DraftSection[];
}

export const emptyDraft = (summary: string): RewriteDraft => ({
  summary,
  blocks: new Map(),
  criteria: [],
  sections: [],
});

/** Whether anything would be lost with it; what only the app proposed is none. @param summary as it stands in Jira */
export const isTyped = (draft: RewriteDraft, summary: string): boolean =>
  draft.summary !== summary ||
  draft.blocks.size > 0 ||
  meant(draft.criteria).length > 0 ||
  draft.sections.some(({ text }) => text.trim() !== '');

const editable = new Set(['paragraph', 'heading', 'code', 'other']);

/** Whether a block can be typed into; pictures, cards and other fields are edited in Jira. */
export function isEditable({ field, kind }: DetailBlock): boolean {
  return field === 'description' && editable.has(kind);
}

export const isDraft = ({ text, drafted }: DraftLine): boolean => drafted !== undefined && text === drafted;

/** What nobody has looked at line by line is nobody's criterion: it is neither judged nor written. */
const meant = (lines: readonly DraftLine[]): string[] =>
  lines
    .filter((line) => !isDraft(line))
    .map(({ text }) => text.trim())
    .filter((text) => text !== '');

export function withBlock(draft: RewriteDraft, block: DetailBlock, text: string): RewriteDraft {
  const blocks = new Map(draft.blocks);
  if (text === block.text) blocks.delete(block.path);
  else blocks.set(block.path, text);
  return { ...draft, blocks };
}

export function withCriteria(draft: RewriteDraft, texts: readonly string[], drafted: boolean): RewriteDraft {
  const first = Math.max(0, ...draft.criteria.map(({ id }) => id + 1));
  const known = new Set(draft.criteria.map(({ text }) => text));
  const lines = texts
    .filter((text) => text === '' || !known.has(text))
    .map((text, index) => ({ id: first + index, text, drafted: drafted ? text : undefined }));
  return { ...draft, criteria: [...draft.criteria, ...lines] };
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

function sectionsOf({ sections, criteria }: RewriteDraft, criteriaHeading: string) {
  const lines = meant(criteria);
  return [
    ...sections.map(({ heading, text }) => ({ heading, lines: linesOf(text), list: false })),
    ...(lines.length === 0 ? [] : [{ heading: criteriaHeading, lines, list: true }]),
  ];
}

/** What the engine judges while somebody types. */
export function typedText(draft: RewriteDraft, criteriaHeading: string): TypedText {
  return {
    summary: draft.summary,
    blocks: [...draft.blocks].map(([path, text]) => ({ path, text })),
    sections: sectionsOf(draft, criteriaHeading),
  };
}

/** @returns what is to be written, or nothing while nothing is changed */
export function intentOf(
  draft: RewriteDraft,
  { item, blocks }: ItemDetail,
  criteriaHeading: string,
): RewriteIntent | undefined {
  const summary = draft.summary.trim();
  const sections = sectionsOf(draft, criteriaHeading);
  const retitled = summary !== '' && summary !== item.summary;
  const retyped = blocks.flatMap(({ field, path, text: was }) => {
    const text = field === 'description' ? draft.blocks.get(path) : undefined;
    return text === undefined ? [] : [{ path, was, text }];
  });
  if (!retitled && retyped.length === 0 && sections.length === 0) return undefined;
  return {
    kind: 'rewrite',
    itemId: item.id,
    ...(retitled ? { summary } : {}),
    blocks: retyped,
    sections,
  };
}
