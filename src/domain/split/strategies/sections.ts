import { evidenceOf } from '../phrase';
import type { Strategy } from '../cut';
import { mostParts } from '../cut';
import { partsOf } from './bullets';

/** Sections of the description that name parts of the work: the largest group of headings beside each other. */
export const sections: Strategy = (reading, options) => {
  const [group] = [...reading.sections].sort(
    (a, b) => Math.min(b.headings.length, mostParts) - Math.min(a.headings.length, mostParts),
  );
  // The sections of a bug report are those of its form.
  if (group === undefined || reading.item.type.kind === 'bug') return undefined;
  const { headings, withLists } = group;
  const parts = partsOf(reading, headings, options);
  if (parts.length < 2) return undefined;
  return {
    strategy: 'sections',
    trigger: headings.map((heading) => evidenceOf(heading)),
    certainty: withLists >= 2 ? 1 : 0.8,
    titleNamesWhole: true,
    parts,
  };
};
