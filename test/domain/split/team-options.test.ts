import { describe, expect, test } from '@jest/globals';
import type { BacklogItem } from '../../../src/domain/backlog/item';
import { proposeSplits } from '../../../src/domain/split/propose-splits';
import { teamSplitOptions } from '../../../src/domain/split/team-options';
import { buildItem } from '../../support/build-item';
import { itemOf } from './support';

const finish = (items: readonly BacklogItem[]) => ({
  closedSprints: [],
  finished: items.map((item) => ({
    item,
    estimate: item.estimate,
    done: '2026-11-01T09:00:00.000Z',
    started: undefined,
    sprintId: undefined,
  })),
});

const sized = (values: readonly number[]) =>
  values.map((value, index) =>
    buildItem({ id: `1${index}`, key: `SHOP-1${index}`, estimate: { value, unit: 'points' } }),
  );

const advert = { id: '7', key: 'MKT-12', summary: 'Create video ads for spring' };
const children = ['Write the script', 'Record video ads', 'Book the slots'].map((summary, index) =>
  buildItem({ id: `2${index}`, key: `MKT-2${index}`, summary, parent: advert }),
);

describe('how a team cuts and sizes', () => {
  test('its cards are the sizes it gave more than once, and the usual ones above', () => {
    const { scale } = teamSplitOptions({ items: sized([2, 2, 4, 4, 8]), history: finish(sized([8, 7])) });
    expect(scale).toEqual([2, 4, 8, 13, 20, 40, 100]);
  });

  test('too few sizes leave the usual cards', () => {
    expect(teamSplitOptions({ items: sized([3, 3, 5]), history: finish([]) })).not.toHaveProperty('scale');
  });

  test('parts are sized with the cards of the team', () => {
    const options = teamSplitOptions({ items: sized([2, 2, 4, 4, 8, 8]), history: finish([]) });
    const [first] = proposeSplits(itemOf({ summary: 'Export or print the report', points: 8 }), options);
    expect(first?.parts.map(({ points }) => points)).toEqual([4, 4]);
  });

  test('what was finished inside one item shows how to cut a similar one', () => {
    const options = teamSplitOptions({ items: [], history: finish(children) });
    expect(options.finished).toEqual([
      { key: 'MKT-12', summary: advert.summary, children: children.map(({ summary }) => summary) },
    ]);
    const proposals = proposeSplits(itemOf({ summary: 'Create video ads for autumn' }), options);
    expect(proposals.find(({ strategy }) => strategy === 'analogue')).toMatchObject({
      follows: 'MKT-12',
      followsTitle: advert.summary,
    });
  });

  test('parts that were split from an item count as its children', () => {
    const parts = ['Save a basket', 'Share a basket'].map((summary, index) =>
      buildItem({ id: `3${index}`, key: `SHOP-3${index}`, summary }),
    );
    const whole = buildItem({
      id: '40',
      key: 'SHOP-40',
      summary: 'Save and share a basket',
      links: parts.map(({ id, key }) => ({
        id: `link-${id}`,
        type: 'Issue split',
        label: 'split to',
        direction: 'outward',
        other: { id, key, statusCategory: 'done' },
      })),
    });
    expect(teamSplitOptions({ items: [], history: finish([whole, ...parts]) }).finished).toEqual([
      { key: 'SHOP-40', summary: whole.summary, children: ['Save a basket', 'Share a basket'] },
    ]);
  });
});
