import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { findAcceptanceCriteria } from '../../../src/domain/text/acceptance-criteria';
import { parseAdf } from '../../../src/domain/text/parse-adf';
import { wikiToAdf } from '../../../src/domain/text/wiki-to-adf';
import { arbitraryAdf } from './arbitrary-adf';
import type { LabelledDocument } from './labelled-criteria';
import { bare, labelledDocuments } from './labelled-criteria';

const documents = labelledDocuments();

interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly misses: readonly string[];
}

/** Counts criteria, not documents: one is found when all its words and no others are in it. */
function score(chosen: readonly LabelledDocument[]): Score {
  let right = 0;
  let found = 0;
  let expected = 0;
  const misses: string[] = [];
  for (const document of chosen) {
    const answers = findAcceptanceCriteria(document.input).map((criterion) => bare(criterion.text));
    const hits = answers.filter((answer) => document.expected.includes(answer)).length;
    right += hits;
    found += answers.length;
    expected += document.expected.length;
    if (hits !== answers.length || hits !== document.expected.length)
      misses.push(
        `${document.id}: expected ${JSON.stringify(document.expected)}, found ${JSON.stringify(answers)}`,
      );
  }
  const precision = right / found;
  const recall = right / expected;
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall), misses };
}

const line = (name: string, documentsRead: readonly LabelledDocument[]) => {
  const { precision, recall, f1 } = score(documentsRead);
  return `${name}: ${documentsRead.length} documents, precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, F1 ${f1.toFixed(3)}`;
};

describe('findAcceptanceCriteria', () => {
  it('knows at least 150 labelled documents in four languages, a quarter of them without criteria', () => {
    expect(documents.length).toBeGreaterThanOrEqual(150);
    expect(new Set(documents.map((document) => document.id)).size).toBe(documents.length);
    expect(documents.filter((document) => document.expected.length === 0).length).toBeGreaterThan(
      documents.length / 5,
    );
    for (const language of ['en', 'de', 'fr', 'es'])
      expect(documents.filter((document) => document.id.startsWith(language)).length).toBeGreaterThanOrEqual(
        37,
      );
  });

  it('finds what a person sees in the documents it was made with', () => {
    const seen = documents.filter((document) => !document.held);
    expect(score(seen).misses).toEqual([]);
  });

  it('finds it in the documents that were kept for testing, F1 at least 0.95', () => {
    const held = documents.filter((document) => document.held);
    process.stdout.write(
      `${line(
        'criteria, seen half',
        documents.filter((document) => !document.held),
      )}\n`,
    );
    process.stdout.write(`${line('criteria, held half', held)}\n`);
    expect(score(held).f1).toBeGreaterThanOrEqual(0.95);
  });

  it('says which source it trusts how much', () => {
    const sources = (wiki: string) =>
      findAcceptanceCriteria({ description: parseAdf(wikiToAdf(wiki)), textFields: [] }).map(
        ({ source, confidence }) => [source, confidence],
      );
    expect(sources('h2. AC\n* It is shown')).toEqual([['section', 1]]);
    expect(sources('Given a\nWhen b\nThen c')).toEqual([['gherkin', 1]]);
    expect(sources('||Acceptance criterion||\n|It is shown|')).toEqual([['table', 0.9]]);
    expect(sources('* [ ] One thing\n* [ ] Another thing')).toEqual([
      ['task-list', 0.9],
      ['task-list', 0.9],
    ]);
    expect(sources('* It must be red\n* It can be moved')).toEqual([
      ['inferred', 0.6],
      ['inferred', 0.6],
    ]);
  });

  it('reads the title of an expand as a heading', () => {
    const description = parseAdf({
      type: 'doc',
      content: [
        {
          type: 'expand',
          attrs: { title: 'Acceptance criteria' },
          content: [
            {
              type: 'bulletList',
              content: [
                {
                  type: 'listItem',
                  content: [{ type: 'paragraph', content: [{ type: 'text', text: 'It is shown' }] }],
                },
              ],
            },
          ],
        },
        { type: 'paragraph', content: [{ type: 'text', text: 'Something else.' }] },
      ],
    });
    expect(findAcceptanceCriteria({ description, textFields: [] }).map(({ text }) => text)).toEqual([
      'It is shown',
    ]);
  });

  it('quotes each criterion from its places, for any document', () => {
    const blockText = (document: LabelledDocument['input'], field: string, path: string) =>
      (field === 'description'
        ? document.description
        : document.textFields.find((other) => other.field === field)?.text
      )?.blocks.find((block) => block.path === path)?.text ?? '';
    for (const { input } of documents)
      for (const criterion of findAcceptanceCriteria(input))
        expect(
          criterion.places
            .map(({ field, path, from, to }) => blockText(input, field, path).slice(from, to))
            .join('\n'),
        ).toBe(criterion.text);
  });

  it('takes any tree, and never counts a word twice', () => {
    fc.assert(
      fc.property(arbitraryAdf, arbitraryAdf, (tree, fieldTree) => {
        const input = {
          description: parseAdf(tree),
          textFields: [{ field: 'customfield_1', name: 'AC', text: parseAdf(fieldTree) }],
        };
        const found = findAcceptanceCriteria(input);
        expect(findAcceptanceCriteria(input)).toEqual(found);
        const places = found.flatMap((criterion) => criterion.places.map((place) => JSON.stringify(place)));
        expect(new Set(places).size).toBe(places.length);
        expect(found.every((criterion) => criterion.places.length > 0 && criterion.text !== '')).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});
