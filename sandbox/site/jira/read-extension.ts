import { z } from 'zod';
import type { Extension, Viewer } from '../../forge/frames';
import type { ModuleType } from '../../forge/manifest';
import type { JiraReader } from './reader';
import { boardSchema, boardsSchema, projectSchema } from './schemas';

export const placeSchema = z.strictObject({
  /** Left out on pages of the whole site. */
  projectKey: z.string().min(1).max(255).optional(),
  boardId: z.string().regex(/^\d+$/).optional(),
  issueKey: z.string().min(1).max(255).optional(),
});
export type Place = z.output<typeof placeSchema>;

const issueSchema = z.object({
  id: z.string(),
  key: z.string(),
  fields: z.object({ issuetype: z.object({ id: z.string(), name: z.string() }) }),
});

async function readBoard(
  reader: JiraReader,
  { boardId, projectKey }: Place & { readonly projectKey: string },
): Promise<Extension['board']> {
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

/** Modules that Jira tells of a board. */
const onBoards: ReadonlySet<ModuleType | undefined> = new Set(['jira:backlogAction', 'jira:projectPage']);

/**
 * What Jira tells a module of where it stands, read as the person: nobody gets ids of what they may not see.
 * @throws {Unreadable}
 */
export async function readExtension(
  reader: JiraReader,
  place: Place,
  moduleType: ModuleType | undefined,
  location: string,
): Promise<Extension> {
  const { projectKey } = place;
  if (projectKey === undefined) return { location };
  const path = `/rest/api/3/project/${encodeURIComponent(projectKey)}`;
  const project = await reader.read(path, projectSchema);
  const [issue, board] = await Promise.all([
    place.issueKey === undefined ? undefined : readIssue(reader, place.issueKey),
    onBoards.has(moduleType) && project.projectTypeKey === 'software'
      ? readBoard(reader, { ...place, projectKey })
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
