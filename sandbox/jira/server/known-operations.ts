/**
 * Operations Jira is documented to have. A call to one of them that the stand-in does not serve is answered 501, so that
 * nobody mistakes a gap here for an answer of Jira; a path that Jira itself does not have is a 404.
 */
const KNOWN = `
POST /rest/agile/1.0/backlog/issue
POST /rest/agile/1.0/backlog/:boardId/issue
GET POST /rest/agile/1.0/board
GET /rest/agile/1.0/board/filter/:filterId
DELETE GET /rest/agile/1.0/board/:boardId
GET /rest/agile/1.0/board/:boardId/backlog
GET /rest/agile/1.0/board/:boardId/configuration
GET /rest/agile/1.0/board/:boardId/epic
GET /rest/agile/1.0/board/:boardId/epic/none/issue
GET /rest/agile/1.0/board/:boardId/epic/:epicId/issue
GET PUT /rest/agile/1.0/board/:boardId/features
GET POST /rest/agile/1.0/board/:boardId/issue
GET /rest/agile/1.0/board/:boardId/project
GET /rest/agile/1.0/board/:boardId/project/full
GET /rest/agile/1.0/board/:boardId/properties
DELETE GET PUT /rest/agile/1.0/board/:boardId/properties/:propertyKey
GET /rest/agile/1.0/board/:boardId/quickfilter
GET /rest/agile/1.0/board/:boardId/quickfilter/:quickFilterId
GET /rest/agile/1.0/board/:boardId/reports
GET /rest/agile/1.0/board/:boardId/sprint
GET /rest/agile/1.0/board/:boardId/sprint/:sprintId/issue
GET /rest/agile/1.0/board/:boardId/version
GET POST /rest/agile/1.0/epic/none/issue
GET POST /rest/agile/1.0/epic/:epicIdOrKey
GET POST /rest/agile/1.0/epic/:epicIdOrKey/issue
PUT /rest/agile/1.0/epic/:epicIdOrKey/rank
PUT /rest/agile/1.0/issue/rank
GET /rest/agile/1.0/issue/:issueIdOrKey
GET PUT /rest/agile/1.0/issue/:issueIdOrKey/estimation
POST /rest/agile/1.0/sprint
DELETE GET POST PUT /rest/agile/1.0/sprint/:sprintId
GET POST /rest/agile/1.0/sprint/:sprintId/issue
GET /rest/agile/1.0/sprint/:sprintId/properties
DELETE GET PUT /rest/agile/1.0/sprint/:sprintId/properties/:propertyKey
POST /rest/agile/1.0/sprint/:sprintId/swap
GET /rest/api/3/attachment/meta
DELETE GET /rest/api/3/attachment/:id
POST /rest/api/3/bulk/issues/delete
GET POST /rest/api/3/bulk/issues/fields
POST /rest/api/3/bulk/issues/move
GET POST /rest/api/3/bulk/issues/transition
POST /rest/api/3/bulk/issues/unwatch
POST /rest/api/3/bulk/issues/watch
GET /rest/api/3/bulk/queue/:taskId
POST /rest/api/3/changelog/bulkfetch
POST /rest/api/3/comment/list
GET /rest/api/3/comment/:commentId/properties
DELETE GET PUT /rest/api/3/comment/:commentId/properties/:propertyKey
GET /rest/api/3/configuration
GET /rest/api/3/events
POST /rest/api/3/expression/analyse
POST /rest/api/3/expression/evaluate
GET POST /rest/api/3/field
GET /rest/api/3/field/search
GET /rest/api/3/field/search/trashed
DELETE PUT /rest/api/3/field/:fieldId
POST /rest/api/3/field/:fieldId/restore
POST /rest/api/3/field/:fieldId/trash
GET POST /rest/api/3/field/:fieldId/context
GET PUT /rest/api/3/field/:fieldId/context/defaultValue
GET /rest/api/3/field/:fieldId/context/defaultValues
GET /rest/api/3/field/:fieldId/context/issuetypemapping
POST /rest/api/3/field/:fieldId/context/mapping
GET /rest/api/3/field/:fieldId/context/projectmapping
DELETE PUT /rest/api/3/field/:fieldId/context/:contextId
PUT /rest/api/3/field/:fieldId/context/:contextId/issuetype
POST /rest/api/3/field/:fieldId/context/:contextId/issuetype/remove
PUT /rest/api/3/field/:fieldId/context/:contextId/project
POST /rest/api/3/field/:fieldId/context/:contextId/project/remove
GET POST PUT /rest/api/3/field/:fieldId/context/:contextId/option
PUT /rest/api/3/field/:fieldId/context/:contextId/option/move
DELETE /rest/api/3/field/:fieldId/context/:contextId/option/:optionId
GET /rest/api/3/field/:fieldId/screens
POST /rest/api/3/filter
GET /rest/api/3/filter/favourite
GET /rest/api/3/filter/my
GET /rest/api/3/filter/search
DELETE GET PUT /rest/api/3/filter/:id
POST /rest/api/3/issue
POST PUT /rest/api/3/issue/archive
POST /rest/api/3/issue/bulk
POST /rest/api/3/issue/bulkfetch
GET /rest/api/3/issue/createmeta
GET /rest/api/3/issue/createmeta/:projectIdOrKey/issuetypes
GET /rest/api/3/issue/createmeta/:projectIdOrKey/issuetypes/:issueTypeId
GET /rest/api/3/issue/limit/report
GET /rest/api/3/issue/picker
POST /rest/api/3/issue/properties
POST /rest/api/3/issue/properties/multi
DELETE PUT /rest/api/3/issue/properties/:propertyKey
PUT /rest/api/3/issue/unarchive
POST /rest/api/3/issue/watching
DELETE GET PUT /rest/api/3/issue/:issueIdOrKey
PUT /rest/api/3/issue/:issueIdOrKey/assignee
POST /rest/api/3/issue/:issueIdOrKey/attachments
GET /rest/api/3/issue/:issueIdOrKey/changelog
POST /rest/api/3/issue/:issueIdOrKey/changelog/list
GET POST /rest/api/3/issue/:issueIdOrKey/comment
DELETE GET PUT /rest/api/3/issue/:issueIdOrKey/comment/:id
GET /rest/api/3/issue/:issueIdOrKey/editmeta
POST /rest/api/3/issue/:issueIdOrKey/notify
GET /rest/api/3/issue/:issueIdOrKey/properties
DELETE GET PUT /rest/api/3/issue/:issueIdOrKey/properties/:propertyKey
DELETE GET POST /rest/api/3/issue/:issueIdOrKey/remotelink
DELETE GET PUT /rest/api/3/issue/:issueIdOrKey/remotelink/:linkId
GET POST /rest/api/3/issue/:issueIdOrKey/transitions
DELETE GET POST /rest/api/3/issue/:issueIdOrKey/votes
DELETE GET POST /rest/api/3/issue/:issueIdOrKey/watchers
GET POST /rest/api/3/issue/:issueIdOrKey/worklog
DELETE GET PUT /rest/api/3/issue/:issueIdOrKey/worklog/:id
POST /rest/api/3/issueLink
DELETE GET /rest/api/3/issueLink/:linkId
GET POST /rest/api/3/issueLinkType
DELETE GET PUT /rest/api/3/issueLinkType/:issueLinkTypeId
GET POST /rest/api/3/issuetype
GET /rest/api/3/issuetype/project
DELETE GET PUT /rest/api/3/issuetype/:id
GET POST /rest/api/3/jql/autocompletedata
GET /rest/api/3/jql/autocompletedata/suggestions
GET POST /rest/api/3/jql/function/computation
POST /rest/api/3/jql/function/computation/search
POST /rest/api/3/jql/match
POST /rest/api/3/jql/parse
POST /rest/api/3/jql/pdcleaner
POST /rest/api/3/jql/sanitize
GET /rest/api/3/label
GET /rest/api/3/mypermissions
GET /rest/api/3/mypreferences
GET /rest/api/3/mypreferences/locale
GET /rest/api/3/myself
GET /rest/api/3/permissions
POST /rest/api/3/permissions/check
POST /rest/api/3/permissions/project
GET POST /rest/api/3/priority
GET /rest/api/3/priority/search
DELETE GET PUT /rest/api/3/priority/:id
GET POST /rest/api/3/project
GET /rest/api/3/project/recent
GET /rest/api/3/project/search
GET /rest/api/3/project/type
DELETE GET PUT /rest/api/3/project/:projectIdOrKey
GET /rest/api/3/project/:projectIdOrKey/component
GET /rest/api/3/project/:projectIdOrKey/components
GET /rest/api/3/project/:projectIdOrKey/features
GET /rest/api/3/project/:projectIdOrKey/properties
DELETE GET PUT /rest/api/3/project/:projectIdOrKey/properties/:propertyKey
GET /rest/api/3/project/:projectIdOrKey/role
DELETE GET POST PUT /rest/api/3/project/:projectIdOrKey/role/:id
GET /rest/api/3/project/:projectIdOrKey/statuses
GET /rest/api/3/project/:projectIdOrKey/version
GET /rest/api/3/project/:projectIdOrKey/versions
GET /rest/api/3/project/:projectIdOrKey/hierarchy
GET /rest/api/3/projects/fields
GET POST /rest/api/3/resolution
GET /rest/api/3/resolution/search
GET POST /rest/api/3/search
POST /rest/api/3/screens/addToDefault/:fieldId
POST /rest/api/3/search/approximate-count
GET POST /rest/api/3/search/jql
GET /rest/api/3/serverInfo
GET /rest/api/3/status
GET /rest/api/3/status/:idOrName
GET /rest/api/3/statuscategory
GET /rest/api/3/statuscategory/:idOrKey
GET /rest/api/3/resolution/:id
DELETE GET POST PUT /rest/api/3/statuses
GET /rest/api/3/statuses/search
GET /rest/api/3/task/:taskId
DELETE GET POST /rest/api/3/user
GET /rest/api/3/user/assignable/multiProjectSearch
GET /rest/api/3/user/assignable/search
GET /rest/api/3/user/bulk
GET /rest/api/3/user/properties
DELETE GET PUT /rest/api/3/user/properties/:propertyKey
GET /rest/api/3/user/search
GET /rest/api/3/users/search
DELETE GET POST /rest/api/3/webhook
GET /rest/api/3/webhook/failed
PUT /rest/api/3/webhook/refresh
GET /rest/forge/1/app/properties
DELETE GET PUT /rest/forge/1/app/properties/:propertyKey
GET /rest/software/1.0/board/:boardId/backlog
GET /rest/software/1.0/board/:boardId/backlog/approximate-count
GET /rest/software/1.0/board/:boardId/epic/none/issue
GET /rest/software/1.0/board/:boardId/epic/none/issue/approximate-count
GET /rest/software/1.0/board/:boardId/epic/:epicId/issue
GET /rest/software/1.0/board/:boardId/epic/:epicId/issue/approximate-count
GET /rest/software/1.0/board/:boardId/issue
GET /rest/software/1.0/board/:boardId/issue/approximate-count
GET /rest/software/1.0/board/:boardId/sprint/:sprintId/issue
GET /rest/software/1.0/board/:boardId/sprint/:sprintId/issue/approximate-count
GET /rest/software/1.0/epic/none/issue
GET /rest/software/1.0/epic/none/issue/approximate-count
GET /rest/software/1.0/epic/:epicIdOrKey/issue
GET /rest/software/1.0/epic/:epicIdOrKey/issue/approximate-count
GET /rest/software/1.0/sprint/:sprintId/issue
GET /rest/software/1.0/sprint/:sprintId/issue/approximate-count
`;

export interface KnownPath {
  readonly methods: readonly string[];
  readonly segments: readonly string[];
}

export const knownPaths: readonly KnownPath[] = KNOWN.trim()
  .split('\n')
  .map((line) => {
    const words = line.split(' ');
    return { methods: words.slice(0, -1), segments: (words.at(-1) ?? '').split('/') };
  });

/** Paths that are known in full: what is not listed under them does not exist. */
const CLOSED = [
  '/rest/api/3/issue',
  '/rest/api/3/issueLink',
  '/rest/api/3/search',
  '/rest/api/3/myself',
  '/rest/api/3/mypermissions',
  '/rest/agile/1.0',
  '/rest/software/1.0',
].map((path) => path.split('/'));

/** First words under `/rest/api/3` that Jira has; of most, more is documented than is listed above. */
const RESOURCES = new Set(
  `
announcementBanner app application-properties applicationrole atlassian-connect attachment auditing avatar bulk changelog
classification-levels comment component config configuration customFieldOption dashboard data-policy events expression field
fieldconfiguration fieldconfigurationscheme filter forge forge-ui group groups groupuserpicker instance internal issue issueLink
issueLinkType issues issuesecurityschemes issuetype issuetypescheme issuetypescreenscheme jql label license mypermissions
mypreferences myself notificationscheme permissions permissionscheme plans priority priorityscheme project project-template
projectCategory projects projectvalidate redact resolution role screens screenscheme search securitylevel serverInfo settings
status statuscategory statuses task uiModifications universal_avatar user users version webhook workflow workflows
workflowscheme worklog`
    .trim()
    .split(/\s+/),
);

/** Whether Jira is known to have no such path. */
export function isNowhere(segments: readonly string[]): boolean {
  if (CLOSED.some((closed) => closed.every((word, place) => segments[place] === word))) return true;
  return segments[2] === 'api' && segments[3] === '3' && !RESOURCES.has(segments[4] ?? '');
}
