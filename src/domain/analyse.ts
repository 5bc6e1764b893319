import type { Backlog } from './backlog/backlog';
import type { BacklogItem } from './backlog/item';
import type { Check, Contexts, Demand, ProjectFacts } from './check';
import { checks as allChecks } from './checks';
import { measure } from './measures/measures';
import type { Measures } from './measures/measures';
import type { Zone } from './measures/zones';
import type { Outcome } from './outcome';
import type { Settings } from './settings';

/** What one check said of one item, and how much it matters there. */
export interface Judgement {
  readonly check: Check;
  readonly demand: Demand;
  readonly outcome: Outcome;
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

/** A check made ready for many items: its options are parsed once. */
interface PreparedCheck {
  readonly check: Check;
  readonly options: unknown;
}

/** Options that no longer fit the check's schema fall back to its defaults: a stale setting must not switch a check off. */
function prepare(checks: readonly Check[], settings: Settings): PreparedCheck[] {
  return checks
    .filter(({ id }) => settings.checks[id]?.on !== false)
    .map((check) => {
      const parsed = check.options.safeParse(settings.checks[check.id]?.options ?? {});
      return { check, options: parsed.success ? parsed.data : check.options.parse({}) };
    });
}

function demandOf(check: Check, zone: Zone, settings: Settings): Demand | undefined {
  const demand = check.demands[zone];
  const own = settings.checks[check.id];
  if (!demand) return undefined;
  return { severity: own?.severity ?? demand.severity, weight: own?.weight ?? demand.weight };
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
  prepared: readonly PreparedCheck[],
  item: BacklogItem,
  zone: Zone,
  settings: Settings,
  shared: Shared | Omit<Contexts<unknown>['backlog'], 'options' | 'zone'>,
): JudgedItem {
  const judgements = prepared.flatMap(({ check, options }): Judgement[] => {
    const demand = demandOf(check, zone, settings);
    if (!demand || !check.types.includes(item.type.kind)) return [];
    return [{ check, demand, outcome: runSafely(check, item, { ...shared, options, zone }) }];
  });
  return { item, zone, judgements };
}

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
  const alone = checks.filter(({ needs }) => needs !== 'backlog');
  return judge(prepare(alone, settings), item, zone, settings, { now, project });
}

/** Measures and judges a whole backlog. A check that throws becomes an `error` outcome; the others still report. */
export function analyse(
  backlog: Backlog,
  settings: Settings,
  now: Date,
  checks: readonly Check[] = allChecks,
): Analysis {
  const measures = measure(backlog, settings, now);
  const prepared = prepare(checks, settings);
  const shared = { now, project: { board: backlog.board }, backlog, measures };
  const items = backlog.items.map((item) =>
    judge(prepared, item, measures.zones.of.get(item.id) ?? 'later', settings, shared),
  );
  return { backlog, settings, now, measures, items };
}
