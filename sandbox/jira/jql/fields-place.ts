/** Where an issue stands: key, project, type, status, parent, links, parts. */
import { PRIORITIES, RESOLUTIONS } from '../state/planting/basics';
import { visibleProjects } from '../state/permissions';
import type { PartRecord } from '../state/records';
import { asNumber, byNameOrId, maybe, noSuchValue, type ClauseField } from './clause-field';
import { JqlProblem, type JqlContext } from './context';

const CATEGORIES = [
  { id: 'new', number: 2, names: ['to do', 'new'] },
  { id: 'indeterminate', number: 4, names: ['in progress', 'indeterminate'] },
  { id: 'done', number: 3, names: ['done', 'complete'] },
] as const;

const DIGITS = 10;

/** Keys in their order: `SHOP-9` before `SHOP-10`, whichever was made first. */
function byProjectAndNumber({ key }: { readonly key: string }): string {
  const dash = key.lastIndexOf('-');
  return `${key.slice(0, dash)} ${key.slice(dash + 1).padStart(DIGITS, '0')}`;
}

function keyField({ site }: JqlContext): ClauseField {
  return {
    names: ['issuekey', 'key', 'issue', 'id', 'workItem', 'workItemKey'],
    accepts: 'order',
    values: ({ id }) => [id],
    resolve: (text) => {
      const issue = site.findIssue(text);
      if (!issue) throw new JqlProblem(`An issue with key '${text}' does not exist for field 'issuekey'.`);
      return [issue.id];
    },
    sort: byProjectAndNumber,
    descends: true,
  };
}

function parentField({ site }: JqlContext): ClauseField {
  return {
    names: ['parent', 'parentEpic', 'Epic Link'],
    accepts: 'equality',
    values: ({ parentId }) => maybe(parentId),
    resolve: (text) => {
      const issue = site.findIssue(text);
      if (!issue) throw new JqlProblem(`An issue with key '${text}' does not exist for field 'parent'.`);
      return [issue.id];
    },
  };
}

function partField(
  { site }: JqlContext,
  kind: PartRecord['kind'],
  list: 'componentIds' | 'versionIds' | 'fixVersionIds',
  name: string,
): ClauseField {
  return {
    names: [name],
    accepts: kind === 'version' ? 'order' : 'equality',
    values: (issue) => issue[list],
    resolve: byNameOrId(name, () => site.parts.filter((part) => part.kind === kind)),
    sort: (issue) => {
      const [first] = issue[list];
      return first === undefined ? null : (site.parts.get(first)?.name ?? null);
    },
  };
}

function linkField({ site }: JqlContext): ClauseField {
  return {
    names: ['issueLinkType', 'workItemLinkType'],
    accepts: 'equality',
    values: (issue) =>
      site.issueLinks.get(issue.id).flatMap((link) => {
        const type = site.linkTypes.get(link.typeId);
        return type ? [type.name, link.from === issue.id ? type.outward : type.inward] : [];
      }),
    resolve: (text) => {
      const lower = text.toLowerCase();
      const types = [...site.linkTypes.all()];
      // A direction's own words come first: "blocks" is not "Blocks" both ways.
      const words = [
        ...types.flatMap(({ outward, inward }) => [outward, inward]),
        ...types.map(({ name }) => name),
      ];
      const known = words.find((each) => each.toLowerCase() === lower);
      if (known !== undefined) return [known];
      throw noSuchValue('issueLinkType', text);
    },
  };
}

function projectField(context: JqlContext): ClauseField {
  const { site } = context;
  return {
    names: ['project', 'space'],
    accepts: 'equality',
    values: ({ projectId }) => [projectId],
    resolve: (text) => {
      const lower = text.toLowerCase();
      const found = visibleProjects(site, context.caller).filter(
        ({ id, key, name, formerKeys }) =>
          String(id) === text || [key, name, ...formerKeys].some((each) => each.toLowerCase() === lower),
      );
      if (found.length === 0) throw noSuchValue('project', text);
      return found.map(({ id }) => id);
    },
    sort: (issue) => site.projectOf(issue).name,
  };
}

function stateFields({ site }: JqlContext): ClauseField[] {
  return [
    {
      names: ['status'],
      accepts: 'equality',
      values: ({ statusId }) => [statusId],
      resolve: byNameOrId('status', () => [...site.statuses.all()]),
      sort: ({ statusId }) => statusId,
      history: 'status',
    },
    {
      names: ['statusCategory'],
      accepts: 'equality',
      values: (issue) => [site.statusOf(issue).category],
      resolve: (text) => {
        const lower = text.toLowerCase();
        const found = CATEGORIES.find(
          ({ number, names }) => String(number) === text || names.some((name) => name === lower),
        );
        if (!found) throw noSuchValue('statusCategory', text);
        return [found.id];
      },
      sort: (issue) => CATEGORIES.findIndex(({ id }) => id === site.statusOf(issue).category),
    },
    {
      names: ['priority'],
      accepts: 'order',
      // The lower the number the higher the priority: turned round, so that `>` means more important.
      values: ({ priorityId }) => maybe(priorityId === null ? null : -priorityId),
      resolve: (text) => byNameOrId('priority', () => PRIORITIES)(text).map((id) => -Number(id)),
      sort: ({ priorityId }) => (priorityId === null ? null : -priorityId),
      descends: true,
    },
    {
      names: ['resolution'],
      accepts: 'equality',
      values: ({ resolutionId }) => [resolutionId ?? 'unresolved'],
      empty: ({ resolutionId }) => resolutionId === null,
      resolve: (text) =>
        text.toLowerCase() === 'unresolved'
          ? ['unresolved']
          : byNameOrId('resolution', () => RESOLUTIONS)(text),
      sort: ({ resolutionId }) => resolutionId,
      history: 'resolution',
    },
  ];
}

function typeFields({ site }: JqlContext): ClauseField[] {
  return [
    {
      names: ['issuetype', 'type', 'workType'],
      accepts: 'equality',
      values: ({ typeId }) => [typeId],
      resolve: byNameOrId('issuetype', () => [...site.types.all()]),
      sort: (issue) => site.typeOf(issue).name,
    },
    {
      names: ['hierarchyLevel'],
      accepts: 'order',
      values: (issue) => [site.typeOf(issue).level],
      resolve: asNumber('hierarchyLevel'),
      sort: (issue) => site.typeOf(issue).level,
    },
  ];
}

export function placeFields(context: JqlContext): ClauseField[] {
  return [
    keyField(context),
    parentField(context),
    projectField(context),
    ...typeFields(context),
    ...stateFields(context),
    partField(context, 'component', 'componentIds', 'component'),
    partField(context, 'version', 'fixVersionIds', 'fixVersion'),
    partField(context, 'version', 'versionIds', 'affectedVersion'),
    linkField(context),
    {
      names: ['labels', 'label'],
      accepts: 'equality',
      values: ({ labels }) => labels.map((label) => label.toLowerCase()),
      resolve: (text) => [text.toLowerCase()],
      sort: ({ labels }) => labels.join(' ') || null,
    },
  ];
}
