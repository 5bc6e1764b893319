import type { SeedIssue, SeedSprint, SeedStatusCategory } from '../../jira/seed';

/** A work item with the sprints a file names for it, oldest first. */
export interface InSprints {
  readonly issue: Pick<SeedIssue, 'sprints' | 'updated' | 'resolved'>;
  readonly statusCategory: SeedStatusCategory;
}

interface Seen {
  readonly name: string;
  /** Somebody has begun something in it. */
  begun: boolean;
  /** Something in it is still to be done, and in no later sprint. */
  open: boolean;
  /** Newest change of what was finished in it; empty for none. */
  finished: string;
}

const twoWeeks = 14 * 86_400_000;

function look(items: readonly InSprints[]): Seen[] {
  const seen = new Map<string, Seen>();
  for (const { issue, statusCategory } of items)
    (issue.sprints ?? []).forEach((name, place, all) => {
      const sprint = seen.get(name) ?? { name, begun: false, open: false, finished: '' };
      seen.set(name, sprint);
      const last = place === all.length - 1;
      // Whatever moved on to another sprint left one that is over.
      if (!last || statusCategory !== 'new') sprint.begun = true;
      if (last && statusCategory !== 'done') sprint.open = true;
      const finished = issue.resolved ?? issue.updated;
      if (last && statusCategory === 'done' && finished > sprint.finished) sprint.finished = finished;
    });
  return [...seen.values()];
}

function closed({ name, finished }: Seen, board: string): SeedSprint {
  const before = { name, board, state: 'closed' } as const;
  if (finished === '') return before;
  const startDate = new Date(Date.parse(finished) - twoWeeks).toISOString();
  return { ...before, startDate, endDate: finished, completeDate: finished };
}

/**
 * An export names sprints and says nothing more of them. One that holds open work, some of it begun, runs; of several
 * such the one where something was finished last, for open work often keeps the name of the sprint it was taken out of.
 * One where nothing has begun is planned; the rest is over, since its last item was finished.
 * @param board name of the board they are put on
 * @param now for the dates of the one that runs
 */
export function guessSprints(
  items: readonly InSprints[],
  board: string,
  now: string,
): { readonly sprints: readonly SeedSprint[]; readonly note?: string } {
  const seen = look(items).toSorted((a, b) =>
    a.finished < b.finished ? -1 : a.finished > b.finished ? 1 : 0,
  );
  if (seen.length === 0) return { sprints: [] };
  const running = seen.findLast(({ open, begun }) => open && begun);
  const state = (sprint: Seen): SeedSprint['state'] => {
    if (sprint === running) return 'active';
    return sprint.begun ? 'closed' : 'future';
  };
  const day = Date.parse(now);
  const sprints = seen.map((sprint): SeedSprint => {
    if (state(sprint) === 'closed') return closed(sprint, board);
    if (state(sprint) === 'future') return { name: sprint.name, board, state: 'future' };
    const half = twoWeeks / 2;
    const [startDate, endDate] = [day - half, day + half].map((at) => new Date(at).toISOString());
    return {
      name: sprint.name,
      board,
      state: 'active',
      ...(startDate === undefined ? {} : { startDate }),
      ...(endDate === undefined ? {} : { endDate }),
    };
  });
  const inOrder = (['closed', 'active', 'future'] as const).flatMap((each) =>
    sprints.filter((sprint) => sprint.state === each),
  );
  const over = sprints.filter((sprint) => sprint.state === 'closed').length;
  const planned = sprints.filter((sprint) => sprint.state === 'future').length;
  const runs = running === undefined ? 'none as running' : `“${running.name}” as running`;
  return {
    sprints: inOrder,
    note: `The file names sprints but not their dates; ${runs}, ${planned} as planned and ${over} as finished were concluded from their items.`,
  };
}
