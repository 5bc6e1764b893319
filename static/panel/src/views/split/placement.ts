import type { SplitChoices, SplitType } from '../../../../../src/jira/split-choices';
import type { Intent } from '../../../../../src/contract/changes';
import { answerOf } from './answers';

export type SplitIntent = Extract<Intent, { kind: 'split' }>;
export type Target = SplitIntent['target'];
export type Place = NonNullable<SplitIntent['place']>;
type Carry = NonNullable<SplitIntent['carry']>;
export type Ticked = 'labels' | 'components' | 'priority' | 'assignee' | 'sprint';

/** Where the parts go and what comes along, as far as the person has chosen. */
export interface Placement {
  readonly target: Target;
  /** Of what is made inside the item. */
  readonly typeId: string | undefined;
  readonly place: Place;
  readonly ticks: Readonly<Record<Ticked, boolean>>;
  /** Ids of further fields that come along. */
  readonly fields: ReadonlySet<string>;
  /** Positions of the item's links that come along. */
  readonly links: ReadonlySet<number>;
  /** What was typed or chosen for what the create screen asks for, by field. */
  readonly answers: Readonly<Record<string, string>>;
  /** Whether the item is closed once its parts stand beside it. */
  readonly closes: boolean;
}

/** Everything that says where the item belongs comes along; who does it and what it is tied to are for the team to say. */
export function usualPlacement(choices: SplitChoices | undefined): Placement {
  return {
    target: 'keep-key',
    typeId: undefined,
    place: 'below',
    ticks: { labels: true, components: true, priority: true, assignee: false, sprint: true },
    fields: new Set(choices?.more.map(({ id }) => id)),
    links: new Set(),
    answers: {},
    closes: false,
  };
}

/** The types parts can have inside the item. */
export function innerTypes({ inside }: SplitChoices, target: Target): readonly SplitType[] {
  if (target === 'sub-tasks') return inside.filter(({ type }) => type.level < 0);
  return target === 'children' ? inside.filter(({ type }) => type.level >= 0) : [];
}

export function targetsOf(choices: SplitChoices | undefined): readonly Target[] {
  if (!choices) return ['keep-key'];
  const inner = (['sub-tasks', 'children'] as const).filter(
    (target) => innerTypes(choices, target).length > 0,
  );
  return ['keep-key', 'new-items', ...inner];
}

/** Chooses a target with what is usual for it: what leaves the item takes its links along. */
export function withTarget(placement: Placement, target: Target, choices: SplitChoices): Placement {
  const links = target === 'new-items' ? choices.links.map((_, position) => position) : [];
  return {
    ...placement,
    target,
    typeId: innerTypes(choices, target)[0]?.type.id,
    links: new Set(links),
  };
}

/** The create screen of what will be made. */
export function screenOf(choices: SplitChoices | undefined, { target, typeId }: Placement) {
  if (!choices) return [];
  const inner = innerTypes(choices, target).find(({ type }) => type.id === typeId);
  return (inner ?? choices.own)?.fields ?? [];
}

const givenBySplit = new Set(['project', 'issuetype', 'summary', 'parent']);

/** What the create screen demands, the item does not hold, and a person can answer here. */
export function askedOf(
  choices: SplitChoices | undefined,
  placement: Placement,
  sizeField: string | undefined,
) {
  const held = new Set([
    ...(choices?.more.map(({ id }) => id) ?? []),
    ...(['labels', 'components', 'priority'] as const).filter((id) => (choices?.held[id].length ?? 0) > 0),
  ]);
  return screenOf(choices, placement).filter(
    ({ id, required, holdsPeople }) =>
      required && !holdsPeople && !givenBySplit.has(id) && !held.has(id) && id !== sizeField,
  );
}

/** Whether everything asked has an answer that can be read. */
export function isAnswered(
  choices: SplitChoices | undefined,
  placement: Placement,
  sizeField: string | undefined,
): boolean {
  return askedOf(choices, placement, sizeField).every(
    (field) => answerOf(field, placement.answers[field.id] ?? '') !== undefined,
  );
}

/** Whether a part can be sized by itself. */
export const isSized = ({ target }: Placement): boolean => target !== 'sub-tasks';

/** Whether the item itself becomes the first part. */
export const keepsKey = ({ target }: Placement): boolean => target === 'keep-key';

function carryOf(choices: SplitChoices, placement: Placement): Carry {
  const creatable = new Set(screenOf(choices, placement).map(({ id }) => id));
  return {
    ...placement.ticks,
    fields: [...placement.fields].filter((id) => creatable.has(id)),
    links: choices.links
      .filter((_, position) => placement.links.has(position))
      .map(({ typeId, outward, otherId }) => ({ typeId, outward, otherId })),
  };
}

/** The placement as the server wants it. */
export function placementOf(
  choices: SplitChoices | undefined,
  placement: Placement,
  sizeField: string | undefined,
): Pick<SplitIntent, 'target' | 'typeId' | 'place' | 'carry' | 'answers' | 'closes'> {
  const { target, typeId, place } = placement;
  if (!choices) return { target };
  const answers = Object.fromEntries(
    askedOf(choices, placement, sizeField).flatMap((field) => {
      const answer = answerOf(field, placement.answers[field.id] ?? '');
      return answer === undefined ? [] : [[field.id, answer]];
    }),
  );
  return {
    target,
    ...(typeId === undefined ? {} : { typeId }),
    ...(typeId === undefined ? { place } : {}),
    carry: carryOf(choices, placement),
    ...(Object.keys(answers).length > 0 ? { answers } : {}),
    ...(target === 'new-items' && placement.closes ? { closes: true } : {}),
  };
}
