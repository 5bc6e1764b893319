import { z } from 'zod';
import type { BacklogItem } from '../domain/backlog/item';
import { propertyKey } from '../domain/report/stored-verdict';
import type { CriteriaField } from '../domain/settings';
import type { SizingStore } from '../usecases/ports';
import type { JiraClient } from './client';
import { fieldsToRead, withCriteriaField } from './fields';
import { issueSchema } from './issue-schema';
import { normaliseIssue } from './normalise-issue';
import type { Sizing } from './sizing';
import { keptSizing, parseSizing, readSizing } from './sizing';

const answerSchema = issueSchema.extend({
  properties: z.record(z.string(), z.unknown()).catch({}).default({}),
});
const projectSchema = z.object({ project: z.object({ id: z.string() }) });

/** How old what was kept of a space may be when somebody looks; fields and boards are changed seldom. */
const freshFor = 24 * 60 * 60 * 1000;

interface RawItem {
  readonly raw: z.output<typeof answerSchema>;
  readonly kept: unknown;
}

async function readRaw(client: JiraClient, issueId: string): Promise<RawItem> {
  const raw = await client.ask(
    {
      method: 'GET',
      path: `/rest/api/3/issue/${encodeURIComponent(issueId)}?properties=${propertyKey}`,
    },
    answerSchema,
  );
  return { raw, kept: raw.properties[propertyKey] };
}

/** What is kept of spaces. */
export interface KnownSpaces {
  readonly sizings: SizingStore;
  /** The field a space keeps its acceptance criteria in, where it said so. */
  readonly criteriaFieldOf: (projectId: string) => Promise<CriteriaField | undefined>;
}

/** Of all the fields an issue has, those the panel reads too: the same fields, the same verdict. */
function itemOf(
  { id, key, fields }: RawItem['raw'],
  sizing: Sizing,
  chosen: CriteriaField | undefined,
): BacklogItem {
  const map = withCriteriaField(sizing.fields, chosen);
  const read = Object.fromEntries(
    fieldsToRead(map).flatMap((field): [string, unknown][] =>
      Object.hasOwn(fields, field) ? [[field, fields[field]]] : [],
    ),
  );
  return normaliseIssue({ id, key, fields: read }, map);
}

/** What a space's items are sized by: as kept, read anew once a day. @throws {JiraRefusal} */
export async function sizingOf(
  client: JiraClient,
  projectId: string,
  store: SizingStore,
  now: Date,
): Promise<Sizing> {
  const known = parseSizing(await store.load(projectId));
  if (known && now.getTime() - known.at.getTime() < freshFor) return known;
  const { sizing, complete } = await readSizing(client, projectId);
  // Half of it would judge everybody's items by half of it for a day.
  if (complete) await store.save(projectId, keptSizing(sizing, now));
  return sizing;
}

/**
 * Reads one issue, and what sizes it where that is not known yet.
 * @throws {JiraRefusal} when the issue is gone or hidden
 */
export async function readItem(
  client: JiraClient,
  issueId: string,
  { sizings, criteriaFieldOf }: KnownSpaces,
  now: Date,
): Promise<{ item: BacklogItem; board: Sizing['board']; kept: unknown }> {
  const { raw, kept } = await readRaw(client, issueId);
  const { project } = projectSchema.parse(raw.fields);
  const [sizing, chosen] = await Promise.all([
    sizingOf(client, project.id, sizings, now),
    criteriaFieldOf(project.id),
  ]);
  return { item: itemOf(raw, sizing, chosen), board: sizing.board, kept };
}

/**
 * Reads one issue in one call, by what is kept of its space.
 * @returns nothing when nothing is kept
 * @throws {JiraRefusal} when the issue is gone or hidden
 */
export async function readKnownItem(
  client: JiraClient,
  issueId: string,
  projectId: string,
  { sizings, criteriaFieldOf }: KnownSpaces,
): Promise<{ item: BacklogItem; board: Sizing['board']; kept: unknown } | undefined> {
  const sizing = parseSizing(await sizings.load(projectId));
  if (sizing === undefined) return undefined;
  const [{ raw, kept }, chosen] = await Promise.all([readRaw(client, issueId), criteriaFieldOf(projectId)]);
  return { item: itemOf(raw, sizing, chosen), board: sizing.board, kept };
}
