import { randomUUID } from 'node:crypto';
import { identity } from '../identity';
import type { License } from '../license';
import type { Manifest } from '../manifest';
import type { Deliveries } from './deliveries';
import type { Delivery } from './event-store';
import type { ForgeClock } from './forge-clock';
import { ExpressionProblem } from '../../expressions/tokens';
import { holdsFor } from './event-filter';
import { knownEvents } from './known-events';

/** A change of Jira's, as the site tells of it. */
export interface ProductChange {
  readonly eventType: string;
  /** Account id of who did it. */
  readonly actor: string | null;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface TriggersOptions {
  readonly manifest: Manifest;
  readonly deliveries: Deliveries;
  readonly clock: ForgeClock;
  /** Account id the app itself has in Jira. */
  readonly appAccountId: string | undefined;
  readonly license: () => License | undefined;
  /** Seconds an event takes on its way; up to three minutes on the platform. */
  readonly delaySeconds: () => number;
  readonly onProblem: (sentence: string) => void;
}

type Filter = Manifest['modules']['trigger'][number]['filter'];

/** Brings Jira's changes to the `trigger` modules that asked for them. */
export class Triggers {
  readonly #scopes: ReadonlySet<string>;

  constructor(private readonly options: TriggersOptions) {
    this.#scopes = new Set(options.manifest.permissions.scopes.map(({ name }) => name));
  }

  /** Resolves when the events are safe. */
  async receive({ eventType, actor, body }: ProductChange): Promise<void> {
    const { manifest, deliveries, clock, appAccountId, delaySeconds } = this.options;
    const selfGenerated = actor !== null && actor === appAccountId;
    const event = {
      eventType,
      selfGenerated,
      ...body,
      ...(actor === null ? {} : { atlassianId: actor, associatedUsers: [{ accountId: actor }] }),
    };
    const accepted = manifest.modules.trigger
      .filter(({ events }) => events.includes(eventType))
      .filter(({ filter }) => !(selfGenerated && filter?.ignoreSelf === true))
      .filter(({ filter }) => this.#licensed(filter?.appIsLicensed))
      .filter(({ key, filter }) => this.#wanted(key, filter, event))
      .filter(({ key }) => this.#mayHear(key, eventType))
      .map(({ key, function: functionKey }): Delivery => ({
        id: randomUUID(),
        moduleKey: key,
        moduleType: 'trigger',
        functionKey,
        event: {
          ...event,
          context: { cloudId: identity.cloudId, moduleKey: key },
          contextToken: 'sandbox',
        },
        accepted: clock.now(),
        due: clock.now() + delaySeconds() * 1000,
        retryCount: 0,
        repeated: false,
        depth: 0,
      }));
    if (accepted.length > 0) await deliveries.accept(accepted);
  }

  #licensed(wanted: boolean | undefined): boolean {
    return wanted === undefined || (this.options.license()?.active ?? true) === wanted;
  }

  /** What its expression says; when that fails, what `onError` says. */
  #wanted(key: string, filter: Filter, event: Readonly<Record<string, unknown>>): boolean {
    const { expression, onError = 'IGNORE_AND_LOG' } = filter ?? {};
    if (expression === undefined) return true;
    try {
      return holdsFor(expression, event);
    } catch (error) {
      if (!(error instanceof ExpressionProblem)) throw error;
      if (onError.endsWith('_AND_LOG'))
        this.options.onProblem(`The filter of the trigger “${key}” failed: ${error.message}`);
      return onError.startsWith('RECEIVE');
    }
  }

  #mayHear(key: string, eventType: string): boolean {
    const missing = (knownEvents.get(eventType) ?? []).filter((scope) => !this.#scopes.has(scope));
    if (missing.length === 0) return true;
    this.options.onProblem(
      `The trigger “${key}” hears nothing of ${eventType}: manifest.yml does not name ${missing.join(', ')}.`,
    );
    return false;
  }
}
