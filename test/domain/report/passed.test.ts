import { describe, expect, it } from '@jest/globals';
import { analyse } from '../../../src/domain/analyse';
import { buildReportItem } from '../../../src/domain/report/build-report';
import { passedOf } from '../../../src/domain/report/passed';
import { defaultSettings } from '../../../src/domain/settings';
import type { BacklogItem } from '../../../src/domain/backlog/item';
import { buildBacklog } from '../../support/build-backlog';
import { buildItem } from '../../support/build-item';
import { parseAdf } from '../../../src/domain/text/parse-adf';
import { wikiToAdf } from '../../../src/domain/text/wiki-to-adf';

function passedIn(item: BacklogItem): string[] {
  const now = new Date('2026-11-21T09:00:00.000Z');
  const [judged] = analyse(buildBacklog({ items: [item] }), defaultSettings, now).items;
  if (!judged) throw new Error('The item is judged.');
  return passedOf(judged);
}

describe('the title of a story', () => {
  const wishOf = (summary: string): string | undefined => {
    const now = new Date('2026-11-21T09:00:00.000Z');
    const [judged] = analyse(buildBacklog({ items: [buildItem({ summary })] }), defaultSettings, now).items;
    const { wishAt } = judged ? buildReportItem(judged, defaultSettings) : {};
    return wishAt === undefined ? undefined : summary.slice(wishAt);
  };

  it('has its wish behind the frame, in every language that is judged', () => {
    expect(wishOf('As a buyer, I want to pay by invoice')).toBe('pay by invoice');
    expect(wishOf('Als Käuferin möchte ich auf Rechnung zahlen')).toBe('auf Rechnung zahlen');
    expect(wishOf('Pay by invoice')).toBeUndefined();
  });
});

describe('what is fine about an item', () => {
  it('is not what nothing was there for', () => {
    const bare = passedIn(buildItem());
    expect(bare).toContain('vague-title');
    expect(bare).not.toContain('unfilled-template');
    expect(bare).not.toContain('vague-wording');
    expect(bare).not.toContain('untestable-criteria');
    // Neither what compares with others, nor what only hints.
    expect(bare).not.toContain('near-duplicate');
    expect(bare).not.toContain('unsupported-language');
  });

  it('is what was looked at and found good', () => {
    const description = parseAdf(
      wikiToAdf(
        'As a buyer I want to see when a parcel arrives, so that I am at home for it. The date is in the mail of the carrier.',
      ),
    );
    const told = passedIn(buildItem({ description }));
    expect(told).toEqual(expect.arrayContaining(['vague-title', 'description', 'unfilled-template']));
    expect(told).not.toContain('untestable-criteria');
  });
});
