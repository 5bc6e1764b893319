import { view } from '@forge/bridge';
import { z } from 'zod';
import { isLicensed } from '../../../src/contract/licence';

const numeric = z.union([z.number(), z.string().regex(/^\d+$/)]).transform(Number);
const text = z.union([z.string(), z.number()]).transform(String);

const contextSchema = z.object({
  locale: z.string().catch('en'),
  siteUrl: z.string().catch(''),
  extension: z.object({
    type: z.string().catch(''),
    project: z.object({ id: text, key: z.string() }),
    board: z
      .object({ id: numeric, type: z.enum(['scrum', 'kanban', 'simple']).optional().catch(undefined) })
      .optional()
      .catch(undefined),
    issue: z.object({ id: text, key: z.string() }).optional().catch(undefined),
  }),
});

/** Where the panel was opened. Only for knowing what to read: Jira decides what the person may see and change. */
export interface Place {
  readonly locale: string;
  readonly siteUrl: string;
  readonly projectId: string;
  readonly projectKey: string;
  readonly boardId: number | undefined;
  readonly boardType: 'scrum' | 'kanban' | 'simple' | undefined;
  readonly itemId: string | undefined;
  readonly itemKey: string | undefined;
  /** Without a licence there is nothing to change; the server holds it. */
  readonly isLicensed: boolean;
}

/** Asks the host. @throws {z.ZodError} when the host names no space */
export async function readPlace(): Promise<Place> {
  const context: unknown = await view.getContext();
  const { locale, siteUrl, extension } = contextSchema.parse(context);
  return {
    locale,
    siteUrl,
    projectId: extension.project.id,
    projectKey: extension.project.key,
    boardId: extension.board?.id,
    boardType: extension.board?.type,
    itemId: extension.issue?.id,
    itemKey: extension.issue?.key,
    isLicensed: isLicensed(context),
  };
}
