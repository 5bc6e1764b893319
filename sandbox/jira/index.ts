/** A local Jira Cloud: the REST API of a site, kept on disk, strict where Jira is strict. */
import type { Hono } from 'hono';
import { ProductEvents, type ProductEvent } from './product-events';
import type { SiteSeed } from './seed';
import { makeApp, type Bindings } from './server/app';
import { addControl } from './server/control';
import { Limits, RateLimits } from './server/limits';
import { recorderOf } from './server/recorder';
import { plant } from './state/planting/plant';
import { Site, type PropertyIndex } from './state/site';
import { Store } from './state/store';
import { changeSwitches, type SwitchSettings } from './state/switches';

export type { ProductEvent } from './product-events';
export type { PropertyIndex } from './state/site';
export type { SwitchSettings } from './state/switches';
export { CHARGED_HEADER } from './server/app';
export { CONTROL_PATH } from './server/control';
export const POINTS_PER_HOUR = RateLimits.pointsPerHour;

export interface StandInOptions {
  /** Folder for the data; a sub-folder of it is used. */
  readonly dataDir: string;
  /** Asked only when there is no data yet, or none is wanted. */
  readonly seed: () => Promise<SiteSeed> | SiteSeed;
  /** Forgets what is stored. */
  readonly fresh?: boolean;
  /** The site's address as written into `self`. */
  readonly selfBase?: string;
  readonly log?: (line: string) => void;
}

export interface DocumentedUser {
  readonly accountId: string;
  readonly name: string;
  readonly email: string;
  readonly token: string;
  readonly siteAdmin: boolean;
  readonly accountType: 'atlassian' | 'app';
}

export interface StandIn {
  /** Routes under `/rest`, and the switches under `/__control`. */
  readonly app: Hono<{ Bindings: Bindings }>;
  /** Who can sign in, with what. The one of type `app` is who `asApp()` acts as. */
  readonly users: readonly DocumentedUser[];
  now(): Date;
  /** @throws {z.ZodError} when a switch is unknown or has no such position */
  setSwitches(settings: SwitchSettings): void;
  readonly events: {
    /** Told of every change once it is durable. Returns how to stop listening. */
    listen(listener: (event: ProductEvent) => void): () => void;
  };
  /** Issue properties that JQL can ask for, as the manifest's `jira:entityProperty` modules declare them. */
  declareProperties(indexes: readonly PropertyIndex[]): void;
  /** Points used up this hour by calls that carry the charged header. */
  pointsUsed(): number;
  /** Calls of Jira's API that the stand-in does not serve, as `METHOD /path`, in the order they came. */
  readonly unimplemented: readonly string[];
  /** Waits for writes under way. */
  close(): Promise<void>;
}

/**
 * Opens the site kept in a folder, or plants a new one.
 * @throws when the folder is in use by another process, or the seed names what it does not contain
 */
export async function openStandIn(options: StandInOptions): Promise<StandIn> {
  const log = options.log ?? (() => undefined);
  const store = await Store.open(options.dataDir, options.fresh ?? false);
  const site = new Site(store, options.selfBase ?? 'https://sandbox.atlassian.net');
  await store.load();
  if (!site.planted) {
    plant(site, await options.seed());
    await store.flush();
  }
  const events = new ProductEvents(site);
  const limits = new Limits(
    () => site.switches,
    () => site.now(),
  );
  const unimplemented: string[] = [];
  const listeners = new Set<(event: ProductEvent) => void>();
  const app = makeApp({
    site,
    limits,
    log,
    noteUnimplemented: (call) => {
      unimplemented.push(call);
      log(`The stand-in does not serve ${call}.`);
    },
    recorder: recorderOf(),
    afterRun: (actor) => {
      const told = events.take(actor);
      return () => {
        for (const event of told) for (const listen of listeners) listen(event);
      };
    },
  });
  addControl(app, site, limits, unimplemented);
  return {
    app,
    users: site.users
      .filter(({ active, former }) => active && !former)
      .map(({ id, name, email, token, siteAdmin, kind }) => ({
        accountId: id,
        name,
        email,
        token,
        siteAdmin,
        accountType: kind,
      })),
    now: () => new Date(site.now()),
    setSwitches: (settings) => {
      site.switches = changeSwitches(site.switches, settings);
    },
    events: {
      listen: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    declareProperties: (indexes) => {
      site.propertyIndexes = indexes;
    },
    pointsUsed: () => limits.pointsUsed,
    unimplemented,
    close: () => store.close(),
  };
}
