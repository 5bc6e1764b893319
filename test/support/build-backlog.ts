import type { Backlog, Board } from '../../src/domain/backlog/backlog';
import { noHistory } from '../../src/domain/backlog/backlog';

/** A scrum board that estimates in points, without items or record; parts can be overridden. */
export function buildBacklog({
  board,
  ...overrides
}: Partial<Omit<Backlog, 'board'>> & { board?: Partial<Board> } = {}): Backlog {
  const items = overrides.items ?? [];
  return {
    board: {
      id: 1,
      name: 'Shop board',
      type: 'scrum',
      projectId: '10000',
      projectKey: 'SHOP',
      projectName: 'Shop',
      estimation: { unit: 'points', fieldId: 'customfield_10016', fieldName: 'Story Points' },
      ...board,
    },
    items,
    sprints: [],
    history: noHistory,
    expected: items.length,
    problems: [],
    ...overrides,
  };
}
