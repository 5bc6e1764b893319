import bulk from './bulk.json';
import changeLog from './change-log.json';
import changes from './changes.json';
import commentQuestion from './comment-question.json';
import duplicates from './duplicates.json';
import fixes from './fixes.json';
import pictures from './pictures.json';
import rewrite from './rewrite.json';
import split from './split.json';
import stale from './stale.json';
import tidyUp from './tidy-up.json';
import trend from './trend.json';
import workplace from './workplace.json';

/** What is said once something is opened or changed, in Japanese: the first screen does not wait for it. */
export const dialogs = {
  ...commentQuestion,
  ...duplicates,
  ...changes,
  ...changeLog,
  ...split,
  ...bulk,
  ...rewrite,
  ...fixes,
  ...trend,
  ...workplace,
  ...tidyUp,
  ...pictures,
  ...stale,
} as const;
