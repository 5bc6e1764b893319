import type { LabelledPair } from './labelled-pair';

/** Log-odds added to every probability of a site; it moves all and the order of none. */
export type Shift = number;

/** No site is so unlike others that one pair in three should become one in two hundred. */
export const mostShift = 2;
const step = 0.05;
/** Nearer to none and certain than this no judgement of likeness is. */
const least = 1e-6;

const logOdds = (probability: number): number => {
  const bounded = Math.min(1 - least, Math.max(least, probability));
  return Math.log(bounded / (1 - bounded));
};

/** @returns the probability, 0–1, as this site's people would see it */
export function shifted(probability: number, shift: Shift): number {
  return shift === 0 ? probability : 1 / (1 + Math.exp(-(logOdds(probability) + shift)));
}

/** Surprise at what people said, in nats a pair, averaged; links and refusals count half each however many there are. */
export function surprise(pairs: readonly LabelledPair[], shift: Shift): number {
  const of = (same: boolean): number => {
    const side = pairs.filter((pair) => pair.same === same);
    const sum = side.reduce((total, { probability }) => {
      const told = shifted(Math.min(1 - least, Math.max(least, probability)), shift);
      return total - Math.log(same ? told : 1 - told);
    }, 0);
    return side.length === 0 ? 0 : sum / side.length;
  };
  return (of(true) + of(false)) / 2;
}

/** The shift at which the pairs surprise least; the smaller of two that are as good. */
export function bestShift(pairs: readonly LabelledPair[]): Shift {
  let best = { shift: 0, surprise: surprise(pairs, 0) };
  for (let at = 1; at * step <= mostShift; at += 1) {
    for (const shift of [-at * step, at * step]) {
      const found = surprise(pairs, shift);
      if (found < best.surprise) best = { shift, surprise: found };
    }
  }
  return best.shift;
}
