/** `editedFieldsInput` of a bulk edit, read as the `fields` and `update` of an ordinary one. */
import { z } from 'zod';
import type { Updates } from './edit-fields';

const fieldId = z.string();
const many = z.enum(['ADD', 'REMOVE', 'REPLACE', 'REMOVE_ALL']);
const id = z.coerce.string();

/** What the stand-in can edit of many issues at once; the schema is closed, so the rest is refused and not passed over. */
export const editedFieldsSchema = z.strictObject({
  labelsFields: z
    .array(
      z.looseObject({
        fieldId,
        bulkEditMultiSelectFieldOption: many,
        labels: z.array(z.object({ name: z.string() })),
      }),
    )
    .default([]),
  clearableNumberFields: z.array(z.object({ fieldId, value: z.number().nullish() })).default([]),
  richTextFields: z.array(z.object({ fieldId, richText: z.object({ adfValue: z.unknown() }) })).default([]),
  singleLineTextFields: z.array(z.object({ fieldId, text: z.string() })).default([]),
  singleSelectFields: z
    .array(z.object({ fieldId, option: z.object({ optionId: z.number().int() }) }))
    .default([]),
  singleSelectClearableUserPickerFields: z
    .array(z.object({ fieldId, user: z.object({ accountId: z.string() }).nullish() }))
    .default([]),
  datePickerFields: z
    .array(z.object({ fieldId, date: z.object({ formattedDate: z.string() }).nullish() }))
    .default([]),
  multiselectComponents: z
    .object({
      fieldId,
      bulkEditMultiSelectFieldOption: many,
      components: z.array(z.object({ componentId: id })),
    })
    .optional(),
  multipleVersionPickerFields: z
    .array(
      z.object({
        fieldId,
        bulkEditMultiSelectFieldOption: many,
        versions: z.array(z.object({ versionId: id })),
      }),
    )
    .default([]),
  priority: z.object({ priorityId: id }).optional(),
});
type EditedFields = z.output<typeof editedFieldsSchema>;

export interface Edits {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly update: Updates;
}

function listOperations(option: z.output<typeof many>, values: readonly unknown[]): Updates[string] {
  if (option === 'REMOVE_ALL') return [{ set: [] }];
  if (option === 'REPLACE') return [{ set: [...values] }];
  const verb = option === 'ADD' ? 'add' : 'remove';
  return values.map((value) => ({ [verb]: value }));
}

export function editsOf(edited: EditedFields): Edits {
  const fields: Record<string, unknown> = {};
  const update: Record<string, Updates[string]> = {};
  for (const { fieldId: field, value } of edited.clearableNumberFields) fields[field] = value ?? null;
  for (const { fieldId: field, richText } of edited.richTextFields) fields[field] = richText.adfValue;
  for (const { fieldId: field, text } of edited.singleLineTextFields) fields[field] = text;
  for (const { fieldId: field, option } of edited.singleSelectFields) {
    fields[field] = { id: String(option.optionId) };
  }
  for (const { fieldId: field, user } of edited.singleSelectClearableUserPickerFields) {
    fields[field] = user ? { accountId: user.accountId } : null;
  }
  for (const { fieldId: field, date } of edited.datePickerFields) fields[field] = date?.formattedDate ?? null;
  if (edited.priority) fields['priority'] = { id: edited.priority.priorityId };
  for (const each of edited.labelsFields) {
    const labels = each.labels.map(({ name }) => name);
    update[each.fieldId] = listOperations(each.bulkEditMultiSelectFieldOption, labels);
  }
  if (edited.multiselectComponents) {
    const { fieldId: field, bulkEditMultiSelectFieldOption, components } = edited.multiselectComponents;
    const ids = components.map(({ componentId }) => ({ id: componentId }));
    update[field] = listOperations(bulkEditMultiSelectFieldOption, ids);
  }
  for (const each of edited.multipleVersionPickerFields) {
    const ids = each.versions.map(({ versionId }) => ({ id: versionId }));
    update[each.fieldId] = listOperations(each.bulkEditMultiSelectFieldOption, ids);
  }
  return { fields, update };
}
