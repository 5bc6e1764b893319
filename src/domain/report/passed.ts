import type { JudgedItem } from '../analyse';
import { countsForReadiness } from './readiness';

/** Checks that look through a description: without one they pass, and say nothing by it. */
const ofText = new Set([
  'open-question',
  'placeholder',
  'story-aside',
  'unclear-reference',
  'unfilled-template',
  'unlinked-dependency',
  'unlinked-design',
  'vague-wording',
]);
/** The same for criteria. */
const ofCriteria = new Set(['loophole', 'only-fair-weather', 'untestable-criteria']);

/** Ids of the checks that count, had something to look at and found nothing: praise for what is not there is none. */
export function passedOf({ item, judgements }: JudgedItem): string[] {
  const hasText = [item.description, ...item.textFields.map(({ text }) => text)].some(({ blocks }) =>
    blocks.some(({ text }) => text.trim() !== ''),
  );
  return judgements
    .filter((judgement) => judgement.outcome.result === 'pass' && countsForReadiness(judgement))
    .map(({ check }) => check.id)
    .filter((id) => hasText || !ofText.has(id))
    .filter((id) => item.acceptanceCriteria.length > 0 || !ofCriteria.has(id));
}
