import { z } from 'zod';
import { textOfDocument } from '../state/adf';
import type { FieldRecord } from '../state/records';
import { customItem, inSprint } from './change-issue';
import { changed, FieldProblem, parseValue, readDocument, type Setter } from './setting';
import { parentSetter } from './system-setters';

const asText = (value: unknown): string | null => {
  if (value === null || value === undefined) return null;
  return typeof value === 'string'
    ? value
    : typeof value === 'object'
      ? textOfDocument(value)
      : JSON.stringify(value);
};

function customValue(field: FieldRecord, value: unknown): unknown {
  switch (field.kind) {
    case 'points':
    case 'team-points':
    case 'number':
      return parseValue(z.number().nullable(), value, 'Operation value must be a number');
    case 'textarea':
      return readDocument(value);
    case 'text':
      return parseValue(z.string().max(255).nullable(), value, 'Operation value must be a string');
    case 'select':
      if (value === null) return null;
      return chooseFrom(field, parseValue(chosenOption, value, 'Specify a valid value for the option'));
    case 'cascade':
      return value === null ? null : cascadeChoice(field, value);
    default:
      throw new FieldProblem('Operation is not supported.');
  }
}

const chosenOption = z.looseObject({ id: z.coerce.string().optional(), value: z.string().optional() });
const cascadeSchema = chosenOption.extend({ child: chosenOption.nullish() });

function chooseFrom(field: FieldRecord, given: z.output<typeof chosenOption>, parent?: number): number {
  const option = field.options.find(
    (each) =>
      each.parent === parent &&
      each.disabled !== true &&
      (String(each.id) === given.id || each.value === given.value),
  );
  if (!option) throw new FieldProblem(`Option id '${given.id ?? given.value ?? ''}' is not valid`);
  return option.id;
}

/** Ids of the first choice and, if there is one, of the second, which must belong to the first. */
function cascadeChoice(field: FieldRecord, value: unknown): number[] {
  const given = parseValue(cascadeSchema, value, 'Specify a valid value for the option');
  const first = chooseFrom(field, given);
  return given.child ? [first, chooseFrom(field, given.child, first)] : [first];
}

export function customSetter(field: FieldRecord): Setter {
  const fieldId = `customfield_${field.id}`;
  if (field.kind === 'sprint') {
    return ({ site, issue }, value) => {
      const id = parseValue(z.number().int().nullable(), value, 'Number value expected as the Sprint id.');
      const sprint = id === null ? null : site.sprints.get(id);
      if (sprint === undefined) throw new FieldProblem(`Sprint with id ${id ?? ''} does not exist.`);
      if (sprint?.state === 'closed') throw new FieldProblem('Issue cannot be assigned to a closed sprint.');
      return inSprint(site, issue, id);
    };
  }
  if (field.kind === 'flagged') {
    return ({ issue }, value) => {
      const chosen = parseValue(
        z.array(z.object({ value: z.string().optional(), id: z.coerce.string().optional() })).nullable(),
        value,
        'data was not an array',
      );
      const flagged = (chosen ?? []).length > 0;
      const text = (on: boolean): string => (on ? 'Impediment' : '');
      return changed(
        { flagged },
        customItem('Flagged', fieldId, ['', text(issue.flagged)], ['', text(flagged)]),
      );
    };
  }
  if (field.kind === 'epic-link') {
    return (draft, value) =>
      parentSetter(
        draft,
        value === null ? null : { key: parseValue(z.string(), value, 'data was not a key') },
      );
  }
  return ({ issue }, value) => {
    const stored = customValue(field, value);
    const before = issue.custom[fieldId];
    const same = JSON.stringify(before ?? null) === JSON.stringify(stored ?? null);
    return {
      patch: { custom: { ...issue.custom, [fieldId]: stored } },
      items: same ? [] : [customItem(field.name, fieldId, [null, asText(before)], [null, asText(stored)])],
    };
  };
}
