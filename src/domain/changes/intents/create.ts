import type { Facts } from '../facts';
import type { CreateIntent } from '../intent';
import type { Json } from '../json';
import type { Step } from '../kinds';
import type { Plan } from '../plan';
import { composeDocument } from '../text/compose';
import { refuse } from './refuse';

const step = 'create-1';

/** Given by the create call itself, or by Jira. */
const given: ReadonlySet<string> = new Set(['project', 'issuetype', 'reporter']);

const isEmpty = (value: Json | undefined): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

function fieldsOf(intent: CreateIntent, creatable: ReadonlySet<string>): Record<string, Json> {
  const document = composeDocument(intent.text, intent.sections);
  const answers = Object.entries(intent.answers).filter(([id]) => creatable.has(id) && !given.has(id));
  return {
    ...Object.fromEntries(answers),
    summary: intent.summary,
    ...(document === null ? {} : { description: document }),
  };
}

/** Makes an item in the space of another and puts it where it is wanted. */
export function planCreate(intent: CreateIntent, facts: Facts): Plan {
  const beside = facts.items[intent.besideId];
  if (!beside) return refuse('not-found');
  const { createFields, types } = facts;
  const type = types.find(({ id }) => id === intent.typeId);
  if (createFields === null || type === undefined) return refuse('create', { key: beside.key });

  const fields = fieldsOf(intent, new Set(createFields.map(({ id }) => id)));
  const uncovered = createFields.filter(
    ({ id, required }) => required && !given.has(id) && isEmpty(fields[id]),
  );
  // A screen without a description would lose what was typed.
  const lost = fields['description'] !== undefined && !createFields.some(({ id }) => id === 'description');
  const required = [
    ...uncovered.map(({ name }) => name),
    ...(lost ? [facts.fieldNames['description'] ?? 'description'] : []),
  ];
  if (required.length > 0) return refuse('asked', { fields: required, count: required.length });

  const create: Step = {
    id: step,
    at: { kind: 'create', step, projectId: beside.projectId, typeId: intent.typeId, beside: beside.id },
    after: fields,
    optional: false,
    message: { code: 'change.step.create-new', params: { title: intent.summary, type: type.name } },
  };
  const rank: Step = {
    id: 'rank',
    at: {
      kind: 'rank',
      runs: [
        { items: [`#${step}`], where: intent.place === 'above' ? 'before' : 'after', anchor: beside.id },
      ],
      back: [],
      field: null,
    },
    after: {},
    optional: true,
    message: {
      code: intent.place === 'above' ? 'change.step.rank-above' : 'change.step.rank-below',
      params: { key: beside.key, items: 1 },
    },
  };
  const mayDelete = facts.may[beside.id]?.includes('delete') === true;
  return {
    steps: [create, ...(intent.place === 'bottom' ? [] : [rank])],
    warnings: mayDelete ? [] : [{ code: 'change.warning.undo-keeps-items', params: {} }],
    refusals: [],
  };
}
