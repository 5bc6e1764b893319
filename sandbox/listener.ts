import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';

/** The connection a request came by. */
export interface Connection {
  readonly incoming: { readonly socket: { destroy(): unknown } };
}

export type Handle = (request: Request, connection: Connection) => Promise<Response> | Response;

/** People and Chromium reach `localhost` by either address. */
const loopback = ['127.0.0.1', '::1'];

/** One sentence for people. */
export class CannotListen extends Error {
  override readonly name = 'CannotListen';
}

const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;

function listen(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      const address: AddressInfo | string | null = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });

/**
 * Listens on this machine only, on both loopback addresses, under one port.
 * @param port 0 for any that is free
 * @throws {CannotListen}
 */
export async function startListening(
  port: number,
  handle: Handle,
): Promise<{ port: number; close: () => Promise<void> }> {
  const servers: Server[] = [];
  let taken = port;
  const answer = getRequestListener((request, connection) => handle(request, connection), {
    overrideGlobalObjects: false,
  });
  for (const host of loopback) {
    const server = createServer((incoming, outgoing) => {
      void answer(incoming, outgoing);
    });
    try {
      taken = await listen(server, host, taken);
      servers.push(server);
    } catch (error) {
      const code = codeOf(error);
      // A machine without IPv6 has one loopback address only.
      if (host === '::1' && (code === 'EADDRNOTAVAIL' || code === 'EAFNOSUPPORT')) continue;
      await Promise.all(servers.map(close));
      throw new CannotListen(
        code === 'EADDRINUSE'
          ? `Port ${taken} is in use. Choose another with --port.`
          : `The sandbox cannot listen on port ${taken} (${String(code)}).`,
        { cause: error },
      );
    }
  }
  return {
    port: taken,
    close: async () => {
      await Promise.all(servers.map(close));
    },
  };
}
