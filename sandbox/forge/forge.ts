/** The Forge host: the app's built functions and built pages, on the real packages, driven by manifest.yml. */
import { guardedEgress } from './egress';
import { ForgeClock, openEvents } from './events';
import type { ForgeEvents } from './events';
import { Frames } from './frames';
import type { Extension, Frame, Viewer } from './frames';
import { identity } from './identity';
import { licenseOf } from './license';
import type { License } from './license';
import { openKvs } from './kvs/service';
import { findModule } from './manifest';
import type { Manifest } from './manifest';
import { Platform } from './platform';
import { JiraGateway } from './product/jira-gateway';
import type { JiraGatewayOptions } from './product/jira-gateway';
import { pagePath } from './resources/app-origin';
import { CrashPoints } from './runtime/crash-points';
import { FunctionFailure } from './runtime/failure';
import type { LogLine } from './runtime/function-log';
import { Functions } from './runtime/functions';
import { changeForgeSwitches, defaultForgeSwitches } from './switches';
import type { ForgeSwitches, ForgeSwitchSettings } from './switches';

export interface ForgeOptions {
  readonly manifest: Manifest;
  /** Folder of the bundled functions. */
  readonly bundle: string;
  readonly dataDir: string;
  readonly fresh: boolean;
  readonly jira: Pick<JiraGatewayOptions, 'base' | 'authorizationOf' | 'chargedHeader' | 'send'>;
  readonly siteUrl: string;
  /** Account id the app itself has in Jira. */
  readonly appAccountId: string | undefined;
  /** Epoch milliseconds; the site's own clock. */
  readonly now: () => number;
  readonly onLog: (line: LogLine) => void;
  /** Told what Forge would have refused, or this host does not have. */
  readonly onProblem: (sentence: string) => void;
  readonly invocationSeconds?: number;
}

export interface OpenFrame {
  readonly moduleKey: string;
  readonly viewer: Viewer;
  readonly extension: Extension;
  /** Another resource than the module's own, for a modal. */
  readonly resource?: string;
  readonly modal?: unknown;
}

export interface Forge {
  readonly manifest: Manifest;
  readonly jira: JiraGateway;
  readonly functions: Functions;
  readonly clock: ForgeClock;
  readonly events: ForgeEvents;
  readonly switches: ForgeSwitches;
  /** @throws {z.ZodError} when a switch is unknown or has no such position */
  setSwitches(settings: ForgeSwitchSettings | Readonly<Record<string, unknown>>): void;
  /** @throws when manifest.yml has no such module or resource */
  openFrame(request: OpenFrame): Frame;
  /** The frame of that id, when that person opened it. */
  findFrame(id: string, accountId: string): Frame | undefined;
  /** What `invoke(functionKey, payload)` of @forge/bridge gives. @throws {FunctionFailure} */
  invoke(frame: Frame, functionKey: string, payload: unknown): Promise<unknown>;
  /** What Jira shows beside an issue's context panel; undefined when the module has no such function. */
  dynamicProperties(moduleKey: string, viewer: Viewer, extension: Extension): Promise<unknown>;
  close(): Promise<void>;
}

export async function openForge(options: ForgeOptions): Promise<Forge> {
  const { manifest, dataDir, fresh, onProblem } = options;
  const clock = new ForgeClock(options.now);
  let switches = defaultForgeSwitches();
  const kvs = await openKvs({
    dataDir,
    fresh,
    now: () => clock.now(),
    entities: manifest.app.storage.entities,
    throttled: () => switches.kvsThrottled,
  });
  const jira = new JiraGateway({ manifest, onProblem, ...options.jira });
  const crashes = new CrashPoints();
  let twiceLeft = 0;
  const license = (): License | undefined => licenseOf(switches.license, clock.now());
  const functions = new Functions({
    manifest,
    bundle: options.bundle,
    platform: (actor, path, init) => platform.fetch(actor, path, init),
    egress: guardedEgress(manifest, onProblem),
    license,
    crashes,
    onLog: options.onLog,
    ...(options.invocationSeconds === undefined ? {} : { invocationSeconds: options.invocationSeconds }),
  });
  const events = await openEvents({
    manifest,
    dataDir,
    fresh,
    clock,
    call: (occasion, request) => functions.call(occasion, request),
    appAccountId: options.appAccountId,
    license,
    delaySeconds: () => switches.eventDelaySeconds,
    again: () => {
      if (twiceLeft <= 0) return false;
      twiceLeft -= 1;
      return true;
    },
    onProblem,
  });
  const platform = new Platform({ manifest, jira, kvs, queues: events.queues, onProblem });
  const frames = new Frames();

  return {
    manifest,
    jira,
    functions,
    clock,
    events,
    get switches() {
      return switches;
    },
    setSwitches(settings) {
      switches = changeForgeSwitches(switches, settings);
      if ('crashes' in settings) crashes.set(switches.crashes);
      if ('deliverTwice' in settings) twiceLeft = switches.deliverTwice ?? Infinity;
    },
    openFrame({ moduleKey, viewer, extension, resource, modal }) {
      const found = findModule(manifest, moduleKey);
      if (!found) throw new Error(`manifest.yml has no module “${moduleKey}”.`);
      return frames.open({
        moduleKey,
        moduleType: found.type,
        resolver: found.module.resolver?.function,
        viewer,
        extension,
        modal,
        src: pagePath(manifest, resource ?? found.module.resource),
        siteUrl: options.siteUrl,
        license: license(),
      });
    },
    findFrame(id, accountId) {
      const frame = frames.get(id);
      return frame?.accountId === accountId ? frame : undefined;
    },
    async invoke({ moduleKey, moduleType, resolver, accountId, context }, functionKey, payload) {
      if (resolver === undefined)
        throw new FunctionFailure('unknown-function', `the module “${moduleKey}” has no resolver`);
      return functions.call(
        { functionKey: resolver, moduleKey, moduleType, accountId },
        { call: { functionKey, payload }, context },
      );
    },
    async dynamicProperties(moduleKey, viewer, extension) {
      const module = manifest.modules['jira:issueContext'].find(({ key }) => key === moduleKey);
      if (!module?.dynamicProperties) return undefined;
      return functions.call(
        {
          functionKey: module.dynamicProperties.function,
          moduleKey,
          moduleType: 'jira:issueContext',
          accountId: viewer.accountId,
        },
        {
          cloudId: identity.cloudId,
          extension: { type: 'jira:issueContext', issue: extension.issue, project: extension.project },
        },
      );
    },
    close: async () => {
      clock.close();
      await functions.close();
      await events.close();
      await kvs.close();
    },
  };
}
