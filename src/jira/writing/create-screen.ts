import { z } from 'zod';
import type { WorkType } from '../../domain/changes/facts';
import type { JiraClient } from '../client';

const optionSchema = z.object({
  id: z.string(),
  name: z.string().optional(),
  value: z.string().optional(),
});

const createPageSchema = z.object({
  total: z.number(),
  fields: z.array(
    z.object({
      fieldId: z.string(),
      name: z.string().catch(''),
      required: z.boolean(),
      hasDefaultValue: z.boolean().catch(false),
      schema: z
        .object({ type: z.string(), items: z.string().optional(), custom: z.string().optional() })
        .optional()
        .catch(undefined),
      allowedValues: z.array(z.unknown()).catch([]),
    }),
  ),
});

const typesPageSchema = z.object({
  total: z.number(),
  issueTypes: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      subtask: z.boolean().catch(false),
      hierarchyLevel: z.number().optional().catch(undefined),
    }),
  ),
});

/** A field of the create screen of a work type. */
export interface CreateField {
  readonly id: string;
  readonly name: string;
  /** Jira demands it and fills nothing in by itself. */
  readonly required: boolean;
  readonly holdsPeople: boolean;
  /** As Jira names the shape of the value: `string`, `number`, `date`, `option`, `array` …; `items` of what. */
  readonly type: string;
  readonly items: string | undefined;
  /** Text with formatting, which Jira takes as a document. */
  readonly isDocument: boolean;
  readonly options: readonly { readonly id: string; readonly name: string }[];
}

/** What Jira's create screen of a work type offers and demands. @throws {JiraRefusal} */
export async function readCreateFields(
  client: JiraClient,
  projectId: string,
  typeId: string,
): Promise<CreateField[]> {
  const fields: CreateField[] = [];
  for (let startAt = 0; ;) {
    const page = await client.ask(
      {
        method: 'GET',
        path: `/rest/api/3/issue/createmeta/${projectId}/issuetypes/${typeId}?startAt=${startAt}&maxResults=200`,
      },
      createPageSchema,
    );
    fields.push(
      ...page.fields.map(({ fieldId, name, required, hasDefaultValue, schema, allowedValues }) => ({
        id: fieldId,
        name,
        required: required && !hasDefaultValue,
        holdsPeople: schema?.type === 'user' || schema?.items === 'user',
        type: schema?.type ?? 'string',
        items: schema?.items,
        isDocument: fieldId === 'description' || schema?.custom?.endsWith(':textarea') === true,
        options: allowedValues.flatMap((each) => {
          const option = optionSchema.safeParse(each);
          return option.success
            ? [{ id: option.data.id, name: option.data.name ?? option.data.value ?? option.data.id }]
            : [];
        }),
      })),
    );
    startAt += page.fields.length;
    if (page.fields.length === 0 || startAt >= page.total) return fields;
  }
}

/** The work types the user can create in a space. @throws {JiraRefusal} */
export async function readWorkTypes(client: JiraClient, projectId: string): Promise<WorkType[]> {
  const types: WorkType[] = [];
  for (;;) {
    const { total, issueTypes } = await client.ask(
      {
        method: 'GET',
        path: `/rest/api/3/issue/createmeta/${projectId}/issuetypes?startAt=${types.length}&maxResults=200`,
      },
      typesPageSchema,
    );
    types.push(
      ...issueTypes.map(({ id, name, subtask, hierarchyLevel }) => ({
        id,
        name,
        level: hierarchyLevel ?? (subtask ? -1 : 0),
      })),
    );
    if (issueTypes.length === 0 || types.length >= total) return types;
  }
}
