/** Puts the pieces together: a local Jira, a local Forge, and the pages around them, on one port. */
import { join } from 'node:path';
import { z } from 'zod';
import { FORGE_CONTROL_PATH, forgeControl } from './forge/control/control';
import { openForge } from './forge/forge';
import type { Forge } from './forge/forge';
import { readManifest } from './forge/manifest';
import type { Principal } from './forge/product/principal';
import { appOrigin } from './forge/resources/app-origin';
import type { CspReport } from './forge/resources/app-origin';
import type { LogLine } from './forge/runtime/function-log';
import { CHARGED_HEADER, CONTROL_PATH, openStandIn, POINTS_PER_HOUR } from './jira';
import type { DocumentedUser, StandIn } from './jira';
import type { SiteSeed } from './jira/seed';
import { startListening } from './listener';
import type { Handle } from './listener';
import { readShim } from './site/scripts';
import { makeSite } from './site/site';
import { tokenStyles } from './site/tokens';

// What Forge forbids the app, its host does without: zod's fast path is code made from strings.
z.config({ jitless: true });

export interface SandboxOptions {
  /** The app's folder: manifest.yml, and what `npm run build` made. */
  readonly root: string;
  /** 0 for any that is free. */
  readonly port: number;
  readonly dataDir: string;
  readonly fresh?: boolean;
  readonly seed: () => SiteSeed | Promise<SiteSeed>;
  /** One line at a time, for people who look what is going on. */
  readonly log?: (line: string) => void;
  /** Manifest and bundle of another app, for tests of the host itself. */
  readonly manifest?: string;
  readonly bundle?: string;
  /** For tests of the time limit itself. */
  readonly invocationSeconds?: number;
}

export interface Sandbox {
  /** Address of the site, without a slash at the end. */
  readonly address: string;
  readonly appAddress: string;
  readonly users: readonly DocumentedUser[];
  readonly jira: StandIn;
  readonly forge: Forge;
  /** Violations that browsers reported for pages of the app. */
  readonly cspReports: readonly CspReport[];
  /** What Forge would have refused, in sentences. */
  readonly problems: readonly string[];
  readonly functionLog: readonly LogLine[];
  close(): Promise<void>;
}

function authorizationFor(users: readonly DocumentedUser[]): (principal: Principal) => string | undefined {
  return (principal) => {
    if (principal.kind === 'nobody') return undefined;
    const user = users.find(({ accountId, accountType }) =>
      principal.kind === 'app' ? accountType === 'app' : accountId === principal.accountId,
    );
    return user && `Basic ${Buffer.from(`${user.email}:${user.token}`).toString('base64')}`;
  };
}

/** Another site's page may not set switches; a program on this machine, which sends no Origin, may. */
const isForeign = (request: Request, site: string): boolean => {
  const origin = request.headers.get('origin');
  return origin !== null && origin !== site;
};

/** @throws with one sentence for people when the port is taken or something that has to be there is not */
export async function openSandbox(options: SandboxOptions): Promise<Sandbox> {
  const { root, dataDir, fresh = false, seed } = options;
  const log = options.log ?? (() => undefined);
  const manifest = readManifest(options.manifest ?? join(root, 'manifest.yml'));
  const problems: string[] = [];
  const functionLog: LogLine[] = [];

  let handle: Handle = () => new Response('The sandbox is starting.', { status: 503 });
  const listener = await startListening(options.port, (request, bindings) => handle(request, bindings));
  const address = `http://localhost:${listener.port}`;
  const appAddress = `http://127.0.0.1:${listener.port}`;
  try {
    const jira = await openStandIn({ dataDir, fresh, seed, log });
    const people = jira.users.filter(({ accountType }) => accountType === 'atlassian');
    const [first, ...others] = people;
    if (!first) throw new Error('The data names nobody who could use the site.');
    jira.declareProperties(
      manifest.modules['jira:entityProperty'].flatMap(({ propertyKey, values }) =>
        values.map(({ path, type, searchAlias }) => ({
          propertyKey,
          path,
          type,
          ...(searchAlias === undefined ? {} : { alias: searchAlias }),
        })),
      ),
    );
    const forge = await openForge({
      manifest,
      bundle: options.bundle ?? join(root, 'dist/functions'),
      dataDir,
      fresh,
      siteUrl: address,
      ...(options.invocationSeconds === undefined ? {} : { invocationSeconds: options.invocationSeconds }),
      now: () => jira.now().getTime(),
      appAccountId: jira.users.find(({ accountType }) => accountType === 'app')?.accountId,
      jira: { base: address, authorizationOf: authorizationFor(jira.users), chargedHeader: CHARGED_HEADER },
      onLog: (line) => {
        functionLog.push(line);
        log(`${line.functionKey} ${line.level}: ${line.text}`);
      },
      onProblem: (sentence) => {
        problems.push(sentence);
        log(sentence);
      },
    });
    const deaf = jira.events.listen((event) => {
      forge.events.triggers.receive(event).catch((error: unknown) => {
        log(`An event was lost: ${String(error)}`);
      });
    });
    const resources = appOrigin({
      manifest,
      root,
      origin: appAddress,
      site: address,
      shim: readShim,
      tokens: tokenStyles,
    });
    const control = forgeControl({
      forge,
      points: () => ({ used: jira.pointsUsed(), perHour: POINTS_PER_HOUR }),
      problems,
    });
    const site = makeSite({ forge, origin: address, appOrigin: appAddress, people: [first, ...others] });

    handle = (request, bindings) => {
      const url = new URL(request.url);
      if (url.host === `127.0.0.1:${listener.port}`) return resources.app.fetch(request);
      // Any other name could be another site's that points here.
      if (url.host !== `localhost:${listener.port}`)
        return new Response('No site of that name.', { status: 421 });
      if (url.pathname.startsWith('/rest/')) return jira.app.fetch(request, bindings);
      const ofForge =
        url.pathname === FORGE_CONTROL_PATH || url.pathname.startsWith(`${FORGE_CONTROL_PATH}/`);
      if (url.pathname !== CONTROL_PATH && !ofForge) return site.fetch(request);
      if (isForeign(request, address)) return new Response('Not from there.', { status: 403 });
      if (ofForge) return control.fetch(request);
      return jira.app.fetch(request, bindings);
    };

    return {
      address,
      appAddress,
      users: jira.users,
      jira,
      forge,
      cspReports: resources.cspReports,
      problems,
      functionLog,
      close: async () => {
        await listener.close();
        deaf();
        await forge.close();
        await jira.close();
      },
    };
  } catch (error) {
    await listener.close();
    throw error;
  }
}
