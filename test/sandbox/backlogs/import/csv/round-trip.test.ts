import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readCsv } from '../../../../../sandbox/backlogs/import/csv/read-csv';
import { writeCsv } from './write-csv';

const word = fc.stringMatching(/^[A-Za-z0-9äöüßéñ_-]{1,12}$/);
/** What people put in texts: separators, quotation marks, line breaks, markup. */
const text = fc
  .array(
    fc.oneof(
      word,
      fc.constantFrom(',', ';', '\t', '|', '"', '\n', '\r\n', '* ', 'h3. ', '{code}', '日本', '🚲'),
    ),
    {
      minLength: 1,
      maxLength: 30,
    },
  )
  .map((parts) => `a${parts.join(' ')}z`);

const item = fc.record({
  summary: text,
  description: fc.option(text, { nil: undefined }),
  labels: fc.array(word, { maxLength: 4 }),
  sprints: fc.array(word, { maxLength: 3 }),
  points: fc.option(
    fc.integer({ min: 0, max: 40 }).map((half) => half / 2),
    { nil: undefined },
  ),
  seconds: fc.option(fc.integer({ min: 0, max: 1_000_000 }), { nil: undefined }),
  created: fc.date({
    min: new Date('2005-01-01T00:00:00Z'),
    max: new Date('2049-12-31T00:00:00Z'),
    noInvalidDate: true,
  }),
  parent: fc.option(fc.nat(), { nil: undefined }),
  blocks: fc.array(fc.nat(), { maxLength: 3 }),
  comments: fc.array(fc.record({ accountId: word, text }), { maxLength: 3 }),
});
type Item = typeof item extends fc.Arbitrary<infer T> ? T : never;

const backlog = fc.array(item, { minLength: 1, maxLength: 12 });
const key = (index: number): string => `SHOP-${index + 1}`;
const minute = (date: Date): string => `${date.toISOString().slice(0, 16)}:00.000Z`;

const formats: Readonly<Record<string, (date: Date) => string>> = {
  iso: (date) => date.toISOString().slice(0, 16).replace('T', ' '),
  jira: (date) => {
    const part = (options: Intl.DateTimeFormatOptions): string =>
      date.toLocaleString('en-US', { ...options, timeZone: 'UTC' });
    const clock = part({ hour: 'numeric', minute: '2-digit' }).replace('\u202f', ' ');
    return `${date.getUTCDate()}/${part({ month: 'short' })}/${String(date.getUTCFullYear()).slice(2)} ${clock}`;
  },
  german: (date) =>
    `${date.getUTCDate()}. ${date.toLocaleString('de-DE', { month: 'long', timeZone: 'UTC' })} ${date.toISOString().slice(0, 4)} ${date.toISOString().slice(11, 16)}`,
};

/** Columns as wide as the widest item needs them, as Jira makes them. */
function exported(items: readonly Item[], format: (date: Date) => string): string[][] {
  const widest = (of: (item: Item) => readonly unknown[]): number =>
    Math.max(...items.map((each) => of(each).length));
  const repeat = (heading: string, times: number): string[] => Array.from({ length: times }, () => heading);
  const fill = (values: readonly string[], times: number): string[] =>
    Array.from({ length: times }, (_, at) => values[at] ?? '');
  const wide = {
    labels: widest(({ labels }) => labels),
    sprints: widest(({ sprints }) => sprints),
    blocks: widest(({ blocks }) => blocks),
    comments: widest(({ comments }) => comments),
  };
  const headings = [
    'Summary',
    'Issue key',
    'Issue id',
    'Created',
    ...repeat('Labels', wide.labels),
    'Description',
    'Original estimate',
    ...repeat('Outward issue link (Blocks)', wide.blocks),
    'Custom field (Story point estimate)',
    ...repeat('Sprint', wide.sprints),
    ...repeat('Comment', wide.comments),
    'Parent',
  ];
  const rows = items.map((each, at) => [
    each.summary,
    key(at),
    String(10_000 + at),
    format(each.created),
    ...fill(each.labels, wide.labels),
    each.description ?? '',
    each.seconds === undefined ? '' : String(each.seconds),
    ...fill(
      each.blocks.map((other) => key(other % items.length)),
      wide.blocks,
    ),
    each.points === undefined ? '' : each.points.toFixed(1),
    ...fill(each.sprints, wide.sprints),
    ...fill(
      each.comments.map((comment) => `${format(each.created)};${comment.accountId};${comment.text}`),
      wide.comments,
    ),
    each.parent === undefined ? '' : String(10_000 + (each.parent % items.length)),
  ]);
  return [headings, ...rows];
}

describe('a backlog that goes out as CSV and comes back', () => {
  it('is the same, whatever is in its texts, between its cells and in its dates', () => {
    fc.assert(
      fc.property(
        backlog,
        fc.constantFrom(',', ';', '\t', '|'),
        fc.constantFrom('\n', '\r\n'),
        fc.constantFrom('iso', 'jira', 'german'),
        (items, delimiter, lineEnd, format) => {
          const write = formats[format]!;
          const { rows, bad, remarks } = readCsv(writeCsv(exported(items, write), { delimiter, lineEnd }));
          expect([bad, remarks]).toEqual([[], []]);
          expect(
            rows.map(
              ({ summary, description, labels, sprintNames, points, seconds, created, parent, links }) => ({
                summary,
                description,
                labels,
                sprints: sprintNames ?? [],
                points,
                seconds,
                created,
                parent,
                links,
              }),
            ),
          ).toEqual(
            items.map((each) => ({
              summary: each.summary,
              description: each.description,
              labels: each.labels,
              sprints: each.sprints,
              points: each.points,
              seconds: each.seconds,
              created: minute(each.created),
              parent: each.parent === undefined ? undefined : key(each.parent % items.length),
              links: each.blocks.map((other) => ({
                type: 'Blocks',
                dir: 'out',
                key: key(other % items.length),
              })),
            })),
          );
          expect(rows.map(({ commentTexts }) => commentTexts ?? [])).toEqual(
            items.map(({ comments, created }) =>
              comments.map((comment) => ({ at: minute(created), ...comment })),
            ),
          );
        },
      ),
      { numRuns: 300 },
    );
  });

  it('any bytes at all are answered by rows or by one sentence', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (rest) => {
        const { rows, bad } = readCsv(`Issue key,Summary,Created,Comment\n${rest}`);
        expect(rows.length + bad.length).toBeLessThanOrEqual(rest.split(/[\r\n]/).length);
      }),
      { numRuns: 500 },
    );
  });
});
