import type { ItemDetail, QuotedEvidence } from '../../../../src/domain/report/report';
import type { Pair } from '../../../../src/domain/measures/duplicates';
import { guessLanguage } from '../../../../src/domain/text/language';
import { tokenise } from '../../../../src/domain/text/tokens';
import type { ComparedSide, Comparison } from '../backlog-state';

const word = /[\p{L}\p{M}\p{N}_$]+(?:['’.\-:#/]+[\p{L}\p{M}\p{N}_$]+)*/gu;

interface Place extends QuotedEvidence {
  readonly terms: readonly string[];
}

/** Every word that carries meaning, with where it stands and the stems it counts as. */
function placesOf({ item, blocks }: ItemDetail): Place[] {
  const texts = [{ field: 'summary', path: '', text: item.summary }, ...blocks];
  const language = guessLanguage(texts.map(({ text }) => text).join('\n'));
  return texts.flatMap(({ field, path, text }) =>
    [...text.matchAll(word)].flatMap((found): Place[] => {
      const [quote] = found;
      const terms = tokenise(quote, { language }).map(({ term }) => term);
      return terms.length === 0
        ? []
        : [{ field, path, from: found.index, to: found.index + quote.length, quote, terms }];
    }),
  );
}

function sideOf(detail: ItemDetail, places: readonly Place[], other: ReadonlySet<string>): ComparedSide {
  const strip = ({ field, path, from, to, quote }: Place): QuotedEvidence => ({
    field,
    path,
    from,
    to,
    quote,
  });
  const isShared = ({ terms }: Place) => terms.some((term) => other.has(term));
  return {
    detail,
    shared: places.filter(isShared).map(strip),
    own: places.filter((place) => !isShared(place)).map(strip),
  };
}

/** Two items side by side: words both use, in whatever form, and words only one does. @param keepId the one suggested to keep */
export function compare(pair: Pair, a: ItemDetail, b: ItemDetail, keepId: string): Comparison {
  const inA = placesOf(a);
  const inB = placesOf(b);
  const termsOf = (places: readonly Place[]) => new Set(places.flatMap(({ terms }) => terms));
  return { pair, keepId, a: sideOf(a, inA, termsOf(inB)), b: sideOf(b, inB, termsOf(inA)) };
}
