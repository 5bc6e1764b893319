import fc from 'fast-check';
import { findAcceptanceCriteria } from '../../../src/domain/text/acceptance-criteria';
import { parseAdf } from '../../../src/domain/text/parse-adf';
import { wikiToAdf } from '../../../src/domain/text/wiki-to-adf';
import { buildItem } from '../../support/build-item';

/** Words that mean something to the strategies, in four languages, mixed with some that mean nothing and odd signs. */
const words =
  'save rename share export print manage create delete view basket report orders users accounts and or , ; / & then as a the to for iOS Android web CSV PDF if unless error invalid optional later 3 13 seconds performance ? TBD investigate which video ads wall foundation speichern und teilen Warenkorb löschen wenn partager et le panier gérer guardar y compartir la cesta si 👍 … “ ” ( ) ß İ ﬁ 漢字 \u200b https://example.org/a,b -> → steps: for each (one, two, three)'.split(
    ' ',
  );

const phrase = (most: number) =>
  fc
    .array(
      fc.oneof(
        { weight: 12, arbitrary: fc.constantFrom(...words) },
        { weight: 1, arbitrary: fc.string({ maxLength: 8 }) },
      ),
      { minLength: 1, maxLength: most },
    )
    .map((parts) => parts.join(' '));

const opening = fc.constantFrom(
  '',
  '',
  'As a buyer, I want to ',
  'As a buyer or seller, I need to ',
  'Als Kundin möchte ich ',
  'En tant que client, je veux ',
  'Como cliente, quiero ',
  'Shop: ',
);
const ending = fc.constantFrom(
  '',
  '',
  ', so that I save time',
  ', damit ich Zeit spare',
  ', afin de gagner du temps',
  ', para ahorrar',
);

const line = fc
  .tuple(fc.constantFrom('* ', '** ', '# ', '', 'h3. ', '- '), phrase(12))
  .map((parts) => parts.join(''));

/** An item as somebody might have typed it, and worse. */
export const written = fc.record({
  summary: fc.tuple(opening, phrase(14), ending).map((parts) => parts.join('')),
  lines: fc.array(line, { maxLength: 10 }),
  criteria: fc.array(phrase(10), { maxLength: 12 }),
  points: fc.option(
    fc.oneof(
      fc.constantFrom(1, 2, 3, 5, 8, 13, 20, 21, 40, 100),
      fc.double({ min: 0, max: 300, noNaN: true }),
    ),
    { nil: undefined },
  ),
  unit: fc.constantFrom('points' as const, 'points' as const, 'seconds' as const),
  kind: fc.constantFrom('story' as const, 'task' as const, 'bug' as const, 'epic' as const),
});

type Written = typeof written extends fc.Arbitrary<infer Value> ? Value : never;

/** The item as the app reads it. */
export function fuzzedItem({ summary, lines, criteria, points, unit, kind }: Written) {
  const section =
    criteria.length === 0 ? [] : ['h3. Acceptance criteria', ...criteria.map((text) => `* ${text}`)];
  const description = parseAdf(wikiToAdf([...lines, ...section].join('\n')));
  return buildItem({
    summary,
    description,
    type: { id: '1', name: kind, kind },
    acceptanceCriteria: findAcceptanceCriteria({ description, textFields: [] }),
    estimate: points === undefined ? undefined : { value: points, unit },
  });
}
