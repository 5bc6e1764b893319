import { describe, expect, it } from '@jest/globals';
import { pointsField, rowToIssue } from '../../../sandbox/backlogs/row-to-issue';
import { issueRowSchema } from '../../../sandbox/backlogs/rows';
import { fieldMap } from '../../../sandbox/backlogs/rest/seed-to-issue';
import { idOfKey } from '../../../sandbox/backlogs/rest/id-of-key';
import { normaliseIssue } from '../../../src/jira/normalise-issue';

const row = issueRowSchema.parse({
  key: 'SHOP-7',
  type: 'Bug',
  status: 'Resolved',
  resolution: 'Fixed',
  priority: 'Critical',
  summary: 'Basket badge keeps the old number',
  description: 'h3. Steps to reproduce\n# Remove an article',
  environment: 'Firefox 140',
  components: ['Basket'],
  labels: ['ui'],
  versions: ['1.0'],
  created: '2024-03-01T10:00:00Z',
  updated: '2024-03-05T10:00:00Z',
  resolved: '2024-03-04T10:00:00Z',
  parent: 'SHOP-1',
  comments: 4,
  attachments: 2,
  points: 3,
  links: [
    { type: 'Depends', dir: 'out', key: 'SHOP-8' },
    { type: 'Relates', dir: 'in', key: 'SHOP-9' },
  ],
  duplicateOf: [{ key: 'SHOP-2', source: 'link' }],
});

describe('rowToIssue', () => {
  const item = normaliseIssue(
    rowToIssue(row),
    fieldMap({ unit: 'points', fieldId: pointsField, fieldName: 'Story Points' }),
  );

  it('is read by the app as Jira’s own answer would be', () => {
    expect(item).toMatchObject({
      id: idOfKey('SHOP-7'),
      key: 'SHOP-7',
      type: { name: 'Bug', kind: 'bug' },
      summary: 'Basket badge keeps the old number',
      environment: 'Firefox 140',
      estimate: { value: 3, unit: 'points' },
      priority: 'Highest',
      labels: ['ui'],
      components: ['Basket'],
      versions: ['1.0'],
      parent: { id: idOfKey('SHOP-1'), key: 'SHOP-1' },
      status: { name: 'Resolved', category: 'done' },
      created: '2024-03-01T10:00:00.000Z',
      updated: '2024-03-05T10:00:00.000Z',
      resolved: '2024-03-04T10:00:00.000Z',
      commentCount: 4,
      attachmentCount: 2,
    });
    expect(item.description.blocks.map(({ kind, text }) => [kind, text])).toEqual([
      ['heading', 'Steps to reproduce'],
      ['paragraph', 'Remove an article'],
    ]);
  });

  it('reads “depends on” as “is blocked by” and gives away no duplicate', () => {
    expect(item.links.map(({ label, other }) => [label, other.key])).toEqual([
      ['is blocked by', 'SHOP-8'],
      ['relates to', 'SHOP-9'],
    ]);
  });
});

describe('idOfKey', () => {
  it('is numeric, always the same, and different for 50,000 keys', () => {
    const ids = Array.from({ length: 50_000 }, (_, index) => idOfKey(`SHOP-${index}`));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => /^\d{1,16}$/.test(id))).toBe(true);
    expect(idOfKey('SHOP-7')).toBe(ids[7]);
  });
});
