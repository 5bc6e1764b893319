/** What the script of Jira's pages asks for the app's frames. Every call needs the page's key and Origin. */
import { Hono } from 'hono';
import type { Context } from 'hono';
import { z } from 'zod';
import type { Forge } from '../../forge/forge';
import type { Extension, Frame, Viewer } from '../../forge/frames';
import { findModule } from '../../forge/manifest';
import { FunctionFailure } from '../../forge/runtime/failure';
import { refuseHiddenModule } from '../jira/may-administer';
import { placeSchema, readExtension, readViewer } from '../jira/read-extension';
import type { Place } from '../jira/read-extension';
import type { JiraReader } from '../jira/reader';
import { Unreadable } from '../jira/reader';
import type { Person, Session } from '../session';

const requests = {
  frame: z.strictObject({
    moduleKey: z.string(),
    place: placeSchema,
    resource: z.string().optional(),
    modal: z.unknown().optional(),
  }),
  status: z.strictObject({ moduleKey: z.string(), place: placeSchema }),
  invoke: z.strictObject({ functionKey: z.string(), payload: z.unknown().optional() }),
  product: z.strictObject({
    path: z.string(),
    method: z.string(),
    headers: z.array(z.tuple([z.string(), z.string()])),
    body: z.string().nullable(),
  }),
};

export interface ForgeRoutesOptions {
  readonly forge: Forge;
  readonly session: Session;
  readonly site: string;
  readonly readerFor: (person: Person) => JiraReader;
}

/** Headers that a page of the app has no business to set. */
const notPassedOn = new Set(['authorization', 'cookie', 'host', 'origin']);

/** A body that JSON can carry as text; anything else goes as base64, as an attachment does on Forge. */
const isText = (type: string): boolean => /json|text|xml|javascript/.test(type) || type === '';

async function productAnswer(answer: Response): Promise<Record<string, unknown>> {
  const isAttachment = !isText(answer.headers.get('content-type') ?? '');
  return {
    body: isAttachment ? Buffer.from(await answer.arrayBuffer()).toString('base64') : await answer.text(),
    headers: Object.fromEntries(answer.headers),
    status: answer.status,
    statusText: answer.statusText,
    isAttachment,
  };
}

export function forgeRoutes({ forge, session, site, readerFor }: ForgeRoutesOptions): Hono {
  const app = new Hono();

  app.use(async (context, next) => {
    if (!session.isOurs(context, site, context.req.header('x-sandbox-key')))
      return context.json({ message: 'Only a page of this site may ask.' }, 403);
    await next();
    return undefined;
  });

  app.onError((error, context) => {
    if (error instanceof z.ZodError || error instanceof SyntaxError)
      return context.json({ message: 'The request is not what the sandbox expects.' }, 400);
    const status = error instanceof Unreadable ? 404 : 500;
    return context.json({ message: error.message }, status);
  });

  function need(context: Context): Frame {
    const frame = forge.findFrame(context.req.param('id') ?? '', session.person(context).accountId);
    if (!frame) throw new Unreadable(404, 'This page of the app is no longer open; reload it.');
    return frame;
  }

  async function readPlace(
    context: Context,
    moduleKey: string,
    place: Place,
  ): Promise<{ viewer: Viewer; extension: Extension }> {
    const reader = readerFor(session.person(context));
    const moduleType = findModule(forge.manifest, moduleKey)?.type;
    await refuseHiddenModule(reader, moduleType, place.projectKey);
    const [viewer, extension] = await Promise.all([
      readViewer(reader),
      readExtension(reader, place, moduleType, context.req.header('referer') ?? site),
    ]);
    return { viewer, extension };
  }

  app.post('/frames', async (context) => {
    const { moduleKey, place, resource, modal } = requests.frame.parse(await context.req.json());
    const { viewer, extension } = await readPlace(context, moduleKey, place);
    const frame = forge.openFrame({
      moduleKey,
      viewer,
      extension,
      modal,
      ...(resource === undefined ? {} : { resource }),
    });
    return context.json({
      id: frame.id,
      src: frame.src,
      moduleType: frame.moduleType,
      context: frame.context,
    });
  });

  app.post('/frames/:id/invoke', async (context) => {
    const { functionKey, payload } = requests.invoke.parse(await context.req.json());
    return context.json({ body: await forge.invoke(need(context), functionKey, payload) });
  });

  app.post('/frames/:id/product', async (context) => {
    const { path, method, headers, body } = requests.product.parse(await context.req.json());
    const { accountId } = need(context);
    const answer = await forge.jira.fetch({ kind: 'user', accountId }, path, {
      method,
      headers: headers.filter(([name]) => !notPassedOn.has(name.toLowerCase())),
      body,
    });
    return context.json(await productAnswer(answer));
  });

  app.post('/status', async (context) => {
    const { moduleKey, place } = requests.status.parse(await context.req.json());
    const { viewer, extension } = await readPlace(context, moduleKey, place);
    try {
      return context.json((await forge.dynamicProperties(moduleKey, viewer, extension)) ?? {});
    } catch (error) {
      if (error instanceof FunctionFailure) return context.json({});
      throw error;
    }
  });

  return app;
}
