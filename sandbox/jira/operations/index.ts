import { boardIssueOperations } from './board-issues';
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
  ...transitionOperations,
  ...propertyOperations,
  ...linkOperations,
  ...commentOperations,
  ...changelogOperations,
  ...serverInfoOperations,
  ...siteDataOperations,
  ...userOperations,
  ...permissionOperations,
  ...jqlOperations,
  ...boardOperations,
  ...boardIssueOperations,
  ...epicOperations,
  ...filterOperations,
  ...sprintOperations,
  ...rankingOperations,
  ...estimationOperations,
];
