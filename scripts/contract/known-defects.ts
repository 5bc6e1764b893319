import type { Correction, OptionalBody } from './corrections';

const platform = '/rest/api/3/';
const agile = '/rest/agile/1.0/';

const instant = { type: 'integer', format: 'int64' };
const textOrNull = { type: ['string', 'null'] };

/** What the published documents get wrong about live sites. Printed with the result, so that nobody takes it for granted. */
export const knownDefects: readonly Correction[] = [
  {
    family: platform,
    schemas: ['FieldDetails', 'IssueTypeDetails', 'IssueTypeIssueCreateMetadata', 'StatusDetails'],
    also: ['untranslatedName'],
    why: 'live sites send untranslatedName',
  },
  { family: platform, schemas: ['Project'], also: ['entityId'], why: 'live sites send entityId' },
  { family: platform, schemas: ['Filter'], also: ['isWritable'], why: 'live sites send isWritable' },
  {
    family: platform,
    schemas: ['ServerInformation'],
    also: ['defaultLocale', 'displayUrlCSMHelpSeeker'],
    why: 'live sites send both',
  },
  { family: platform, schemas: ['BulkIssueResults'], also: ['expand'], why: 'live sites send expand' },
  {
    family: platform,
    schemas: ['ChangeDetails'],
    instead: { from: textOrNull, fromString: textOrNull, to: textOrNull, toString: textOrNull },
    why: 'a change from or to nothing has null there',
  },
  {
    family: platform,
    schemas: ['Changelog'],
    instead: { created: { anyOf: [instant, { type: 'string', format: 'date-time' }] } },
    why: 'changelog/bulkfetch sends milliseconds, the other two send dates',
  },
  {
    family: platform,
    schemas: ['BulkOperationProgress'],
    instead: { created: instant, started: instant, updated: instant },
    why: 'bulk/queue sends milliseconds',
  },
  {
    family: platform,
    schemas: ['JsonNode'],
    anything: true,
    why: 'any JSON is taken for a property; described are the methods of a Java class',
  },
  {
    family: platform,
    schemas: ['JqlQueryClause'],
    open: true,
    why: 'closed beside its own alternatives, it lets none of their keys through',
  },
  {
    family: platform,
    schemas: ['CustomFieldContextDefaultValue'],
    anything: true,
    why: 'closed beside its own alternatives, of which several fit, as none says what its type is',
  },
  {
    family: platform,
    schemas: ['BulkPermissionsRequestBean'],
    instead: {
      globalPermissions: { type: ['array', 'null'], items: { type: 'string' }, uniqueItems: true },
      projectPermissions: {
        type: ['array', 'null'],
        items: { $ref: '#/components/schemas/BulkProjectPermissions' },
        uniqueItems: true,
      },
    },
    why: 'the description itself says that null is ignored',
  },
  {
    family: platform,
    schemas: ['User'],
    instead: { accountId: { type: ['string', 'null'], maxLength: 128 } },
    why: 'the description itself says that null takes the assignee away',
  },
  {
    family: platform,
    schemas: ['SearchAndReconcileResults'],
    needs: ['issues', 'isLast'],
    why: 'described as optional, sent on every page',
  },
  {
    family: platform,
    schemas: ['PageBeanProject', 'PageBeanField', 'PageBeanPriority', 'PageBeanChangelog'],
    needs: ['startAt', 'maxResults', 'total', 'isLast', 'values'],
    why: 'described as optional, sent on every page',
  },
  { family: platform, schemas: ['IssueBean'], needs: ['id'], why: 'described as optional, always sent' },
  {
    family: platform,
    schemas: ['IssueBulkMovePayload'],
    optional: ['targetToMultipleSourceMapping'],
    needs: ['targetToSourcesMapping'],
    why: 'the closed schema requires a key it does not have; the one it has, and its own example, is targetToSourcesMapping',
  },
  {
    family: platform,
    schemas: ['targetToSourcesMapping'],
    optional: ['issueIdOrKeys'],
    needs: ['issueIdsOrKeys'],
    why: 'the same: it has issueIdsOrKeys, as its example',
  },
  {
    family: platform,
    schemas: ['JExpEvaluateIssuesJqlMetaDataBean'],
    instead: { nextPageToken: textOrNull },
    why: 'required on the last page too, where no token is; later documents let it be null',
  },
  {
    family: agile,
    schemas: [
      '/paths/~1rest~1agile~11.0~1board~1{boardId}~1configuration/get/responses/200/content/application~1json/schema/properties/location',
    ],
    also: ['id', 'key', 'name', 'self'],
    why: 'live sites send id, key, name and self of the project',
  },
];

export const optionalBodies: readonly OptionalBody[] = [
  {
    operations: ['POST /rest/api/3/issue/{issueIdOrKey}/watchers'],
    why: 'the description itself says that without a body the caller watches',
  },
];
