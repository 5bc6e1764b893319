/** What cases have to know of the site before they can be asked for. */
import { z } from 'zod';
import { findAcceptanceCriteria } from '../../../../src/domain/text/acceptance-criteria';
import { parseAdf } from '../../../../src/domain/text/parse-adf';
import type { Field } from '../field';
import { statusesOf } from '../statuses';

const typesSchema = z.object({
  issueTypes: z.array(z.object({ id: z.string(), name: z.string(), hierarchyLevel: z.number() })),
});
const issueSchema = z.object({
  fields: z.object({
    description: z.unknown(),
    issuelinks: z.array(
      z.object({
        type: z.object({ id: z.string() }),
        inwardIssue: z.object({ id: z.string() }).optional(),
        outwardIssue: z.object({ id: z.string() }).optional(),
      }),
    ),
  }),
});

/** An item as people read it. */
export interface Read {
  readonly blocks: readonly { readonly path: string; readonly text: string }[];
  /** Positions of its acceptance criteria. */
  readonly criteria: readonly number[];
  readonly links: readonly { readonly typeId: string; readonly outward: boolean; readonly otherId: string }[];
}

export async function readItem({ site }: Pick<Field, 'site'>, itemId: string): Promise<Read> {
  const { fields } = issueSchema.parse(
    await site.get(`/rest/api/3/issue/${itemId}?fields=description,issuelinks`),
  );
  const description = parseAdf(fields.description);
  return {
    blocks: description.blocks.map(({ path, text }) => ({ path, text })),
    criteria: findAcceptanceCriteria({ description, textFields: [] }).map((_, index) => index),
    links: fields.issuelinks.map(({ type, inwardIssue, outwardIssue }) => ({
      typeId: type.id,
      outward: outwardIssue !== undefined,
      otherId: (outwardIssue ?? inwardIssue)?.id ?? '',
    })),
  };
}

export async function surroundingsOf(field: Field) {
  const { site, ids } = field;
  const [first = ''] = ids;
  const { issueTypes } = typesSchema.parse(await site.get('/rest/api/3/issue/createmeta/WEB/issuetypes'));
  const typeOf = (level: number, name: RegExp): string =>
    issueTypes.find((type) => type.hierarchyLevel === level && name.test(type.name))?.id ?? '';
  const statuses = await statusesOf(field, first);
  const statusOf = (category: string): string =>
    statuses.find((status) => status.category === category)?.id ?? '';
  return {
    subtaskType: typeOf(-1, /sub-task/i),
    storyType: typeOf(0, /story/i),
    doneStatus: statusOf('done'),
    progressStatus: statusOf('indeterminate'),
    read: await readItem(field, first),
    carried: await readItem(field, field.others.carried),
  };
}

export type Surroundings = Awaited<ReturnType<typeof surroundingsOf>>;
