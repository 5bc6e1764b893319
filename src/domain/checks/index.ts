import type { Check } from '../check';
import acceptanceCriteria from './acceptance-criteria';
import actualResult from './actual-result';
import bugEnvironment from './bug-environment';
import compoundStory from './compound-story';
import criteriaCount from './criteria-count';
import description from './description';
import differingSum from './differing-sum';
import doneCondition from './done-condition';
import driftedScale from './drifted-scale';
import estimate from './estimate';
import expectedResult from './expected-result';
import likelyOversize from './likely-oversize';
import loophole from './loophole';
import nearDuplicate from './near-duplicate';
import openQuestion from './open-question';
import oversizedItem from './oversized-item';
import oversizedShare from './oversized-share';
import outdatedEstimate from './outdated-estimate';
import placeholder from './placeholder';
import reproductionSteps from './reproduction-steps';
import researchOutput from './research-output';
import researchQuestion from './research-question';
import staleItem from './stale-item';
import storyAside from './story-aside';
import timebox from './timebox';
import unclearReference from './unclear-reference';
import unclearRole from './unclear-role';
import unfilledTemplate from './unfilled-template';
import unknownBenefit from './unknown-benefit';
import unlinkedDependency from './unlinked-dependency';
import unsupportedLanguage from './unsupported-language';
import untestableCriteria from './untestable-criteria';
import unusualEstimate from './unusual-estimate';
import vagueTitle from './vague-title';
import vagueWording from './vague-wording';
import unlinkedDesign from './unlinked-design';
import solutionInWish from './solution-in-wish';
import onlyFairWeather from './only-fair-weather';
import unevenStory from './uneven-story';
import orphanItem from './orphan-item';
import untouchedPriority from './untouched-priority';
import unassignedItem from './unassigned-item';
import lateBlocker from './late-blocker';
import sharedText from './shared-text';

/** Every check, in the order findings of equal weight are shown. */
export const checks: readonly Check[] = [
  vagueTitle,
  description,
  acceptanceCriteria,
  reproductionSteps,
  researchQuestion,
  estimate,
  oversizedItem,
  oversizedShare,
  likelyOversize,
  unusualEstimate,
  outdatedEstimate,
  differingSum,
  driftedScale,
  unfilledTemplate,
  sharedText,
  doneCondition,
  untestableCriteria,
  nearDuplicate,
  placeholder,
  openQuestion,
  lateBlocker,
  unlinkedDependency,
  expectedResult,
  actualResult,
  timebox,
  researchOutput,
  compoundStory,
  loophole,
  unclearReference,
  unknownBenefit,
  bugEnvironment,
  vagueWording,
  unclearRole,
  storyAside,
  unassignedItem,
  untouchedPriority,
  orphanItem,
  unevenStory,
  onlyFairWeather,
  solutionInWish,
  unlinkedDesign,
  staleItem,
  criteriaCount,
  unsupportedLanguage,
];
