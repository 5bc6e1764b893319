import { describe, expect, it } from '@jest/globals';
import { loadSeed, samples, seedToBacklog } from '../../../sandbox/backlogs';
import { expected } from '../../../sandbox/backlogs/software/expected';

const seed = loadSeed('software');
const { issues, projects, users } = seed;
const keys = new Set(issues.map(({ key }) => key));
const accounts = new Set(users.map(({ accountId }) => accountId));
const projectOf = (key: string) => projects.find((project) => key.startsWith(`${project.key}-`))!;
const web = issues.filter(({ key }) => key.startsWith('WEB-'));
const backlog = seedToBacklog(seed, 'WEB');

describe('the software sample holds together', () => {
  it('is offered by name, and other names are refused with those there are', () => {
    expect(Object.keys(samples)).toContain('software');
    expect(() => loadSeed('bakery')).toThrow(/no sample “bakery”.*software/);
  });

  it('is the same every time', () => {
    expect(loadSeed('software')).toEqual(seed);
  });

  it('has every key once', () => {
    expect(keys.size).toBe(issues.length);
  });

  it.each(issues)('$key names only what its space has', (issue) => {
    const project = projectOf(issue.key);
    expect(project.workTypes.map(({ name }) => name)).toContain(issue.type);
    expect(project.statuses.map(({ name }) => name)).toContain(issue.status);
    for (const component of issue.components ?? []) expect(project.components).toContain(component);
    for (const version of [...(issue.versions ?? []), ...(issue.fixVersions ?? [])])
      expect(project.versions).toContain(version);
    for (const name of issue.sprints ?? [])
      expect(project.sprints.map((sprint) => sprint.name)).toContain(name);
  });

  it.each(issues)('$key refers to items and people that exist', (issue) => {
    const people = [issue.assignee, issue.reporter, ...(issue.comments ?? []).map(({ author }) => author)];
    for (const person of people) if (person !== undefined) expect(accounts).toContain(person);
    if (issue.parent !== undefined) expect(keys).toContain(issue.parent);
    for (const { to } of issue.links ?? []) expect(keys).toContain(to);
  });

  it.each(issues)('$key happened in the right order and not in the future', (issue) => {
    const times = [issue.created, issue.started, issue.resolved, seed.now]
      .filter((time) => time !== undefined)
      .map((time) => Date.parse(time));
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(Date.parse(issue.updated)).toBeGreaterThanOrEqual(Date.parse(issue.created));
    expect(Date.parse(issue.updated)).toBeLessThanOrEqual(Date.parse(seed.now));
  });

  it('gives epics to stories and stories to sub-tasks', () => {
    const level = (key: string) => {
      const issue = issues.find((each) => each.key === key)!;
      return projectOf(key).workTypes.find(({ name }) => name === issue.type)!.level;
    };
    for (const { key, parent } of web) if (parent !== undefined) expect(level(parent)).toBe(level(key) + 1);
  });

  it('has boards whose columns name statuses of their space, the last one finished', () => {
    for (const project of projects)
      for (const board of project.boards) {
        const category = (name: string) => project.statuses.find((status) => status.name === name)?.category;
        const named = board.columns.flatMap(({ statuses }) => statuses);
        expect([...named].sort()).toEqual(project.statuses.map(({ name }) => name).sort());
        expect(board.columns.at(-1)!.statuses.map(category)).toEqual(['done']);
      }
  });

  it('has an account for each right, and a space the viewer cannot see', () => {
    const roles = users.map(({ accountId }) => projects[0]!.roles[accountId]);
    expect(roles).toEqual(expect.arrayContaining(['admin', 'member', 'viewer']));
    const viewer = users.find(({ accountId }) => projects[0]!.roles[accountId] === 'viewer')!;
    expect(projects.filter(({ roles: all }) => all[viewer.accountId] === undefined)).toHaveLength(1);
    expect(new Set(users.map(({ email }) => email)).size).toBe(users.length);
  });

  it('has a team-managed space, and a business space without a board', () => {
    expect(projects.some(({ style, boards }) => style === 'team' && boards[0]?.type === 'simple')).toBe(true);
    expect(projects.some(({ type, boards }) => type === 'business' && boards.length === 0)).toBe(true);
  });
});

describe('the software sample is large enough to refine', () => {
  it('has a backlog of at least 130 open items, below an active and a future sprint', () => {
    expect(backlog.items.length).toBeGreaterThanOrEqual(130);
    expect(backlog.sprints.map(({ state }) => state)).toEqual(['active', 'future']);
    expect(backlog.problems).toEqual([]);
  });

  it('keeps the order in which it was written', () => {
    const open = web
      .filter(({ key }) => backlog.items.some((item) => item.key === key))
      .map(({ key }) => key);
    expect(backlog.items.map(({ key }) => key)).toEqual(open);
  });

  it('has finished items in every closed sprint, within its dates, that make a steady velocity', () => {
    expect(backlog.history.closedSprints.length).toBeGreaterThanOrEqual(3);
    expect(backlog.history.finished.length).toBeGreaterThanOrEqual(50);
    for (const { id } of backlog.history.closedSprints) {
      const done = backlog.history.finished.filter(({ sprintId }) => sprintId === id);
      const points = done.reduce((sum, { estimate }) => sum + (estimate?.value ?? 0), 0);
      expect(points).toBeGreaterThan(60);
      expect(points).toBeLessThan(80);
    }
    expect(backlog.history.finished.every(({ sprintId }) => sprintId !== undefined)).toBe(true);
  });

  it('has six epics or more, links, comments, labels, components, versions and sub-tasks', () => {
    expect(web.filter(({ type }) => type === 'Epic').length).toBeGreaterThanOrEqual(6);
    const linkTypes = new Set(web.flatMap(({ links }) => (links ?? []).map(({ type }) => type)));
    expect(linkTypes).toEqual(new Set(['Blocks', 'Relates']));
    expect(web.filter(({ type }) => type === 'Sub-task').length).toBeGreaterThanOrEqual(3);
    for (const part of ['comments', 'labels', 'components', 'versions', 'fixVersions', 'assignee'] as const)
      expect(web.filter((issue) => issue[part] !== undefined).length).toBeGreaterThan(1);
  });
});

describe('what is expected of the software sample', () => {
  it('names only open items of the board', () => {
    const open = new Set(backlog.items.map(({ key }) => key));
    const named = [
      ...Object.keys(expected.planted),
      ...expected.notDuplicates.flatMap(({ keys: pair }) => pair),
      ...expected.splits.map(({ key }) => key),
    ];
    for (const key of named) expect(open).toContain(key);
  });

  it('names both sides of a duplicate', () => {
    for (const [key, { duplicateOf }] of Object.entries(expected.planted))
      if (duplicateOf !== undefined) expect(expected.planted[duplicateOf]?.duplicateOf).toBe(key);
  });

  it('holds every kind of flaw', () => {
    const kinds = new Set(Object.values(expected.planted).flatMap(({ checks }) => checks));
    for (const kind of [
      'vague-title',
      'description',
      'acceptance-criteria',
      'estimate',
      'oversized-item',
      'near-duplicate',
      'stale-item',
    ])
      expect(kinds).toContain(kind);
  });

  it('has a story of 13 points with exactly five acceptance criteria', () => {
    const item = backlog.items.find(({ key }) => key === 'WEB-324')!;
    expect(item.estimate).toEqual({ value: 13, unit: 'points' });
    expect(item.acceptanceCriteria).toHaveLength(5);
  });
});
