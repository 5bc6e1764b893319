import type { BoardRecord, SprintRecord } from '../state/records';
import { need, type Site } from '../state/site';
import { agileUrl, apiUrl, avatarUrls, isoDate } from './common';

const dates = (sprint: SprintRecord): Record<string, string> => ({
  ...(sprint.start === null ? {} : { startDate: isoDate(sprint.start) }),
  ...(sprint.end === null ? {} : { endDate: isoDate(sprint.end) }),
  ...(sprint.completed === null ? {} : { completeDate: isoDate(sprint.completed) }),
});

/** A sprint as the Agile API answers it. */
export function sprintShape(site: Site, sprint: SprintRecord): Record<string, unknown> {
  return {
    id: sprint.id,
    self: agileUrl(site, `sprint/${sprint.id}`),
    state: sprint.state,
    name: sprint.name,
    ...dates(sprint),
    createdDate: isoDate(sprint.created),
    originBoardId: sprint.boardId,
    goal: sprint.goal,
  };
}

/** A sprint as the sprint field names it. */
export function sprintStub(sprint: SprintRecord): Record<string, unknown> {
  return {
    id: sprint.id,
    name: sprint.name,
    state: sprint.state,
    boardId: sprint.boardId,
    goal: sprint.goal,
    ...dates(sprint),
  };
}

export function boardShape(site: Site, board: BoardRecord): Record<string, unknown> {
  const project = need(site.projects.get(board.projectId), `project ${board.projectId}`);
  return {
    id: board.id,
    self: agileUrl(site, `board/${board.id}`),
    name: board.name,
    type: board.type,
    location: {
      projectId: project.id,
      displayName: `${project.name} (${project.key})`,
      projectName: project.name,
      projectKey: project.key,
      projectTypeKey: project.type,
      avatarURI: avatarUrls(site, 'project', String(project.id))['16x16'],
      name: `${project.name} (${project.key})`,
    },
    isPrivate: site.filters.get(board.filterId)?.private === true,
  };
}

/** The kanban board's own restriction, as Jira adds it to new boards. */
export const KANBAN_SUB_QUERY = 'fixVersion in unreleasedVersions() OR fixVersion is EMPTY';

function estimationShape(site: Site, board: BoardRecord): Record<string, unknown> {
  if (board.type !== 'scrum') return {};
  if (board.estimation === 'none') return { estimation: { type: 'none' } };
  if (board.estimation === 'count') return { estimation: { type: 'issueCount' } };
  const field =
    board.estimation === 'time'
      ? { fieldId: 'timeoriginalestimate', displayName: 'Original estimate' }
      : {
          fieldId: `customfield_${board.estimationField ?? 0}`,
          displayName: site.fields.get(board.estimationField ?? 0)?.name ?? '',
        };
  return { estimation: { type: 'field', field } };
}

export function boardConfiguration(site: Site, board: BoardRecord): Record<string, unknown> {
  const project = need(site.projects.get(board.projectId), `project ${board.projectId}`);
  const rank = need(
    site.fields.find(({ kind }) => kind === 'rank'),
    'rank field',
  );
  return {
    id: board.id,
    name: board.name,
    type: board.type,
    self: agileUrl(site, `board/${board.id}/configuration`),
    location: {
      type: 'project',
      key: project.key,
      id: String(project.id),
      self: apiUrl(site, `project/${project.id}`),
      name: project.name,
    },
    filter: { id: String(board.filterId), self: apiUrl(site, `filter/${board.filterId}`) },
    ...(board.type === 'kanban' ? { subQuery: { query: KANBAN_SUB_QUERY } } : {}),
    columnConfig: {
      columns: board.columns.map(({ name, statusIds }) => ({
        name,
        statuses: statusIds.map((id) => ({ id: String(id), self: apiUrl(site, `status/${id}`) })),
      })),
      constraintType: 'none',
    },
    ...estimationShape(site, board),
    ranking: { rankCustomFieldId: rank.id },
  };
}

export function boardFeatures(board: BoardRecord): Record<string, unknown> {
  const feature = (name: string, enabled: boolean, extra: object = {}): Record<string, unknown> => ({
    boardFeature: name,
    boardId: board.id,
    state: enabled ? 'ENABLED' : 'DISABLED',
    localisedName: name,
    localisedDescription: '',
    learnMoreLink: '',
    imageUri: '',
    featureType: 'BASIC',
    featureId: name.toLowerCase(),
    localisedGroup: '',
    toggleLocked: false,
    ...extra,
  });
  return {
    features: [
      feature('BACKLOG', board.sprintsEnabled || board.type !== 'simple'),
      feature('SPRINTS', board.sprintsEnabled),
      feature('ESTIMATION', board.estimation === 'points' || board.estimation === 'time', {
        permissibleEstimationTypes: [
          { value: 'STORY_POINTS', localisedDescription: '' },
          { value: 'ORIGINAL_ESTIMATE', localisedDescription: '' },
        ],
      }),
    ],
  };
}
