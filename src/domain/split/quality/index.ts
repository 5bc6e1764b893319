import type { Cut } from '../cut';
import type { Reading } from '../read/read-item';
import type { SplitOptions, SplitProposal } from '../split';
import { likeness, termsOf } from '../terms';
import { isAtomic, reparses } from './titles';
import { isLayer, layersMayStand } from './layers';

/** What a test looks at. */
interface Tried {
  readonly proposal: SplitProposal;
  readonly cut: Pick<Cut, 'titleNamesWhole'>;
  readonly reading: Reading;
  readonly options: SplitOptions;
}

const ticked = ({ proposal }: Tried) => proposal.parts.filter(({ included }) => included);

/** Every criterion is in exactly one part, and the parts say what the title, the wish and the criteria said. */
function covered({ proposal, cut, reading }: Tried): boolean {
  const dealt = proposal.parts.flatMap(({ criteria }) => criteria).sort((a, b) => a - b);
  if (dealt.length !== reading.criteria.length || dealt.some((index, at) => index !== at)) return false;
  if (proposal.parts.some(({ criteria, included }) => !included && criteria.length > 0)) return false;
  if (cut.titleNamesWhole) return true;
  const wanted = termsOf(reading.wish.text, reading.language);
  const said = termsOf(
    [...proposal.parts.map(({ title }) => title), ...reading.criteria.map(({ text }) => text)].join('\n'),
    reading.language,
  );
  const kept = [...wanted].filter((term) => said.has(term)).length;
  return wanted.size === 0 || kept / wanted.size >= 0.95;
}

/** No two parts are the same work. */
function distinct({ proposal, reading }: Tried): boolean {
  const labels = proposal.parts.map(({ label }) => label.toLowerCase().trim());
  if (
    new Set(labels).size < labels.length ||
    new Set(proposal.parts.map(({ title }) => title)).size < labels.length
  )
    return false;
  const words = proposal.parts.map(({ label }) => termsOf(label, reading.language));
  const common = [...(words[0] ?? [])].filter((term) => words.every((other) => other.has(term)));
  const own = words.map((terms) => new Set([...terms].filter((term) => !common.includes(term))));
  return own.every((terms, at) =>
    own.slice(at + 1).every((other) => terms.size === 0 || likeness(terms, other) <= 0.75),
  );
}

/** No part asks for two things in its title. A line the author wrote as one is one, whatever its words join. */
function atomic(tried: Tried): boolean {
  return tried.cut.titleNamesWhole || ticked(tried).every((part) => isAtomic(part, tried.reading));
}

/** Each part is smaller than the whole, and together they are not smaller. */
function small({ proposal, reading }: Tried): boolean {
  const whole = reading.item.estimate?.value;
  const sizes = proposal.parts.flatMap(({ points }) => (points === undefined ? [] : [points]));
  if (whole === undefined || !(whole > 0)) return sizes.length === 0;
  const sum = sizes.reduce((total, size) => total + size, 0);
  // What a look ahead will change nobody knows yet, so the rest keeps its size.
  if (proposal.strategy === 'spike') return sum >= whole;
  // Below two steps of the scale nothing is smaller than the whole; there the sum alone counts.
  return sum >= whole && (whole <= 2 || sizes.every((size) => size < whole));
}

/** Each part has a criterion or says that it still needs one. */
function testable({ proposal }: Tried): boolean {
  return proposal.parts.every(({ criteria, draft }) => draft === (criteria.length === 0));
}

/** Stories stay slices somebody can use: no part is a layer of the system alone. */
function valuable({ proposal, options, reading }: Tried): boolean {
  return layersMayStand(reading, options) || !proposal.parts.some(({ label }) => isLayer(label, reading));
}

/** Each part waits for one other at most, and never for one behind it. */
function independent({ proposal }: Tried): boolean {
  return proposal.parts.every(
    ({ dependsOn }, at) => dependsOn.length <= 1 && dependsOn.every((other) => other < at && other >= 0),
  );
}

/** Titles can be read by the parser that reads the team's own. */
function grammatical({ proposal, reading }: Tried): boolean {
  return proposal.parts.every((part) => reparses(part, reading));
}

/** Every word of every title says where it comes from; origins follow each other without a gap but blanks. */
function attributed({ proposal }: Tried): boolean {
  return proposal.parts.every(({ title, origins }) => {
    let at = 0;
    for (const { from, to } of origins) {
      if (from < at || to <= from || title.slice(at, from).trim() !== '') return false;
      at = to;
    }
    return at === title.length;
  });
}

/** The nine tests every proposal has to pass before a person sees it. */
export const tests = {
  covered,
  distinct,
  atomic,
  small,
  testable,
  valuable,
  independent,
  grammatical,
  attributed,
} as const;

export type TestName = keyof typeof tests;

/** Names of the tests a proposal fails; empty for one that may be shown. */
export function failedTests(
  proposal: SplitProposal,
  cut: Pick<Cut, 'titleNamesWhole'>,
  reading: Reading,
  options: SplitOptions,
): TestName[] {
  const tried: Tried = { proposal, cut, reading, options };
  const names: TestName[] = [];
  for (const [name, holds] of Object.entries(tests)) if (!holds(tried)) names.push(name as TestName);
  return names;
}
