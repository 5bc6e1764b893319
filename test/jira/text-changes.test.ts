import { describe, expect, it } from '@jest/globals';
import { parseAdf } from '../../src/domain/text/parse-adf';
import { wikiToAdf } from '../../src/domain/text/wiki-to-adf';
import { textChanges } from '../../src/jira/text-changes';
import type { FieldChange } from '../../src/jira/gather/read-changelogs';
import { buildItem } from '../support/build-item';

const points = 'customfield_10016';
const at = (day: number): number => Date.UTC(2026, 9, day, 9);
const item = buildItem({
  created: new Date(at(1)).toISOString(),
  summary: 'Show the delivery date',
  description: parseAdf(wikiToAdf('Customers ask by phone when their parcel arrives.')),
});
const change = (day: number, fieldId: string, before: string, after: string): FieldChange => ({
  itemId: item.id,
  fieldId,
  at: at(day),
  to: undefined,
  before,
  after,
});
const told = (...changes: readonly FieldChange[]) => textChanges([item], changes, points).get(item.id);

const short = 'Customers ask when.';
const long = 'Customers ask by phone when their parcel arrives.';

describe('what became of the text after the estimate', () => {
  it('is nothing where the text was changed before', () => {
    expect(told(change(2, 'description', short, long), change(3, points, '', '3'))).toBeUndefined();
  });

  it('counts from the newest estimate', () => {
    expect(
      told(change(2, points, '', '3'), change(3, 'description', short, long), change(4, points, '3', '5')),
    ).toBeUndefined();
  });

  it('counts from the beginning where the estimate came with the item', () => {
    expect(told(change(3, 'description', short, long))).toMatchObject({
      estimated: '2026-10-01T09:00:00.000Z',
      changed: '2026-10-03T09:00:00.000Z',
    });
  });

  it('compares the first text with the last, and what stayed counts as well', () => {
    const found = told(
      change(2, points, '', '3'),
      change(3, 'description', short, 'Something else altogether'),
      change(5, 'description', 'Something else altogether', long),
    );
    expect(found?.changed).toBe('2026-10-05T09:00:00.000Z');
    // Words that tell: show, deliveri, date in both; custom, ask in both; phone, parcel, arriv are new. 1 − 2·5/13.
    expect(found?.share).toBeCloseTo(3 / 13, 8);
  });

  it('is nothing where words were put back, or only written otherwise', () => {
    expect(
      told(
        change(3, 'summary', 'Show the delivery date', 'Hide it'),
        change(4, 'summary', 'Hide it', 'Show the delivery date'),
      ),
    ).toBeUndefined();
    expect(told(change(3, 'summary', 'Show the delivery dates', 'Show the delivery date'))).toBeUndefined();
  });

  it('asks nothing of an item without an estimate', () => {
    const open = { ...item, estimate: undefined };
    expect(textChanges([open], [change(3, 'summary', 'Hide it', 'Show it')], points).size).toBe(0);
  });
});
