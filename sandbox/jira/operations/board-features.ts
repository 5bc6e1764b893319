/** What team-managed boards have switched on. */
import { z } from 'zod';
import { refusal } from '../refusal';
import { boardFeatures } from '../shapes/sprint';
import { canInProject } from '../state/permissions';
import { FIELD } from '../state/planting/basics';
import type { BoardRecord } from '../state/records';
import { requireBoard } from './boards';
import { bodyOf, ok, param, type Answer, type Call, type Operation } from './operation';

const toggleSchema = z.strictObject({
  boardId: z.number().int().optional(),
  feature: z.string(),
  enabling: z.boolean(),
});

/** The field of its own that a team-managed project estimates in, else the site's. */
function estimationField(call: Call, { projectId, estimationField: now }: BoardRecord): number {
  const own = call.site.fields.find((field) => field.kind === 'team-points' && field.projectId === projectId);
  return now ?? own?.id ?? FIELD.points;
}

/** By the last word of its name: `jsw.agility.sprints`. Sprints and the backlog they are planned from go together. */
function withFeature(call: Call, board: BoardRecord, feature: string, on: boolean): BoardRecord {
  switch (feature.toLowerCase().split('.').at(-1)) {
    case 'backlog':
    case 'sprints':
      return { ...board, sprintsEnabled: on };
    case 'estimation':
      return on
        ? { ...board, estimation: 'points', estimationField: estimationField(call, board) }
        : { ...board, estimation: 'none' };
    default:
      throw refusal(400, `The board has no feature '${feature}'.`);
  }
}

function toggle(call: Call): Answer {
  const { site } = call;
  const board = requireBoard(call, param(call, 'boardId'));
  const { feature, enabling, boardId = board.id } = bodyOf(call, toggleSchema);
  const project = site.projects.get(board.projectId);
  if (!project || !canInProject(site, call.caller, 'ADMINISTER_PROJECTS', project))
    throw refusal(403, 'You do not have permission to change the features of this board.');
  if (board.type !== 'simple' || boardId !== board.id)
    throw refusal(400, 'The features of this board cannot be changed.');
  const changed = withFeature(call, board, feature, enabling);
  site.boards.put(changed);
  return ok(boardFeatures(changed));
}

const path = '/rest/agile/1.0/board/:boardId/features';

export const boardFeatureOperations: readonly Operation[] = [
  { method: 'GET', path, run: (call) => ok(boardFeatures(requireBoard(call, param(call, 'boardId')))) },
  { method: 'PUT', path, run: toggle },
];
