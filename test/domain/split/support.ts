import type { BacklogItem } from '../../../src/domain/backlog/item';
import { findAcceptanceCriteria } from '../../../src/domain/text/acceptance-criteria';
import { parseAdf } from '../../../src/domain/text/parse-adf';
import { wikiToAdf } from '../../../src/domain/text/wiki-to-adf';
import { buildItem } from '../../support/build-item';

export interface Written {
  readonly summary: string;
  /** Wiki markup. */
  readonly description?: string;
  readonly criteria?: readonly string[];
  readonly points?: number;
  readonly kind?: BacklogItem['type']['kind'];
}

/** An item as people write it: criteria stand in a section of the description. */
export function itemOf({
  summary,
  description = '',
  criteria = [],
  points,
  kind = 'story',
}: Written): BacklogItem {
  const section =
    criteria.length === 0
      ? ''
      : `\n\nh3. Acceptance criteria\n${criteria.map((text) => `* ${text}`).join('\n')}`;
  const document = parseAdf(wikiToAdf(description + section));
  return buildItem({
    summary,
    description: document,
    acceptanceCriteria: findAcceptanceCriteria({ description: document, textFields: [] }),
    type: { id: '1', name: kind, kind },
    estimate: points === undefined ? undefined : { value: points, unit: 'points' },
  });
}
