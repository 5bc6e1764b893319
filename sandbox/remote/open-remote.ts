/** The app over a real Jira: a local Forge and local pages, while every work item is read from the site over HTTP. */
import { join } from 'node:path';
import { z } from 'zod';
import { openForge } from '../forge/forge';
import { readManifest } from '../forge/manifest';
import { appOrigin } from '../forge/resources/app-origin';
import { CHARGED_HEADER } from '../jira';
import { startListening } from '../listener';
import type { Handle } from '../listener';
import { readShim } from '../site/scripts';
import { makeSite } from '../site/site';
import { tokenStyles } from '../site/tokens';
import type { Credentials } from './credentials';
import { makeGuard } from './guard';
import { RemoteJira } from './remote-jira';
import { readMyself } from './sign-in';

// What Forge forbids the app, its host does without: zod's fast path is code made from strings.
z.config({ jitless: true });

export interface RemoteOptions {
  /** The app's folder: manifest.yml, and what `npm run build` made. */
  readonly root: string;
  /** 0 for any that is free. */
  readonly port: number;
  /** For what Forge would keep: settings, dismissals, the log of changes. */
  readonly dataDir: string;
  readonly fresh: boolean;
  /** Origin of the site. */
  readonly site: string;
  readonly credentials: Credentials;
  readonly allowWrites: boolean;
  readonly log?: (line: string) => void;
}

export interface Remote {
  /** To open in the browser: it holds this start's secret. */
  readonly entrance: string;
  /** Without the secret, and without a slash at the end. */
  readonly address: string;
  readonly appAddress: string;
  close(): Promise<void>;
}

/** Marks a call as the person's for the way out; what Jira gets in its place never comes near the app. */
const asPerson = 'person';

/** Work the app does by itself has no account on the site, and is nobody's. */
const nobody = (): Response =>
  Response.json(
    { errorMessages: ['The app has no account of its own on this site.'], errors: {} },
    { status: 401 },
  );

/** @throws {BadOptions | CannotListen} with one sentence for people when the site or the port cannot be used */
export async function openRemote(options: RemoteOptions): Promise<Remote> {
  const { root, dataDir, fresh, site, credentials, allowWrites } = options;
  const log = options.log ?? (() => undefined);
  const jira = new RemoteJira({ site, credentials, allowWrites, log });
  const me = await readMyself(jira, site);
  let handle: Handle = () => new Response('The app is starting.', { status: 503 });
  const listener = await startListening(options.port, (request, connection) => handle(request, connection));
  const address = `http://localhost:${listener.port}`;
  const appAddress = `http://127.0.0.1:${listener.port}`;
  try {
    const manifest = readManifest(join(root, 'manifest.yml'));
    const forge = await openForge({
      manifest,
      bundle: join(root, 'dist/functions'),
      dataDir,
      fresh,
      siteUrl: address,
      now: () => Date.now(),
      appAccountId: undefined,
      jira: {
        base: site,
        chargedHeader: CHARGED_HEADER,
        authorizationOf: (principal) =>
          principal.kind === 'user' && principal.accountId === me.accountId ? asPerson : undefined,
        send: (url, init) =>
          new Headers(init.headers).get('authorization') === asPerson
            ? jira.fetch(`${url.pathname}${url.search}`, init)
            : Promise.resolve(nobody()),
      },
      onLog: ({ functionKey, level, text }) => {
        log(`${functionKey} ${level}: ${text}`);
      },
      onProblem: log,
    });
    const { host } = new URL(site);
    const { app } = appOrigin({
      manifest,
      root,
      origin: appAddress,
      site: address,
      shim: readShim,
      tokens: tokenStyles,
    });
    const pages = makeSite({
      forge,
      origin: address,
      appOrigin: appAddress,
      people: [{ accountId: me.accountId, name: me.name, email: me.email, token: '' }],
      fetch: (url, init) => jira.fetch(`${url.pathname}${url.search}`, init),
      home: 'boards',
      notice: allowWrites ? `${host}, changes go through` : `${host}, read-only`,
    });
    const guard = makeGuard(address);

    handle = async (request) => {
      const { host: asked, pathname, search } = new URL(request.url);
      // The app's built files and nothing of the site: a frame of another origin is sent no strict cookie.
      if (asked === `127.0.0.1:${listener.port}`) return app.fetch(request);
      const stopped = guard.check(request);
      if (stopped) return stopped;
      if (!pathname.startsWith('/rest/')) return pages.fetch(request);
      const hasBody = request.method !== 'GET' && request.method !== 'HEAD';
      return jira.fetch(`${pathname}${search}`, {
        method: request.method,
        headers: request.headers,
        ...(hasBody ? { body: await request.text() } : {}),
      });
    };
    return {
      address,
      appAddress,
      entrance: `${address}${guard.entrance}`,
      close: async () => {
        await listener.close();
        await forge.close();
      },
    };
  } catch (error) {
    await listener.close();
    throw error;
  }
}
