/** Answers that only an opened dialog asks for. One script, loaded with the first of them. */
export { draftCriteria } from '../../../../src/domain/drafts/draft-criteria';
export { templateOf } from '../../../../src/domain/drafts/template';
export { tryText } from '../../../../src/domain/drafts/try-text';
export { badgeChanges } from '../../../../src/domain/report/badge-changes';
export { duplicateCards, telling } from '../../../../src/domain/report/duplicate-cards';
export { staleCards } from '../../../../src/domain/report/stale-cards';
export { itemToKeep } from '../../../../src/domain/measures/similarity/keep';
export { labelledPairs } from '../../../../src/domain/measures/learning/labelled-pairs';
export { compare } from './compare';
