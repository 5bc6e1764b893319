/** Issues moved to another project, type or parent, many at once: a task like every bulk operation. */
import { z } from 'zod';
import { refusal } from '../refusal';
import { canInProject, canOnIssue } from '../state/permissions';
import type { ChangeItem, IssueRecord, ProjectRecord, StatusRecord, TypeRecord } from '../state/records';
import { need } from '../state/site';
import { bulkBody, requireBulk, run, select, type Selection } from './bulk-request';
import { changeIssue, systemItem } from './change-issue';
import { applyFields } from './edit-fields';
import type { Answer, Call, Operation } from './operation';
import { bulkRefusal } from './tasks';

/** Whether to conclude what is not said has to be said, each time. */
const sourcesSchema = z.strictObject({
  inferClassificationDefaults: z.boolean(),
  inferFieldDefaults: z.boolean(),
  inferStatusDefaults: z.boolean(),
  inferSubtaskTypeDefault: z.boolean(),
  issueIdsOrKeys: z.array(z.coerce.string()).min(1),
  targetClassification: z.array(z.unknown()).nullish(),
  targetMandatoryFields: z
    .array(
      z.strictObject({
        fields: z.record(
          z.string(),
          z.looseObject({ retain: z.boolean().nullish(), type: z.string().nullish(), value: z.unknown() }),
        ),
      }),
    )
    .nullish(),
  targetStatus: z.array(z.strictObject({ statuses: z.record(z.string(), z.array(z.string())) })).nullish(),
});
const moveSchema = z.strictObject({
  sendBulkNotification: z.boolean().nullish(),
  targetToSourcesMapping: z.record(z.string(), sourcesSchema),
});
type Sources = z.output<typeof sourcesSchema>;

interface Target {
  readonly project: ProjectRecord;
  readonly type: TypeRecord;
  readonly parent: IssueRecord | undefined;
}

/** `PROJECT,TYPE-ID[,PARENT]`, the project by id or key. @throws {Refusal} body D */
function targetOf(call: Call, name: string): Target {
  const { site, caller } = call;
  const [projectName = '', typeId = '', parentName] = name.split(',').map((part) => part.trim());
  const project = site.projects.find(({ id, key }) => String(id) === projectName || key === projectName);
  if (!project || project.archived || !canInProject(site, caller, 'CREATE_ISSUES', project))
    throw bulkRefusal(
      400,
      `The target project '${projectName}' does not exist or you cannot create issues in it.`,
    );
  const type = project.typeIds.includes(Number(typeId)) ? site.types.get(Number(typeId)) : undefined;
  if (!type)
    throw bulkRefusal(400, `The target issue type '${typeId}' is not one of the project '${projectName}'.`);
  const parent = parentName === undefined ? undefined : site.findIssue(parentName);
  if ((parentName !== undefined && !parent) || (type.level === -1 && !parent))
    throw bulkRefusal(400, 'The target parent is missing or does not exist.');
  return { project, type, parent };
}

function statusFor(call: Call, issue: IssueRecord, { project }: Target, sources: Sources): StatusRecord {
  const { site } = call;
  const now = site.statusOf(issue);
  const statuses = project.statusIds.map((id) => need(site.statuses.get(id), `status ${id}`));
  const said = (sources.targetStatus ?? []).flatMap(({ statuses: byTarget }) => Object.entries(byTarget));
  const wanted = said.find(([, from]) => from.includes(String(now.id)))?.[0];
  if (wanted !== undefined) {
    const found = statuses.find(({ id }) => String(id) === wanted);
    if (!found) throw refusal(400, `The status '${wanted}' is not one of the target project.`);
    return found;
  }
  const same = statuses.find(({ id, name }) => id === now.id || name === now.name);
  if (same) return same;
  if (!sources.inferStatusDefaults) throw refusal(400, `A target status is needed for '${now.name}'.`);
  // The one the target's workflow starts with.
  return need(statuses[0], 'a status');
}

function valuesOf(sources: Sources): Record<string, unknown> {
  const named = (sources.targetMandatoryFields ?? []).flatMap(({ fields }) => Object.entries(fields));
  return Object.fromEntries(
    named.filter(([, { retain }]) => retain !== true).map(([id, { value }]) => [id, value]),
  );
}

function placed(call: Call, issue: IssueRecord, { project }: Target): Partial<IssueRecord> {
  if (issue.projectId === project.id) return {};
  const number = need(call.site.projects.get(project.id), project.key).lastNumber + 1;
  call.site.projects.put({ ...project, lastNumber: number });
  return {
    projectId: project.id,
    key: `${project.key}-${number}`,
    formerKeys: [...issue.formerKeys, issue.key],
    // Parts of the project it leaves; the target has its own.
    componentIds: [],
    versionIds: [],
    fixVersionIds: [],
  };
}

function moveOne(call: Call, issue: IssueRecord, target: Target, sources: Sources): void {
  const { site } = call;
  if (!canOnIssue(site, call.caller, 'MOVE_ISSUES', issue))
    throw refusal(403, `You do not have permission to move ${issue.key}.`);
  const status = statusFor(call, issue, target, sources);
  const screen = { project: target.project, type: target.type, screen: 'edit' } as const;
  const { issue: filled, items } = applyFields(call, issue, screen, valuesOf(sources), {}, []);
  const [fromProject, fromType, fromStatus] = [
    site.projectOf(issue),
    site.typeOf(issue),
    site.statusOf(issue),
  ];
  const place = placed(call, issue, target);
  const moved: ChangeItem[] = [
    ...(fromProject.id === target.project.id
      ? []
      : [
          systemItem(
            'project',
            String(fromProject.id),
            fromProject.name,
            String(target.project.id),
            target.project.name,
          ),
          systemItem('Key', null, issue.key, null, place.key ?? issue.key),
        ]),
    ...(fromType.id === target.type.id
      ? []
      : [
          systemItem(
            'issuetype',
            String(fromType.id),
            fromType.name,
            String(target.type.id),
            target.type.name,
          ),
        ]),
    ...(fromStatus.id === status.id
      ? []
      : [systemItem('status', String(fromStatus.id), fromStatus.name, String(status.id), status.name)]),
  ];
  changeIssue(
    call,
    issue,
    {
      ...filled,
      ...place,
      typeId: target.type.id,
      statusId: status.id,
      statusSince: fromStatus.id === status.id ? issue.statusSince : site.now(),
      parentId: target.parent?.id ?? (target.type.level === -1 ? issue.parentId : null),
    },
    [...moved, ...items],
  );
  // Subtasks come along, as the type of that level the target has, unless they are to be moved by name.
  if (!sources.inferSubtaskTypeDefault) return;
  const partType = target.project.typeIds.map((id) => site.types.get(id)).find((type) => type?.level === -1);
  if (fromProject.id === target.project.id || !partType) return;
  for (const part of site.children.get(issue.id).filter((child) => site.typeOf(child).level === -1)) {
    moveOne(
      call,
      part,
      { ...target, type: partType, parent: site.issues.get(issue.id) },
      {
        ...sources,
        inferStatusDefaults: true,
        targetMandatoryFields: null,
      },
    );
  }
}

function moveMany(call: Call): Answer {
  requireBulk(call);
  const { targetToSourcesMapping } = bulkBody(call, moveSchema);
  const jobs = Object.entries(targetToSourcesMapping).map(([name, sources]) => ({
    sources,
    target: targetOf(call, name),
    selection: select(call, sources.issueIdsOrKeys),
  }));
  if (jobs.length === 0) throw bulkRefusal(400, 'At least one target must be named.');
  const all: Selection = {
    issues: jobs.flatMap(({ selection }) => selection.issues),
    inaccessible: jobs.reduce((sum, { selection }) => sum + selection.inaccessible, 0),
  };
  return run(call, all, (issue) => {
    const job = jobs.find(({ selection }) => selection.issues.includes(issue));
    if (job) moveOne(call, issue, job.target, job.sources);
  });
}

export const bulkMoveOperations: readonly Operation[] = [
  { method: 'POST', path: '/rest/api/3/bulk/issues/move', run: moveMany },
];
