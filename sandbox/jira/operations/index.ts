import { assigneeOperations } from './assignee';
import { boardIssueOperations } from './board-issues';
import { boardMakingOperations } from './board-making';
import { boardOperations } from './boards';
import { changelogOperations } from './changelog';
import { commentOperations } from './comments';
import { epicOperations } from './epics';
import { estimationOperations } from './estimation';
import { filterOperations } from './filters';
import { issueCreatingOperations } from './issue-creating';
import { issueEditingOperations } from './issue-editing';
import { issueReadingOperations } from './issue-reading';
import { jqlOperations } from './jql';
import { linkOperations } from './links';
import type { Operation } from './operation';
import { permissionOperations } from './permissions';
import { propertyOperations } from './properties';
import { rankingOperations } from './ranking';
import { searchOperations } from './search';
import { serverInfoOperations } from './server-info';
import { singleReadOperations } from './single-reads';
import { siteDataOperations } from './site-data';
import { sprintOperations } from './sprints';
import { transitionOperations } from './transitions';
import { userOperations } from './users';

/** Everything the stand-in answers. */
export const operations: readonly Operation[] = [
  ...searchOperations,
  ...issueReadingOperations,
  ...issueCreatingOperations,
  ...issueEditingOperations,
  ...assigneeOperations,
  ...transitionOperations,
  ...propertyOperations,
  ...linkOperations,
  ...commentOperations,
  ...changelogOperations,
  ...serverInfoOperations,
  ...siteDataOperations,
  ...singleReadOperations,
  ...userOperations,
  ...permissionOperations,
  ...jqlOperations,
  ...boardOperations,
  ...boardMakingOperations,
  ...boardIssueOperations,
  ...epicOperations,
  ...filterOperations,
  ...sprintOperations,
  ...rankingOperations,
  ...estimationOperations,
];
