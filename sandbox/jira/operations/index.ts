import { assigneeOperations } from './assignee';
import { boardDetailOperations } from './board-details';
import { boardFeatureOperations } from './board-features';
import { boardIssueOperations } from './board-issues';
import { boardMakingOperations } from './board-making';
import { boardOperations } from './boards';
import { bulkOperations } from './bulk-operations';
import { changelogOperations } from './changelog';
import { commentOperations } from './comments';
import { entityPropertyOperations } from './entity-properties';
import { epicOperations } from './epics';
import { estimationOperations } from './estimation';
import { filterOperations } from './filters';
import { followerOperations } from './followers';
import { issueCreatingOperations } from './issue-creating';
import { issueEditingOperations } from './issue-editing';
import { issueReadingOperations } from './issue-reading';
import { jqlOperations } from './jql';
import { jqlHelpOperations } from './jql-help';
import { linkOperations } from './links';
import { notifyOperations } from './notify';
import type { Operation } from './operation';
import { permissionOperations } from './permissions';
import { propertyOperations } from './properties';
import { projectDetailOperations } from './project-details';
import { propertyTaskOperations } from './property-tasks';
import { rankingOperations } from './ranking';
import { remoteLinkOperations } from './remote-links';
import { searchOperations } from './search';
import { serverInfoOperations } from './server-info';
import { singleReadOperations } from './single-reads';
import { siteDataOperations } from './site-data';
import { siteListOperations } from './site-lists';
import { sprintOperations } from './sprints';
import { taskOperations } from './tasks';
import { transitionOperations } from './transitions';
import { userOperations } from './users';
import { worklogOperations } from './worklogs';
import { issuePickerOperations } from './issue-picker';
import { projectMakingOperations } from './project-making';
import { projectSearchOperations } from './project-search';
import { projectKindOperations } from './project-kinds';
import { dashboardOperations } from './dashboards';
import { fieldDefaultOperations } from './field-defaults';
import { fieldMakingOperations } from './field-making';
import { fieldOptionOperations } from './field-options';
import { fieldContextOperations } from './field-contexts';
import { attachmentOperations } from './attachments';
import { appPropertyOperations } from './app-properties';
import { versionTwo } from '../version-two/twins';
import { appOnlyOperations } from './app-only';
import { archivingOperations } from './archiving';
import { bulkMoveOperations } from './bulk-move';
import { createMetaOperations } from './create-meta';
import { expressionOperations } from './expressions';
import { limitReportOperations } from './limit-report';
import { schemeOperations } from './schemes';
import { componentOperations } from './components';
import { groupOperations } from './groups';
import { linkTypeOperations } from './link-types';
import { partOperations } from './parts';
import { peopleSearchOperations } from './people-search';
import { projectRoleOperations } from './project-roles';
import { versionOperations } from './versions';

/** Version 3, and what has no versions. */
const current: readonly Operation[] = [
  ...searchOperations,
  ...issueReadingOperations,
  ...issueCreatingOperations,
  ...issueEditingOperations,
  ...assigneeOperations,
  ...transitionOperations,
  ...propertyOperations,
  ...propertyTaskOperations,
  ...taskOperations,
  ...bulkOperations,
  ...entityPropertyOperations,
  ...followerOperations,
  ...notifyOperations,
  ...worklogOperations,
  ...remoteLinkOperations,
  ...linkOperations,
  ...commentOperations,
  ...changelogOperations,
  ...serverInfoOperations,
  ...siteDataOperations,
  ...siteListOperations,
  ...projectSearchOperations,
  ...projectDetailOperations,
  ...singleReadOperations,
  ...userOperations,
  ...permissionOperations,
  ...jqlOperations,
  ...jqlHelpOperations,
  ...boardOperations,
  ...boardMakingOperations,
  ...boardDetailOperations,
  ...boardFeatureOperations,
  ...boardIssueOperations,
  ...epicOperations,
  ...filterOperations,
  ...sprintOperations,
  ...rankingOperations,
  ...estimationOperations,
  ...issuePickerOperations,
  ...projectMakingOperations,
  ...projectKindOperations,
  ...dashboardOperations,
  ...fieldContextOperations,
  ...fieldDefaultOperations,
  ...fieldMakingOperations,
  ...fieldOptionOperations,
  ...attachmentOperations,
  ...appPropertyOperations,
  ...componentOperations,
  ...groupOperations,
  ...linkTypeOperations,
  ...partOperations,
  ...peopleSearchOperations,
  ...projectRoleOperations,
  ...versionOperations,
  ...archivingOperations,
  ...bulkMoveOperations,
  ...createMetaOperations,
  ...appOnlyOperations,
  ...limitReportOperations,
  ...expressionOperations,
  ...schemeOperations,
];

/** Everything the stand-in answers. */
export const operations: readonly Operation[] = [...current, ...versionTwo(current)];
