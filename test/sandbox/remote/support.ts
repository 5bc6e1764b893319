import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadSeed, people } from '../../../sandbox/backlogs';
import { openAlone } from '../../../sandbox/alone/open-alone';
import type { Alone } from '../../../sandbox/alone/open-alone';

/** Like a real one, and found nowhere else. */
export const token = 'ATATT3xFfGF0-not-a-real-token-8d1f52c7';
export const { email } = people.productOwner;
/** Any form in which the token could turn up. */
export const traces = [token, Buffer.from(`${email}:${token}`).toString('base64')];

export interface FarSite extends Alone {
  readonly folder: string;
}

/** The stand-in over HTTP, as a site elsewhere would be: it knows the product owner by `email` and `token`. */
export async function startFarSite(): Promise<FarSite> {
  const folder = await mkdtemp(join(tmpdir(), 'far-site-'));
  const seed = loadSeed('software');
  const alone = await openAlone({
    port: 0,
    dataDir: folder,
    fresh: true,
    seed: () => ({
      ...seed,
      users: seed.users.map((user) => (user.email === email ? { ...user, token } : user)),
    }),
  });
  return {
    ...alone,
    folder,
    close: async () => {
      await alone.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A server that answers as it is told, and remembers what it was asked. */
export async function startServer(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<{ readonly address: string; readonly asked: readonly IncomingMessage[]; close(): Promise<void> }> {
  const asked: IncomingMessage[] = [];
  const server: Server = createServer((request, response) => {
    asked.push(request);
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const place = server.address();
  if (typeof place !== 'object' || place === null) throw new Error('The server has no port.');
  return {
    address: `http://127.0.0.1:${place.port}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
