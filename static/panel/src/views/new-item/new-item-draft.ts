import type { Intent } from '../../../../../src/contract/changes';
import type { Newcomer } from '../../../../../src/domain/drafts/newcomer';
import type { RefinementReport, ReportItem } from '../../../../../src/domain/report/report';
import type { NewItemType } from '../../../../../src/jira/new-item-choices';
import type { Zone } from '../../../../../src/domain/zone';
import { answerOf, kindOf } from '../split/answers';

export type CreateIntent = Extract<Intent, { kind: 'create' }>;

/** Where a new item can go. */
export interface PlaceChoice {
  readonly id: 'top' | 'below' | 'bottom';
  readonly place: CreateIntent['place'];
  /** The item it goes beside, or whose space it becomes. */
  readonly beside: Pick<ReportItem, 'id' | 'key'>;
  /** Where it would then stand: it decides what is asked of it. */
  readonly zone: Zone;
}

/** What is typed so far. */
export interface NewItemDraft {
  readonly summary: string;
  readonly text: string;
  /** By heading. */
  readonly sections: Readonly<Record<string, string>>;
  /** What was typed or chosen for what the create screen asks for, by field. */
  readonly answers: Readonly<Record<string, string>>;
}

export const emptyNewItem: NewItemDraft = { summary: '', text: '', sections: {}, answers: {} };

/** Whether anything would be lost with it. */
export const isTyped = ({ summary, text, sections, answers }: NewItemDraft): boolean =>
  [summary, text, ...Object.values(sections), ...Object.values(answers)].some((typed) => typed.trim() !== '');

/**
 * The top of the backlog, below the item in hand, the bottom; in a sprint only Jira places. None where the backlog is
 * empty, because a new item is made beside another.
 */
export function placesIn({ items }: RefinementReport, current: ReportItem | undefined): PlaceChoice[] {
  const waiting = items.filter(({ sprintId }) => sprintId === undefined);
  const [top = items[0]] = waiting;
  const bottom = waiting.at(-1) ?? items.at(-1);
  if (top === undefined || bottom === undefined) return [];
  const above: PlaceChoice[] =
    waiting.length > 0 ? [{ id: 'top', place: 'above', beside: top, zone: top.zone }] : [];
  const below: PlaceChoice[] =
    current && current.sprintId === undefined
      ? [{ id: 'below', place: 'below', beside: current, zone: current.zone }]
      : [];
  return [...below, ...above, { id: 'bottom', place: 'bottom', beside: bottom, zone: bottom.zone }];
}

const given: ReadonlySet<string> = new Set(['project', 'issuetype', 'summary', 'description', 'reporter']);

/** What the create screen demands besides title and description. */
export const askedOf = ({ fields }: NewItemType) =>
  fields.filter(({ id, required }) => required && !given.has(id));

/** Names of what is demanded and cannot be given here. */
export const unanswerable = (type: NewItemType): string[] =>
  askedOf(type).flatMap((field) => (field.holdsPeople || kindOf(field) === 'none' ? [field.name] : []));

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/^\s*[-*•]\s+/, '').trim())
    .filter((line) => line !== '');
}

/** The sections that hold something: more than one line is a list. */
function sectionsOf({ sections }: NewItemDraft, template: readonly string[]) {
  return template.flatMap((heading) => {
    const lines = linesOf(sections[heading] ?? '');
    return lines.length === 0 ? [] : [{ heading, lines, list: lines.length > 1 }];
  });
}

/** What the engine judges. @param template headings in the reader's language */
export function newcomerOf(
  draft: NewItemDraft,
  { id, name, kind }: NewItemType,
  template: readonly string[],
): Newcomer {
  const { summary, text } = draft;
  return { type: { id, name, kind }, summary, text, sections: sectionsOf(draft, template) };
}

/** @returns what is to be written, or nothing while a title or an answer is missing */
export function createIntent(
  draft: NewItemDraft,
  type: NewItemType,
  template: readonly string[],
  { beside, place }: PlaceChoice,
): CreateIntent | undefined {
  const summary = draft.summary.trim();
  const answers = askedOf(type).map(
    (field) => [field.id, answerOf(field, draft.answers[field.id] ?? '')] as const,
  );
  const answered = answers.flatMap(([id, answer]) => (answer === undefined ? [] : [[id, answer] as const]));
  if (summary === '' || answered.length < answers.length) return undefined;
  return {
    kind: 'create',
    besideId: beside.id,
    place,
    typeId: type.id,
    summary,
    text: draft.text,
    sections: sectionsOf(draft, template),
    answers: Object.fromEntries(answered),
  };
}
