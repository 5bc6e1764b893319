import { loadSeed, seedToBacklog } from '../../sandbox/backlogs';
import { expected } from '../../sandbox/backlogs/software/expected';
import { analyse } from '../../src/domain/analyse';
import type { JudgedItem } from '../../src/domain/analyse';
import { defaultSettings } from '../../src/domain/settings';

const seed = loadSeed('software');
export const backlog = seedToBacklog(seed, expected.project);
export const analysis = analyse(backlog, defaultSettings, new Date(seed.now));

const keyOf = new Map(backlog.items.map(({ id, key }) => [id, key]));

export const itemOf = (key: string) => backlog.items.find((item) => item.key === key)!;

/** Checks that found something worth a mark in the list. Hints are left out: they weigh nothing and mark nothing. */
export function found({ judgements }: JudgedItem): string[] {
  return judgements
    .filter(
      ({ demand, outcome }) => demand.severity !== 'hint' && /fail|needs-review|error/.test(outcome.result),
    )
    .map(({ check }) => check.id);
}

/** Keys of the items a judgement's check relates the item to. */
export function relatedBy({ judgements }: JudgedItem, check: string): (string | undefined)[] {
  return judgements.flatMap(({ check: { id }, outcome }) =>
    id === check && 'related' in outcome ? outcome.related.map((other) => keyOf.get(other)) : [],
  );
}
