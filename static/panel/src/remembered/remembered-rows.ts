import { z } from 'zod';
import type { Finding, ReportItem } from '../../../../src/domain/report/report';

const kinds = ['story', 'task', 'bug', 'spike', 'epic', 'subtask'] as const;
const zones = ['near', 'next', 'later'] as const;
const badges = ['ready', 'almost', 'needs-work', 'shaped', 'raw'] as const;
const severities = ['blocker', 'major', 'minor'] as const;
const categories = ['readiness', 'size', 'duplicates', 'relevance', 'order'] as const;

const place = (list: readonly unknown[]) =>
  z
    .number()
    .int()
    .min(0)
    .max(list.length - 1);

/** A finding: its check, how much it matters, what it is about, and the ids of other items it names. */
const findingSchema = z.tuple([z.string(), place(severities), place(categories), z.array(z.string())]);

/**
 * A row without any text of the item: id, key, `updated`, kind, zone, sprint, size, score, badge, whether it is
 * incomplete, findings. Ten thousand of them fit into what a browser keeps.
 */
export const rowSchema = z.tuple([
  z.string(),
  z.string(),
  z.string(),
  place(kinds),
  place(zones),
  z.number().nullable(),
  z.number().nullable(),
  z.number(),
  place(badges),
  z.boolean(),
  z.array(findingSchema),
]);

export type RememberedRow = z.output<typeof rowSchema>;

function findingToRow({ check, severity, category, related }: Finding): z.output<typeof findingSchema>[] {
  const weight = severities.findIndex((one) => one === severity);
  return weight < 0 ? [] : [[check, weight, categories.indexOf(category), [...related]]];
}

export function itemToRow(item: ReportItem): RememberedRow {
  const { id, key, updated, type, zone, sprintId, estimate, readiness, findings } = item;
  return [
    id,
    key,
    updated,
    kinds.indexOf(type.kind),
    zones.indexOf(zone),
    sprintId ?? null,
    estimate?.value ?? null,
    readiness.score,
    badges.indexOf(readiness.badge),
    readiness.incomplete,
    findings.filter(({ result }) => result === 'fail').flatMap(findingToRow),
  ];
}

const at = <T>(list: readonly [T, ...T[]], index: number): T => list[index] ?? list[0];

/** The row as the list draws it; its title is empty until it was read again. */
export function rowToItem(row: RememberedRow, projectId: string, unit: 'points' | 'seconds'): ReportItem {
  const [id, key, updated, kind, zone, sprintId, size, score, badge, incomplete, findings] = row;
  return {
    id,
    key,
    projectId,
    summary: '',
    type: { name: '', kind: at(kinds, kind) },
    status: { name: '', category: 'unknown' },
    estimate: size === null ? undefined : { value: size, unit },
    sprintId: sprintId ?? undefined,
    zone: at(zones, zone),
    readiness: { score, badge: at(badges, badge), incomplete },
    findings: findings.map(([check, severity, category, related]) => ({
      check,
      category: at(categories, category),
      result: 'fail',
      severity: at(severities, severity),
      message: { code: '', params: {} },
      evidence: [],
      related,
      gain: 0,
      print: '',
    })),
    epic: undefined,
    labels: [],
    components: [],
    updated,
  };
}
