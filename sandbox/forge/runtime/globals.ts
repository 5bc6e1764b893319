import { format } from 'node:util';
import type { LogLevel } from './function-log';
import { invocations } from './invocation';
import type { Invocation } from './invocation';

/** `fetch` as Node has it, for the host's own calls. */
export const hostFetch: typeof fetch = globalThis.fetch;

const levels: readonly LogLevel[] = ['debug', 'log', 'info', 'warn', 'error'];

function current(): Invocation {
  const invocation = invocations.getStore();
  if (!invocation) throw new Error('Forge was asked for something outside of any invocation.');
  return invocation;
}

let installed = false;

/**
 * Puts Forge's globals in place. They answer for the invocation that asks, so one process can host many at once, and
 * stay out of the way of everybody else. Has to run before any code of the app is loaded: @forge/api takes `fetch`, and
 * @forge/kvs its client, when it is imported.
 */
export function installGlobals(): void {
  if (installed) return;
  installed = true;
  Object.defineProperties(globalThis, {
    __forge_runtime__: { configurable: true, get: () => invocations.getStore()?.runtime },
    __forge_fetch__: {
      configurable: true,
      value: (args: unknown, path: string, init?: RequestInit) => current().platformFetch(args, path, init),
    },
    fetch: {
      configurable: true,
      writable: true,
      value: (input: RequestInfo | URL, init?: RequestInit) =>
        (invocations.getStore()?.egress ?? hostFetch)(input, init),
    },
  });
  for (const level of levels) {
    const print = console[level].bind(console);
    console[level] = (...values: unknown[]) => {
      const invocation = invocations.getStore();
      if (invocation) invocation.log.add(level, format(...values));
      else print(...values);
    };
  }
}
