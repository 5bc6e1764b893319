import type { Backlog, Board, Sprint } from '../../src/domain/backlog/backlog';
import { BacklogAssembler } from '../../src/jira/assemble-backlog';
import type { SeedBoard, SeedProject, SiteSeed } from '../jira/seed';
import { idOfKey } from './rest/id-of-key';
import { fieldMap, restFields, seedToIssue } from './rest/seed-to-issue';
import { surroundingsOf } from './rest/surroundings';

function estimationOf(board: SeedBoard | undefined): Board['estimation'] {
  switch (board?.estimation) {
    case 'points':
      return { unit: 'points', fieldId: restFields.points, fieldName: 'Story Points' };
    case 'count':
      return { unit: 'count' };
    case 'time':
      return { unit: 'seconds', fieldId: 'timeoriginalestimate', fieldName: 'Original estimate' };
    case 'none':
    case undefined:
      return { unit: 'off', reason: 'not-in-data' };
  }
}

function boardOf(project: SeedProject): Board {
  const [board] = project.boards;
  return {
    id: board ? 1 : undefined,
    name: board?.name ?? project.name,
    type: board?.type ?? 'none',
    projectId: idOfKey(`project ${project.key}`),
    projectKey: project.key,
    projectName: project.name,
    estimation: estimationOf(board),
  };
}

/** How far back the app reads finished items, in days. */
const historyDays = 365;

/**
 * The backlog of a seed's project, put together by the app's own code from what Jira would answer, without a server.
 * @throws when the seed has no such project
 */
export function seedToBacklog(seed: SiteSeed, projectKey = seed.projects[0]?.key): Backlog {
  const project = seed.projects.find(({ key }) => key === projectKey);
  if (!project) throw new Error(`The seed has no project ${projectKey ?? 'at all'}.`);
  const around = surroundingsOf(seed);
  const board = boardOf(project);
  const sprints = project.sprints.flatMap((sprint): Sprint[] => {
    const id = around.sprint(sprint.name)?.id;
    return id === undefined
      ? []
      : [
          {
            id,
            name: sprint.name,
            state: sprint.state,
            startDate: sprint.startDate,
            endDate: sprint.endDate,
            completeDate: sprint.completeDate,
          },
        ];
  });
  const own = seed.issues.filter(({ key }) => key.startsWith(`${project.key}-`));
  const done = (issue: (typeof own)[number]) => around.statusCategory(issue) === 'done';
  const since = Date.parse(seed.now) - historyDays * 86_400_000;
  const open = own.filter((issue) => !done(issue)).map((issue) => seedToIssue(issue, around));
  const finished = own
    .filter((issue) => done(issue) && Date.parse(issue.resolved ?? issue.updated) >= since)
    .map((issue) => seedToIssue(issue, around));

  const assembler = new BacklogAssembler();
  const inState = (state: Sprint['state']) => sprints.filter((sprint) => sprint.state === state);
  assembler.accept({
    type: 'board',
    board,
    fields: fieldMap(board.estimation, seed.fields),
    sprints: [...inState('active'), ...inState('future')],
    order: open.map(({ id }) => id),
  });
  assembler.accept({ type: 'page', issues: open, read: open.length });
  assembler.accept({ type: 'closed-sprints', sprints: inState('closed').reverse() });
  assembler.accept({ type: 'history-page', issues: finished });
  return assembler.backlog();
}
