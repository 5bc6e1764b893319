/** What the host and the thread a function runs in say to each other. Everything here can be cloned. */
import type { LogLevel } from './function-log';

export interface WireRequest {
  readonly method: string;
  readonly headers: readonly (readonly [string, string])[];
  /** Left out: none. */
  readonly body?: string;
}

export interface WireResponse {
  readonly status: number;
  readonly statusText: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: ArrayBuffer;
}

/** One run of one function. */
export interface Run {
  readonly invocationId: string;
  readonly handler: string;
  readonly request: unknown;
  readonly context: unknown;
  /** What @forge/* read from `__forge_runtime__` and can be cloned. */
  readonly runtime: Readonly<Record<string, unknown>>;
  readonly milliseconds: number;
}

export type ToFunction =
  | { readonly kind: 'run'; readonly run: Run }
  | { readonly kind: 'answer'; readonly id: number; readonly response: WireResponse }
  | { readonly kind: 'refusal'; readonly id: number; readonly message: string };

export type FromFunction =
  | {
      readonly kind: 'platform';
      readonly invocationId: string;
      readonly id: number;
      readonly args: unknown;
      readonly path: string;
      readonly request: WireRequest;
    }
  | {
      readonly kind: 'egress';
      readonly invocationId: string;
      readonly id: number;
      readonly url: string;
      readonly request: WireRequest;
    }
  | {
      readonly kind: 'log';
      readonly invocationId: string;
      readonly level: LogLevel;
      readonly text: string;
    }
  /** `json` is left out when the function returned nothing. */
  | { readonly kind: 'returned'; readonly invocationId: string; readonly json?: string }
  | {
      readonly kind: 'threw';
      readonly invocationId: string;
      readonly message: string;
      readonly stack: string;
      /** The function could not even be called: the bundle has no such export. */
      readonly missing: boolean;
    };

/** What the thread is started with. */
export interface ThreadData {
  /** Folder of the bundle: one `<module>.cjs` for each module that manifest.yml names. */
  readonly bundle: string;
}
