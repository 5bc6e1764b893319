import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Json, JsonObject } from '../../../src/domain/changes/json';
import type { Dealt } from '../../../src/domain/changes/text/marks';
import { shareOf } from '../../../src/domain/changes/text/share';
import { findAcceptanceCriteria } from '../../../src/domain/text/acceptance-criteria';
import { parseAdf } from '../../../src/domain/text/parse-adf';
import { br, cell, code, doc, h, li, p, panel, row, table, text, ul } from '../../support/adf';

function criteriaOf(document: Json) {
  return findAcceptanceCriteria({ description: parseAdf(document), textFields: [] });
}

/** Deals the criteria found in a document to parts by their position. */
function deal(document: Json, parts: readonly number[]): Dealt[] {
  const found = criteriaOf(document);
  expect(found).toHaveLength(parts.length);
  return found.map(({ places }, index) => ({ places, part: parts[index]! }));
}

function shares(document: Json, parts: readonly number[]) {
  const dealt = deal(document, parts);
  const count = Math.max(...parts) + 1;
  return Array.from({ length: count }, (_, part) =>
    shareOf(document, 'description', dealt, { part, keepRest: part === 0 }),
  );
}

const words = (document: Json): string[] => parseAdf(document).blocks.map((block) => block.text);

describe('shareOf', () => {
  it('deals bullets below a heading and keeps their formatting', () => {
    const document = doc(
      p('As a shopper I want to filter the results.'),
      h(2, 'Acceptance criteria'),
      ul(
        li(p('Filter by ', text('price', 'strong'), ' and brand')),
        li('Filters can be combined'),
        li('The address can be shared'),
      ),
      h(2, 'Notes'),
      p('Ask Mia about brands.'),
    );
    const [own, second] = shares(document, [0, 1, 1]);
    expect(own).toEqual(
      doc(
        p('As a shopper I want to filter the results.'),
        h(2, 'Acceptance criteria'),
        ul(li(p('Filter by ', text('price', 'strong'), ' and brand'))),
        h(2, 'Notes'),
        p('Ask Mia about brands.'),
      ),
    );
    expect(second).toEqual(
      doc(h(2, 'Acceptance criteria'), ul(li('Filters can be combined'), li('The address can be shared'))),
    );
  });

  it('drops the heading of a section that was dealt away whole', () => {
    const document = doc(
      p('Story'),
      h(2, 'Acceptance criteria'),
      ul(li('The total is shown'), li('The tax is shown')),
    );
    const [own, second] = shares(document, [1, 1]);
    expect(own).toEqual(doc(p('Story')));
    expect(words(second!)).toEqual(['Acceptance criteria', 'The total is shown', 'The tax is shown']);
  });

  it('takes nested lines along and keeps the line that introduces them', () => {
    const document = doc(
      h(2, 'Acceptance criteria'),
      ul(
        li('The list can be exported as:', ul(li('CSV'), li('PDF'))),
        li('Sorting', ul(li('The newest order stands first'), li('Clicking a column sorts by it'))),
      ),
    );
    const [own, second] = shares(document, [0, 0, 1]);
    expect(words(own!)).toEqual([
      'Acceptance criteria',
      'The list can be exported as:',
      'CSV',
      'PDF',
      'Sorting',
      'The newest order stands first',
    ]);
    expect(second).toEqual(
      doc(h(2, 'Acceptance criteria'), ul(li('Sorting', ul(li('Clicking a column sorts by it'))))),
    );
  });

  it('deals rows of a table with its head', () => {
    const head = row(cell('No.', 'tableHeader'), cell('Acceptance criterion', 'tableHeader'));
    const one = row(cell('1'), cell('The basket shows the total'));
    const two = row(cell('2'), cell('The basket can be emptied at once'));
    const document = doc(p('Story'), table(head, one, two));
    const [own, second] = shares(document, [0, 1]);
    expect(own).toEqual(doc(p('Story'), table(head, one)));
    expect(second).toEqual(doc(table(head, two)));
    const [rest] = shares(document, [1, 1]);
    expect(rest).toEqual(doc(p('Story')));
  });

  it('cuts lines out of one paragraph, marks and breaks included', () => {
    const document = doc(
      h(3, 'Acceptance criteria'),
      p('The price is shown', br, text('The stock is shown', 'em'), br, 'The rating is shown'),
    );
    const [own, second] = shares(document, [0, 1, 0]);
    expect(own).toEqual(doc(h(3, 'Acceptance criteria'), p('The price is shown', br, 'The rating is shown')));
    expect(second).toEqual(doc(h(3, 'Acceptance criteria'), p(text('The stock is shown', 'em'))));
  });

  it('deals scenarios written in one code block', () => {
    const document = doc(
      p('As a clerk'),
      code(
        [
          'Scenario: paid order',
          'Given a paid order',
          'When it ships',
          'Then the buyer gets a mail',
          '',
          'Scenario: open order',
          'Given an open order',
          'When it is cancelled',
          'Then the stock is freed',
        ].join('\n'),
      ),
    );
    const [own, second] = shares(document, [0, 1]);
    expect(words(own!)[1]).toContain('paid order');
    expect(words(own!)[1]).not.toContain('open order');
    expect(words(second!)).toHaveLength(1);
    expect(words(second!)[0]).toMatch(/^Scenario: open order\nGiven an open order/);
  });

  it('leaves a document without criteria as it is, the very same', () => {
    const document = doc(p('Nothing to deal'), { type: 'unheardOf', attrs: { x: 1 } });
    expect(shareOf(document, 'description', [], { part: 0, keepRest: true })).toBe(document);
    expect(shareOf(null, 'description', [], { part: 1, keepRest: false })).toBeNull();
  });

  it('loses and doubles no criterion, whatever the layout and however it is dealt', () => {
    const sentence = fc
      .tuple(fc.constantFrom('price', 'stock', 'rating', 'brand'), fc.nat(999))
      .map(([noun, n]) => `The ${noun} ${n} must be shown`);
    const layout = fc.constantFrom('bullets', 'lines', 'panel', 'table', 'two-lists');
    const property = fc.property(
      fc.uniqueArray(sentence, { minLength: 2, maxLength: 8 }),
      layout,
      fc.array(fc.nat(2), { minLength: 8, maxLength: 8 }),
      (sentences, kind, chosen) => {
        const body = {
          bullets: () => [ul(...sentences.map((one) => li(one)))],
          lines: () => sentences.map((one) => p(one)),
          panel: () => [panel(ul(...sentences.map((one) => li(one))))],
          table: () => [
            table(row(cell('Acceptance criteria', 'tableHeader')), ...sentences.map((one) => row(cell(one)))),
          ],
          'two-lists': () => [
            ul(...sentences.slice(0, 1).map((one) => li(one))),
            p('and also'),
            ul(...sentences.slice(1).map((one) => li(one))),
          ],
        }[kind]();
        const document = doc(p('Story text'), h(2, 'Acceptance criteria'), ...body);
        const found = criteriaOf(document);
        const dealt = found.map(({ places }, index) => ({ places, part: chosen[index]! }));
        const parts = [0, 1, 2].map((part) =>
          words(shareOf(document, 'description', dealt, { part, keepRest: part === 0 })),
        );
        found.forEach(({ text: criterion }, index) => {
          const holders = parts.flatMap((blocks, part) =>
            blocks.filter((block) => block === criterion).map(() => part),
          );
          expect(holders).toEqual([dealt[index]!.part]);
        });
        expect(parts[0]).toContain('Story text');
      },
    );
    fc.assert(property, { numRuns: 200 });
  });

  it('never leaves a container empty', () => {
    const document: JsonObject = doc(
      panel(p('Acceptance criteria:'), ul(li('The total is shown'), li('The tax is shown'))),
    );
    const [own] = shares(document, [1, 1]);
    expect(own).toBeNull();
  });
});
