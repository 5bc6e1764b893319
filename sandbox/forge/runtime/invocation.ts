import { AsyncLocalStorage } from 'node:async_hooks';
import type { FunctionLog } from './function-log';

/** What @forge/* read from `__forge_runtime__`. */
export interface ForgeRuntime {
  readonly appContext: Readonly<Record<string, unknown>>;
  readonly aaid: string | undefined;
  readonly contextAri: string;
  readonly lambdaContext: { readonly getRemainingTimeInMillis: () => number };
  readonly metrics: {
    readonly counter: (name: string) => { readonly incr: () => void };
    readonly timing: (name: string) => { readonly measure: () => { readonly stop: () => void } };
  };
  readonly tracing: { readonly traceId: string; readonly spanId: string };
  readonly proxy: { readonly token: string; readonly url: string };
}

/** `__forge_fetch__`: how @forge/* reach Jira, the key-value store and the rest of the platform. */
export type PlatformFetch = (args: unknown, path: string, init?: RequestInit) => Promise<Response>;

/** One run of a function: what the globals answer while its code, and whatever it awaits, is running. */
export interface Invocation {
  readonly runtime: ForgeRuntime;
  readonly platformFetch: PlatformFetch;
  /** Plain `fetch`: only to addresses the manifest allows. */
  readonly egress: typeof fetch;
  readonly log: FunctionLog;
}

/** Keeps invocations that run at the same time, for different people, apart. */
export const invocations = new AsyncLocalStorage<Invocation>();
