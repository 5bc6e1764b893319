import type { IssueRow } from '../../sandbox/backlogs/rows';
import type { Drawn } from './labels';
import type { Tracker } from './tracker';

/** More than this of a description no reader needs. */
const longestDescription = 1_200;

/** The cards' items for a reader to judge: what somebody who wrote them knew, without the product's verdict. */
export function cardTexts(tracker: Tracker, cards: readonly Drawn[]): string {
  const rows = new Map(tracker.rows.map((row) => [row.key, row]));
  return cards
    .map(({ keys }, at) => {
      const items = keys.map((key) => itemText(key, rows.get(key)));
      return `## ${at + 1}. ${keys.join(' and ')}\n\n${items.join('\n')}`;
    })
    .join('\n');
}

function itemText(key: string, row: IssueRow | undefined): string {
  const facts = [
    row?.type,
    `components: ${row?.components.join(', ') ?? ''}`,
    `versions: ${row?.versions.join(', ') ?? ''}`,
    `created ${row?.created ?? ''}`,
  ];
  const description = (row?.description ?? '').slice(0, longestDescription).replaceAll('\n', '\n    ');
  return `### ${key}: ${row?.summary ?? ''}\n\n${facts.join(' · ')}\n\n    ${description}\n`;
}
