/** The stand-in on a port, without Forge and without pages. */
import { CONTROL_PATH, openStandIn, type StandIn } from '../jira';
import type { SiteSeed } from '../jira/seed';
import { startListening, type Handle } from '../listener';

export interface Alone {
  /** Address of the site, without a slash at the end. */
  readonly address: string;
  readonly jira: StandIn;
  close(): Promise<void>;
}

/** A page in the browser may read nothing and set nothing; programs send no Origin. */
function isForeign(request: Request, address: string): boolean {
  const origin = request.headers.get('origin');
  return origin !== null && origin !== address;
}

/**
 * @param options.port 0 for any that is free
 * @throws {CannotListen}
 */
export async function openAlone(options: {
  readonly port: number;
  readonly dataDir: string;
  readonly fresh: boolean;
  readonly seed: () => SiteSeed;
  readonly log?: (line: string) => void;
}): Promise<Alone> {
  let handle: Handle = () => new Response('The stand-in is starting.', { status: 503 });
  const listener = await startListening(options.port, (request, connection) => handle(request, connection));
  const address = `http://localhost:${listener.port}`;
  try {
    const { dataDir, fresh, seed, log } = options;
    const jira = await openStandIn({ dataDir, fresh, seed, ...(log ? { log } : {}) });
    const hosts = new Set(['localhost', '127.0.0.1', '[::1]']);
    handle = (request, connection) => {
      const { hostname, pathname } = new URL(request.url);
      // Any other name could be another site's that points here.
      if (!hosts.has(hostname)) return new Response('No site of that name.', { status: 421 });
      if (isForeign(request, address)) return new Response('Not from there.', { status: 403 });
      if (pathname === CONTROL_PATH || pathname.startsWith('/rest/'))
        return jira.app.fetch(request, connection);
      return new Response('Only /rest is served here.', { status: 404 });
    };
    return {
      address,
      jira,
      close: async () => {
        await listener.close();
        await jira.close();
      },
    };
  } catch (error) {
    await listener.close();
    throw error;
  }
}
