import { z } from 'zod';
import type { Extension, Viewer } from '../../forge/frames';
import type { JiraReader } from './reader';
import { boardSchema, boardsSchema, projectSchema } from './schemas';

export const placeSchema = z.strictObject({
  projectKey: z.string().min(1).max(255),
  boardId: z.string().regex(/^\d+$/).optional(),
  issueKey: z.string().min(1).max(255).optional(),
});
export type Place = z.output<typeof placeSchema>;

const issueSchema = z.object({
  id: z.string(),
  key: z.string(),
  fields: z.object({ issuetype: z.object({ id: z.string(), name: z.string() }) }),
});

async function readBoard(reader: JiraReader, { boardId, projectKey }: Place): Promise<Extension['board']> {
  if (boardId !== undefined) {
    const { id, type } = await reader.read(`/rest/agile/1.0/board/${boardId}`, boardSchema);
    return { id: String(id), type };
  }
  const query = new URLSearchParams({ projectKeyOrId: projectKey });
  const { values } = await reader.read(`/rest/agile/1.0/board?${query.toString()}`, boardsSchema);
  const [first] = values;
  return first && { id: String(first.id), type: first.type };
}

async function readIssue(reader: JiraReader, key: string): Promise<Extension['issue']> {
  const path = `/rest/api/3/issue/${encodeURIComponent(key)}?fields=issuetype`;
  const { id, key: current, fields } = await reader.read(path, issueSchema);
  return { id, key: current, type: fields.issuetype.name, typeId: fields.issuetype.id };
}

/**
 * What Jira tells a module of where it stands, read as the person: nobody gets ids of what they may not see.
 * @throws {Unreadable}
 */
export async function readExtension(reader: JiraReader, place: Place, location: string): Promise<Extension> {
  const path = `/rest/api/3/project/${encodeURIComponent(place.projectKey)}`;
  const project = await reader.read(path, projectSchema);
  const [issue, board] = await Promise.all([
    place.issueKey === undefined ? undefined : readIssue(reader, place.issueKey),
    place.issueKey === undefined && project.projectTypeKey === 'software'
      ? readBoard(reader, place)
      : undefined,
  ]);
  return {
    project: { id: project.id, key: project.key, type: project.projectTypeKey },
    ...(board ? { board } : {}),
    ...(issue ? { issue } : {}),
    location,
  };
}

const viewerSchema = z.object({
  accountId: z.string(),
  locale: z.string().catch('en_US'),
  timeZone: z.string().catch('Etc/GMT'),
});

/** The person as Jira knows them; Forge writes locales with a hyphen. @throws {Unreadable} */
export async function readViewer(reader: JiraReader): Promise<Viewer> {
  const { accountId, locale, timeZone } = await reader.read('/rest/api/3/myself', viewerSchema);
  return { accountId, timeZone, locale: locale.replace('_', '-') };
}
