import { contentWords } from './titles';

/** Below this share of their words, children speak of what the parent's text does not. */
const told = 0.35;

export interface Told {
  /** 0–1: share of the words the real children add to the parent's title that stand in the parent's description. */
  readonly share: number;
  /** Whether the children's cut can be read from the text at all. */
  readonly isTold: boolean;
}

/** How much of the real cut the parent's text speaks of: nothing that reads that text alone can find the rest. */
export function toldOf(summary: string, description: string, real: readonly string[]): Told {
  const known = contentWords(summary);
  const said = contentWords(description);
  const added = new Set(real.flatMap((title) => [...contentWords(title)].filter((word) => !known.has(word))));
  const share = added.size === 0 ? 0 : [...added].filter((word) => said.has(word)).length / added.size;
  return { share, isTold: share >= told };
}

/** Why a parent's split was missed, as far as counting can say. */
export function whyMissed(titles: readonly string[], { share, isTold }: Told): string {
  const percent = `${Math.round(share * 100)} % of the words the children add stand in the text`;
  if (!isTold) return `the cut is hardly in the text: ${percent}`;
  return titles.length === 0
    ? `told in sentences nothing lists: ${percent}`
    : `the text lists other things, or finer ones: ${percent}`;
}
