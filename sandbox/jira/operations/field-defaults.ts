/** What custom fields hold in a new issue when nobody says anything. */
import { z } from 'zod';
import { wikiToAdf } from '../../../src/domain/text/wiki-to-adf';
import { refusal } from '../refusal';
import { optionShape } from '../shapes/fields-custom';
import type { FieldDefault, FieldRecord } from '../state/records';
import type { Site } from '../state/site';
import { bodyOf, noContent, ok, type Answer, type Call, type Operation } from './operation';
import { pageBean, pageRequest } from './paging';
import { contextId, requireContext, requireField } from './require-field';

const PAGE = 50;

const TYPES: Readonly<Partial<Record<FieldRecord['kind'], FieldDefault['type']>>> = {
  points: 'float',
  'team-points': 'float',
  number: 'float',
  text: 'textfield',
  textarea: 'textarea',
  select: 'option.single',
  cascade: 'option.cascading',
};

/** As a client would send it when it creates an issue. */
export function defaultAsSent(value: FieldDefault): unknown {
  switch (value.type) {
    case 'float':
      return value.number;
    case 'textfield':
      return value.text;
    case 'textarea':
      return wikiToAdf(value.text);
    case 'option.single':
      return { id: value.optionId };
    case 'option.cascading':
      return {
        id: value.optionId,
        ...(value.cascadingOptionId === undefined ? {} : { child: { id: value.cascadingOptionId } }),
      };
  }
}

/** As an issue shows it. */
export function shownDefault(site: Site, { options }: FieldRecord, value: FieldDefault): unknown {
  if (!('optionId' in value)) return defaultAsSent(value);
  const shape = (id: number | undefined): Record<string, unknown> | undefined => {
    const option = options.find((each) => each.id === id);
    return option && optionShape(site, option);
  };
  const child = 'cascadingOptionId' in value ? shape(value.cascadingOptionId) : undefined;
  return { ...shape(value.optionId), ...(child ? { child } : {}) };
}

/** As the operations for contexts have it. */
const shape = (value: FieldDefault): Record<string, unknown> => ({
  ...value,
  ...('optionId' in value ? { optionId: String(value.optionId) } : {}),
  ...('cascadingOptionId' in value ? { cascadingOptionId: String(value.cascadingOptionId) } : {}),
});

/** The field, when it has a default and its context is not left out. */
function withDefault(call: Call): { id: string; value: FieldDefault }[] {
  const field = requireField(call);
  const wanted = call.query.list('contextId');
  const id = contextId(field);
  if (field.default === undefined || (wanted !== undefined && !wanted.includes(id))) return [];
  return [{ id, value: field.default }];
}

const list = (call: Call): Answer =>
  ok(
    pageBean(withDefault(call), pageRequest(call, PAGE, PAGE), ({ id, value }) => ({
      contextId: id,
      ...shape(value),
    })),
  );

/** The newer operation tells defaults by work type, and has numbers for contexts. */
const listByType = (call: Call): Answer =>
  ok(
    pageBean(withDefault(call), pageRequest(call, PAGE, PAGE), ({ id, value }) => ({
      contextId: Number(id),
      defaultValues: [{ isAnyIssueType: true, value: { contextId: id, ...shape(value) } }],
    })),
  );

const given = z.looseObject({
  contextId: z.string(),
  type: z.string(),
  number: z.number().nullish(),
  text: z.string().nullish(),
  optionId: z.string().nullish(),
  cascadingOptionId: z.string().nullish(),
});
type Given = z.output<typeof given>;

function optionOf({ options }: FieldRecord, id: string, parent?: number): number {
  const option = options.find((each) => String(each.id) === id && each.parent === parent);
  if (!option) throw refusal(404, `The option with id '${id}' was not found.`);
  return option.id;
}

/** @returns nothing to take the default away */
function read(field: FieldRecord, value: Given): FieldDefault | undefined {
  const type = TYPES[field.kind];
  if (type === undefined || type !== value.type)
    throw refusal(400, `The type '${value.type}' does not match the custom field '${field.name}'.`);
  const { number, text, optionId, cascadingOptionId } = value;
  switch (type) {
    case 'float':
      return typeof number === 'number' ? { type, number } : undefined;
    case 'textfield':
    case 'textarea':
      return text === null || text === undefined || text === '' ? undefined : { type, text };
    case 'option.single':
      return typeof optionId === 'string' ? { type, optionId: optionOf(field, optionId) } : undefined;
    case 'option.cascading': {
      if (typeof optionId !== 'string') return undefined;
      const first = optionOf(field, optionId);
      return typeof cascadingOptionId === 'string'
        ? { type, optionId: first, cascadingOptionId: optionOf(field, cascadingOptionId, first) }
        : { type, optionId: first };
    }
  }
}

function set(call: Call): Answer {
  const field = requireField(call);
  const { defaultValues } = bodyOf(call, z.strictObject({ defaultValues: z.array(given).min(1) }));
  const { default: before, ...rest } = field;
  let value = before;
  for (const each of defaultValues) {
    requireContext(field, each.contextId);
    value = read(field, each);
  }
  call.site.fields.put({ ...rest, ...(value === undefined ? {} : { default: value }) });
  return noContent;
}

const path = '/rest/api/3/field/:fieldId/context';

export const fieldDefaultOperations: readonly Operation[] = [
  { method: 'GET', path: `${path}/defaultValue`, run: list },
  { method: 'PUT', path: `${path}/defaultValue`, run: set },
  { method: 'GET', path: `${path}/defaultValues`, run: listByType },
];
