import { z } from 'zod';
import type { Backlog } from './backlog/backlog';
import type { BacklogItem, ItemKind } from './backlog/item';
import type { Check, Contexts, ProjectFacts } from './check';
import type { Demand } from './demand';
import { checks as allChecks } from './checks';
import { measure } from './measures/measures';
import type { ItemException } from './exceptions/exception';
import type { Measures } from './measures/measures';
import type { Zone } from './zone';
import type { Outcome } from './outcome';
import { checkSettingsOf, demandIn } from './settings';
import type { CheckSettings, Settings } from './settings';

/** What one check said of one item, and how much it matters there. */
export interface Judgement {
  readonly check: Check;
  readonly demand: Demand;
  readonly outcome: Outcome;
  /** What the team has said against it, and what the check had said. */
  readonly setAside?: { readonly exception: ItemException; readonly outcome: Outcome };
}

export interface JudgedItem {
  readonly item: BacklogItem;
  readonly zone: Zone;
  /** In the order of the check list; checks that ask nothing of this item are left out. */
  readonly judgements: readonly Judgement[];
}

export interface Analysis {
  readonly backlog: Backlog;
  readonly settings: Settings;
  readonly now: Date;
  readonly measures: Measures;
  readonly items: readonly JudgedItem[];
}

/** A check made ready for many items of a kind: what is set of it is looked up once. */
interface PreparedCheck {
  readonly check: Check;
  readonly own: CheckSettings;
  readonly options: unknown;
}

const wordsSchema = z.array(z.string());

/** Options that no longer fit the check's schema fall back to its defaults: a stale setting must not switch a check off. */
function optionsOf(
  { options: schema }: Check,
  { options }: CheckSettings,
  words: readonly string[],
): unknown {
  const parsed = schema.safeParse(options ?? {});
  const known: Readonly<Record<string, unknown>> = parsed.success ? parsed.data : schema.parse({});
  // Every check about wording takes the words a team allows by this name.
  const allowed = wordsSchema.safeParse(known['allowed']);
  return words.length > 0 && allowed.success ? { ...known, allowed: [...allowed.data, ...words] } : known;
}

type Prepared = (kind: ItemKind) => readonly PreparedCheck[];

/** Neither list nor settings ever change, and an item that is judged by itself must not pay for preparing them. */
const preparedBefore = new WeakMap<readonly Check[], WeakMap<Settings, Prepared>>();

function prepareOnce(checks: readonly Check[], settings: Settings): Prepared {
  const bySettings = preparedBefore.get(checks) ?? new WeakMap<Settings, Prepared>();
  preparedBefore.set(checks, bySettings);
  const prepared = bySettings.get(settings) ?? prepare(checks, settings);
  bySettings.set(settings, prepared);
  return prepared;
}

function prepare(checks: readonly Check[], settings: Settings): Prepared {
  const known = new Map<ItemKind, readonly PreparedCheck[]>();
  return (kind) => {
    const before = known.get(kind);
    if (before) return before;
    const prepared = checks
      .filter(({ types }) => types.includes(kind))
      .map((check) => {
        const own = checkSettingsOf(settings, check.id, kind);
        return { check, own, options: optionsOf(check, own, settings.allowedWords) };
      });
    known.set(kind, prepared);
    return prepared;
  };
}

function runSafely(check: Check, item: BacklogItem, context: Parameters<Check['run']>[1]): Outcome {
  try {
    return check.run(item, context);
  } catch (error) {
    return {
      result: 'error',
      message: { code: 'broken', params: { reason: error instanceof Error ? error.message : String(error) } },
    };
  }
}

type Shared = Omit<Contexts<unknown>['project'], 'options' | 'zone'>;

function judge(
  prepared: Prepared,
  item: BacklogItem,
  zone: Zone,
  shared: Shared | Omit<Contexts<unknown>['backlog'], 'options' | 'zone'>,
): JudgedItem {
  const judgements = prepared(item.type.kind).flatMap(({ check, own, options }): Judgement[] => {
    const demand = demandIn(zone, check, own);
    if (!demand) return [];
    return [{ check, demand, outcome: runSafely(check, item, { ...shared, options, zone }) }];
  });
  return { item, zone, judgements };
}

const alone = allChecks.filter(({ needs }) => needs !== 'backlog');

const aloneOf = (checks: readonly Check[]): readonly Check[] =>
  checks === allChecks ? alone : checks.filter(({ needs }) => needs !== 'backlog');

/**
 * Judges one item on its own, without the backlog around it: what the badge and the first rows of the panel show.
 * Checks that need the whole backlog are not run.
 */
export function judgeItem(
  item: BacklogItem,
  zone: Zone,
  project: ProjectFacts,
  settings: Settings,
  now: Date,
  checks: readonly Check[] = allChecks,
): JudgedItem {
  return judge(prepareOnce(aloneOf(checks), settings), item, zone, { now, project });
}

/** Measures and judges a whole backlog. A check that throws becomes an `error` outcome; the others still report. */
export function analyse(
  backlog: Backlog,
  settings: Settings,
  now: Date,
  checks: readonly Check[] = allChecks,
): Analysis {
  return judgeBacklog(backlog, settings, now, measure(backlog, settings, now), checks);
}

/** Judges one item of a backlog anew, e.g. with text that is being typed; the backlog is as it was measured. */
export function rejudge({ backlog, settings, now, measures }: Analysis, item: BacklogItem): JudgedItem {
  const shared = { now, project: { board: backlog.board }, backlog, measures };
  return judge(prepareOnce(allChecks, settings), item, measures.zones.of.get(item.id) ?? 'later', shared);
}

/** Judges a backlog that is measured already: what a change of settings costs. */
export function judgeBacklog(
  backlog: Backlog,
  settings: Settings,
  now: Date,
  measures: Measures,
  checks: readonly Check[] = allChecks,
): Analysis {
  const prepared = prepare(checks, settings);
  const shared = { now, project: { board: backlog.board }, backlog, measures };
  const items = backlog.items.map((item) =>
    judge(prepared, item, measures.zones.of.get(item.id) ?? 'later', shared),
  );
  return { backlog, settings, now, measures, items };
}
