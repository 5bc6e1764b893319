import type { Backlog, Board, FinishedItem, Sprint } from '../../src/domain/backlog/backlog';
import type { BacklogItem, ItemLink } from '../../src/domain/backlog/item';
import type { Check, ExampleItem } from '../../src/domain/check';
import { measure } from '../../src/domain/measures/measures';
import type { Zone } from '../../src/domain/zone';
import type { Outcome } from '../../src/domain/outcome';
import { defaultSettings } from '../../src/domain/settings';
import { findAcceptanceCriteria } from '../../src/domain/text/acceptance-criteria';
import { parseAdf } from '../../src/domain/text/parse-adf';
import { wikiToAdf } from '../../src/domain/text/wiki-to-adf';
import { buildItem } from './build-item';

/** The instant examples are judged at. */
export const exampleNow = new Date('2026-11-21T09:00:00.000Z');

const dayInMs = 86_400_000;

const board: Board = {
  id: 1,
  name: 'Shop board',
  type: 'scrum',
  projectId: '10000',
  projectKey: 'SHOP',
  projectName: 'Shop',
  estimation: { unit: 'points', fieldId: 'customfield_10016', fieldName: 'Story points' },
};

const typeNames = {
  story: 'Story',
  task: 'Task',
  bug: 'Bug',
  spike: 'Spike',
  epic: 'Epic',
  subtask: 'Sub-task',
} as const;

const rich = (wiki: string) => parseAdf(wikiToAdf(wiki));

function blockedBy(key: string, index: number): ItemLink {
  return {
    id: String(500 + index),
    type: 'Blocks',
    label: 'is blocked by',
    direction: 'inward',
    other: { id: String(900 + index), key, statusCategory: 'new' },
  };
}

/** Turns an example as a person writes it into an item as the gathering would deliver it. */
export function buildExample(example: ExampleItem): BacklogItem {
  const kind = example.kind ?? 'story';
  const description = rich(example.description ?? '');
  const textFields =
    example.criteriaField === undefined
      ? []
      : [{ field: 'customfield_10100', name: 'Acceptance criteria', text: rich(example.criteriaField) }];
  const plain = buildItem();
  return {
    ...plain,
    type: { id: '1', name: typeNames[kind], kind },
    summary: example.summary ?? plain.summary,
    description,
    textFields,
    acceptanceCriteria: findAcceptanceCriteria({ description, textFields }),
    environment: example.environment ?? '',
    attachmentCount: example.attachments ?? 0,
    versions: example.versions ?? [],
    links: (example.blockedBy ?? []).map(blockedBy),
    estimate: example.points === null ? undefined : { value: example.points ?? 3, unit: 'points' },
    priority: example.priority ?? plain.priority,
    hasAssignee: example.assigned ?? plain.hasAssignee,
    parent:
      example.parent === undefined
        ? plain.parent
        : { id: '700', key: example.parent, summary: 'Orders that guests can follow' },
    updated: new Date(exampleNow.getTime() - (example.idleDays ?? 10) * dayInMs).toISOString(),
  };
}

const exampleSprint: Sprint = {
  id: 5,
  name: 'Sprint 5',
  state: 'closed',
  startDate: '2026-09-01T09:00:00.000Z',
  endDate: '2026-09-15T09:00:00.000Z',
  completeDate: '2026-09-15T09:00:00.000Z',
};

/** The kinds of work in turn, a day apart, so that none of them is only the team's past. */
function finishedOf(kinds: NonNullable<ExampleItem['finished']>): FinishedItem[] {
  const rounds = Math.max(0, ...kinds.map(({ times }) => times));
  return Array.from({ length: rounds }, (_, round) => kinds.filter(({ times }) => round < times))
    .flat()
    .map(({ summary, points, days, daysAgo, sprint = false }, index) => {
      const item = { ...buildExample({ summary, points }), key: `SHOP-${9001 + index}` };
      const done =
        daysAgo === undefined
          ? Date.UTC(2026, 0, 1 + index)
          : exampleNow.getTime() - (daysAgo + index) * dayInMs;
      return {
        item,
        estimate: item.estimate,
        done: new Date(done).toISOString(),
        started: days === undefined ? undefined : new Date(done - days * dayInMs).toISOString(),
        sprintId: sprint ? exampleSprint.id : undefined,
      };
    });
}

/** Runs one check on one example, with default options unless others are given. */
export function runExample(
  check: Check,
  example: ExampleItem,
  {
    options = {},
    zone,
    board: overrides = {},
  }: { options?: object; zone?: Zone; board?: Partial<Board> } = {},
): { item: BacklogItem; outcome: Outcome } {
  const item = buildExample(example);
  const backlog: Backlog = {
    board: { ...board, ...overrides },
    items: [item, ...(example.others ?? []).map(buildExample)],
    sprints: [],
    history: {
      closedSprints: example.finished?.some(({ sprint }) => sprint) ? [exampleSprint] : [],
      finished: finishedOf(example.finished ?? []),
    },
    expected: 1 + (example.others ?? []).length,
    textChanges: new Map(
      example.rewritten === undefined
        ? []
        : [[item.id, { estimated: item.created, changed: item.updated, share: example.rewritten }]],
    ),
    parts: (example.parts ?? []).map(({ points, done = false }, index) => ({
      id: String(800 + index),
      key: `SHOP-${8001 + index}`,
      parentId: item.id,
      estimate: { value: points, unit: 'points' },
      isDone: done,
    })),
    problems: [],
  };
  const asked = (['near', 'next', 'later'] as const).find((name) => check.demands[name] !== undefined);
  const outcome = check.run(item, {
    options: check.options.parse(options),
    zone: zone ?? asked ?? 'near',
    now: exampleNow,
    project: { board: backlog.board },
    backlog,
    measures: measure(backlog, defaultSettings, exampleNow),
  });
  return { item, outcome };
}
