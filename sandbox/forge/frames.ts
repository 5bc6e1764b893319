import { randomUUID } from 'node:crypto';
import { identity } from './identity';
import type { License } from './license';
import type { ModuleType } from './manifest';

/** A person as frames need them. */
export interface Viewer {
  readonly accountId: string;
  readonly locale: string;
  readonly timeZone: string;
}

/** Where Jira shows a module: what it says of the place as `context.extension`. Ids are strings. */
export interface Extension {
  /** Left out on pages of the whole site. */
  readonly project?: { readonly id: string; readonly key: string; readonly type: string };
  readonly board?: { readonly id: string; readonly type: string };
  readonly issue?: {
    readonly id: string;
    readonly key: string;
    readonly type: string;
    readonly typeId: string;
  };
  readonly location: string;
}

/** One opened page of the app. What it may say of itself is decided here, never by the page. */
export interface Frame {
  readonly id: string;
  readonly moduleKey: string;
  readonly moduleType: ModuleType;
  readonly resolver: string | undefined;
  readonly accountId: string;
  readonly src: string;
  readonly context: Readonly<Record<string, unknown>>;
}

export interface FrameRequest {
  readonly moduleKey: string;
  readonly moduleType: ModuleType;
  readonly resolver: string | undefined;
  readonly viewer: Viewer;
  readonly extension: Extension;
  /** What a page handed to the modal it opens. */
  readonly modal?: unknown;
  readonly src: string;
  readonly siteUrl: string;
  readonly license: License | undefined;
}

/** Frames people have open; the oldest are forgotten, as their pages are long closed. */
export class Frames {
  readonly #open = new Map<string, Frame>();
  static readonly #most = 500;

  open({ viewer, extension, modal, siteUrl, license, ...request }: FrameRequest): Frame {
    const id = randomUUID();
    const { moduleKey, moduleType, resolver, src } = request;
    const frame: Frame = {
      id,
      moduleKey,
      moduleType,
      resolver,
      src,
      accountId: viewer.accountId,
      context: {
        accountId: viewer.accountId,
        cloudId: identity.cloudId,
        environmentId: identity.environmentId,
        environmentType: identity.environmentType,
        localId: `ari:cloud:ecosystem::extension/${id}`,
        locale: viewer.locale,
        timezone: viewer.timeZone,
        moduleKey,
        siteUrl,
        ...(license === undefined ? {} : { license }),
        extension: { type: moduleType, ...extension, ...(modal === undefined ? {} : { modal }) },
      },
    };
    this.#open.set(id, frame);
    const [oldest] = this.#open.keys();
    if (this.#open.size > Frames.#most && oldest !== undefined) this.#open.delete(oldest);
    return frame;
  }

  get(id: string): Frame | undefined {
    return this.#open.get(id);
  }
}
