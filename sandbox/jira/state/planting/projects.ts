import type { SeedBoard, SeedProject, SeedSprint } from '../../seed';
import type { BoardRecord, ProjectRecord, StatusRecord, TypeRecord } from '../records';
import { need, type Site } from '../site';
import { FIELD } from './basics';

/** Company-managed projects share work types and statuses; team-managed ones have their own, often of the same name. */
function ownerOf(project: SeedProject, id: number): number | null {
  return project.style === 'team' ? id : null;
}

function plantType(site: Site, owner: number | null, name: string, level: number): TypeRecord {
  const known = site.types.find(
    (type) => type.name === name && type.projectId === owner && type.level === level,
  );
  const type = known ?? { id: site.nextId('type'), name, level, projectId: owner };
  site.types.put(type);
  return type;
}

function plantStatus(
  site: Site,
  owner: number | null,
  { name, category }: SeedProject['statuses'][number],
): StatusRecord {
  const known = site.statuses.find((status) => status.name === name && status.projectId === owner);
  const status = known ?? { id: site.nextId('status'), name, category, projectId: owner };
  site.statuses.put(status);
  return status;
}

/** A board over several projects maps a column to all their statuses of that name. */
function statusIdsFor(site: Site, project: ProjectRecord, name: string): number[] {
  const own = project.statusIds.filter((id) => site.statuses.get(id)?.name === name);
  return own.length > 0 ? own : site.statuses.filter((status) => status.name === name).map(({ id }) => id);
}

function plantBoard(site: Site, project: ProjectRecord, board: SeedBoard): BoardRecord {
  const filterId = site.nextId('filter');
  site.filters.put({
    id: filterId,
    name: `Filter for ${board.name}`,
    description: '',
    jql: board.jql,
    owner: project.lead ?? '',
    ...(board.private === true ? { private: true } : {}),
  });
  const pointsField = site.fields.find(
    ({ kind, projectId }) => kind === 'team-points' && projectId === project.id,
  );
  const record: BoardRecord = {
    id: site.nextId('board'),
    name: board.name,
    type: board.type,
    projectId: project.id,
    filterId,
    columns: board.columns.map(({ name, statuses }) => ({
      name,
      statusIds: statuses.flatMap((status) => statusIdsFor(site, project, status)),
    })),
    estimation: board.estimation,
    estimationField: board.estimation === 'points' ? (pointsField?.id ?? FIELD.points) : null,
    sprintsEnabled: board.sprintsEnabled,
    quickFilters: (board.quickFilters ?? []).map(({ name, jql, description = '' }) => ({
      id: site.nextId('quickfilter'),
      name,
      jql,
      description,
    })),
  };
  site.boards.put(record);
  return record;
}

const instant = (text: string | undefined): number | null => (text === undefined ? null : Date.parse(text));

function plantSprint(site: Site, project: ProjectRecord, sprint: SeedSprint): void {
  const board = site.boards.find(({ name, projectId }) => name === sprint.board && projectId === project.id);
  const start = instant(sprint.startDate);
  site.sprints.put({
    id: site.nextId('sprint'),
    name: sprint.name,
    boardId: need(board, `board “${sprint.board}” of sprint “${sprint.name}”`).id,
    state: sprint.state,
    start,
    end: instant(sprint.endDate),
    completed: instant(sprint.completeDate),
    created: (start ?? site.now()) - 7 * 24 * 3_600_000,
    goal: sprint.goal ?? '',
  });
}

export function plantProject(site: Site, seed: SeedProject): void {
  const id = site.nextId('project');
  const owner = ownerOf(seed, id);
  if (seed.style === 'team' && seed.type === 'software') {
    site.fields.put({
      id: site.nextId('field'),
      name: 'Story point estimate',
      kind: 'team-points',
      projectId: id,
      options: [],
    });
  }
  const fieldIds = (names: readonly string[] | undefined): string[] =>
    (names ?? []).map((name) => {
      const field = site.fields.find(
        (each) => each.name === name && (each.projectId === null || each.projectId === id),
      );
      return field ? `customfield_${field.id}` : name.toLowerCase();
    });
  const hiddenFields = (hidden: NonNullable<SeedProject['hidden']>): ProjectRecord['hidden'] =>
    Object.entries(hidden).flatMap(([field, types]) =>
      fieldIds([field]).flatMap((fieldId) =>
        types.flatMap((type) => {
          const { level } = need(
            seed.workTypes.find(({ name }) => name === type),
            `work type “${type}”`,
          );
          return [{ fieldId, typeId: plantType(site, owner, type, level).id }];
        }),
      ),
    );
  const lead = seed.lead ?? Object.entries(seed.roles).find(([, role]) => role === 'admin')?.[0] ?? null;
  const project: ProjectRecord = {
    id,
    key: seed.key,
    name: seed.name,
    style: seed.style,
    type: seed.type,
    formerKeys: [...(seed.formerKeys ?? [])],
    roles: { ...seed.roles },
    lead,
    typeIds: seed.workTypes.map(({ name, level }) => plantType(site, owner, name, level).id),
    statusIds: seed.statuses.map((status) => plantStatus(site, owner, status).id),
    unscreened: fieldIds(seed.unscreened),
    required: fieldIds(seed.required),
    ...(seed.hidden === undefined ? {} : { hidden: hiddenFields(seed.hidden) }),
    lastNumber: 0,
    archived: seed.archived ?? false,
  };
  site.projects.put(project);
  for (const name of seed.components) {
    site.parts.put({ id: site.nextId('part'), kind: 'component', projectId: id, name, released: false });
  }
  for (const name of seed.versions) {
    site.parts.put({ id: site.nextId('part'), kind: 'version', projectId: id, name, released: false });
  }
  for (const board of seed.boards) plantBoard(site, project, board);
  for (const sprint of seed.sprints) plantSprint(site, project, sprint);
}
