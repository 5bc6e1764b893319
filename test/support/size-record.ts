import { analyse } from '../../src/domain/analyse';
import type { Sprint } from '../../src/domain/backlog/backlog';
import type { BacklogItem } from '../../src/domain/backlog/item';
import type { Outcome } from '../../src/domain/outcome';
import { defaultSettings } from '../../src/domain/settings';
import { buildBacklog } from './build-backlog';
import { exampleNow } from './build-example';
import { buildItem } from './build-item';

const dayInMs = 86_400_000;

/**
 * What one check says of an item before a team that finished so many items: exports of 13 points, resets of 2.
 * @param days of work each export took; every reset took one
 * @param sprints closed ones, of fourteen days, the last of which finished the last items
 */
export function saidWithRecord(
  check: string,
  item: BacklogItem,
  finished = 80,
  { days, sprints = [] }: { readonly days?: number; readonly sprints?: readonly Sprint[] } = {},
): Outcome | undefined {
  const record = Array.from({ length: finished }, (_, index) => {
    const large = index % 2 === 0;
    const estimate = { value: large ? 13 : 2, unit: 'points' } as const;
    return {
      item: buildItem({
        key: `SHOP-${9000 + index}`,
        estimate,
        summary: large
          ? `Export the monthly sales report as a spreadsheet for customer group ${index % 7}`
          : `Reset a forgotten password by e-mail for customer group ${index % 7}`,
      }),
      estimate,
      done: new Date(Date.UTC(2026, 5, 1 + index)).toISOString(),
      started:
        days === undefined
          ? undefined
          : new Date(Date.UTC(2026, 5, 1 + index) - (large ? days : 1) * dayInMs).toISOString(),
      sprintId: index >= finished - 2 ? sprints[0]?.id : undefined,
    };
  });
  const backlog = buildBacklog({ items: [item], history: { closedSprints: sprints, finished: record } });
  const [judged] = analyse(backlog, defaultSettings, exampleNow).items;
  return judged?.judgements.find((one) => one.check.id === check)?.outcome;
}
