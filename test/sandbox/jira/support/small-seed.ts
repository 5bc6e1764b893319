import type { SeedAdf, SeedIssue, SeedProject, SeedUser, SiteSeed } from '../../../../sandbox/jira/seed';

export const NOW = '2026-11-20T09:00:00.000Z';

const day = (offset: number): string => new Date(Date.parse(NOW) + offset * 86_400_000).toISOString();

export function paragraph(text: string): SeedAdf {
  return { type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] };
}

const user = (name: string, id: string, extra: Partial<SeedUser> = {}): SeedUser => ({
  accountId: id,
  name,
  email: `${name.split(' ')[0]?.toLowerCase() ?? ''}@example.com`,
  token: `${id}-token`,
  timeZone: 'Europe/Berlin',
  locale: 'en_GB',
  active: true,
  siteAdmin: false,
  ...extra,
});

export const people = {
  admin: user('Ada Admin', 'u-admin', { siteAdmin: true }),
  owner: user('Olga Owner', 'u-owner'),
  developer: user('Dev Patel', 'u-dev', { timeZone: 'America/New_York' }),
  viewer: user('Vera Viewer', 'u-viewer'),
  gone: user('Gustav Gone', 'u-gone', { active: false, former: true }),
};

const roles = { 'u-admin': 'admin', 'u-owner': 'member', 'u-dev': 'member', 'u-viewer': 'viewer' } as const;

const shop: SeedProject = {
  key: 'SHOP',
  name: 'Web shop',
  style: 'company',
  type: 'software',
  workTypes: [
    { name: 'Epic', level: 1 },
    { name: 'Story', level: 0 },
    { name: 'Bug', level: 0 },
    { name: 'Sub-task', level: -1 },
  ],
  statuses: [
    { name: 'To Do', category: 'new' },
    { name: 'In Progress', category: 'indeterminate' },
    { name: 'Parked', category: 'new' },
    { name: 'Done', category: 'done' },
  ],
  components: ['Cart', 'Search'],
  versions: ['1.0'],
  roles,
  boards: [
    {
      name: 'Shop board',
      type: 'scrum',
      jql: 'project = SHOP ORDER BY Rank ASC',
      columns: [
        { name: 'To Do', statuses: ['To Do'] },
        { name: 'In Progress', statuses: ['In Progress'] },
        { name: 'Done', statuses: ['Done'] },
      ],
      estimation: 'points',
      sprintsEnabled: true,
      quickFilters: [
        { name: 'Money', jql: 'labels = money OR labels = Money', description: 'Who pays what' },
        { name: 'Only mine', jql: 'assignee = currentUser()' },
      ],
    },
    {
      name: 'Shop flow',
      type: 'kanban',
      jql: 'project = SHOP ORDER BY Rank ASC',
      columns: [
        { name: 'Backlog', statuses: ['To Do'] },
        { name: 'Doing', statuses: ['In Progress'] },
        { name: 'Done', statuses: ['Done'] },
      ],
      estimation: 'none',
      sprintsEnabled: false,
    },
  ],
  sprints: [
    {
      name: 'Shop 1',
      board: 'Shop board',
      state: 'closed',
      startDate: day(-28),
      endDate: day(-14),
      completeDate: day(-14),
    },
    { name: 'Shop 2', board: 'Shop board', state: 'active', startDate: day(-7), endDate: day(7) },
    { name: "Shop 3 'soon'", board: 'Shop board', state: 'future' },
  ],
};

const team: SeedProject = {
  ...shop,
  key: 'TEAM',
  name: 'Team space',
  style: 'team',
  components: [],
  versions: [],
  roles: { 'u-admin': 'admin', 'u-owner': 'member' },
  boards: [
    {
      name: 'Team board',
      type: 'simple',
      jql: 'project = TEAM',
      columns: [
        { name: 'To Do', statuses: ['To Do'] },
        { name: 'Done', statuses: ['Done'] },
      ],
      estimation: 'points',
      sprintsEnabled: false,
    },
  ],
  sprints: [],
};

const issue = (key: string, summary: string, extra: Partial<SeedIssue> = {}): SeedIssue => ({
  key,
  type: 'Story',
  summary,
  description: null,
  status: 'To Do',
  reporter: 'u-owner',
  created: day(-30),
  updated: day(-10),
  ...extra,
});

const issues: readonly SeedIssue[] = [
  issue('SHOP-1', 'Checkout', { type: 'Epic', labels: ['Money'] }),
  issue('SHOP-2', 'Paying by invoice', {
    parent: 'SHOP-1',
    estimate: 5,
    description: paragraph('Customers pay their invoices within thirty days.'),
    labels: ['money', 'b2b'],
    components: ['Cart'],
    assignee: 'u-dev',
    priority: 'High',
    links: [
      { type: 'Blocks', to: 'SHOP-3' },
      { type: 'Relates', to: 'TEAM-1' },
    ],
  }),
  issue('SHOP-3', 'Search by "name" & size', {
    estimate: 0,
    created: day(-3),
    updated: day(-2),
    dueDate: '2026-12-24',
  }),
  issue('SHOP-4', 'Gift cards', {
    sprints: ['Shop 2'],
    estimate: 8,
    status: 'In Progress',
    started: day(-6),
  }),
  issue('SHOP-5', 'Log in with a passkey', {
    sprints: ['Shop 1'],
    status: 'Done',
    estimate: 3,
    started: day(-25),
    resolved: day(-16),
    updated: day(-16),
  }),
  issue('SHOP-6', 'Left over from the first sprint', { sprints: ['Shop 1'], estimate: 0.5 }),
  issue('SHOP-7', 'Planned for later', { sprints: ["Shop 3 'soon'"] }),
  issue('SHOP-8', 'A step of the invoice', { type: 'Sub-task', parent: 'SHOP-2' }),
  issue('SHOP-9', 'Parked and on no board', { status: 'Parked', reporter: 'u-gone' }),
  issue('SHOP-10', 'Only for the owner', { visibleTo: ['u-owner', 'u-admin'], type: 'Bug', flagged: true }),
  issue('TEAM-1', 'Team story', { estimate: 2 }),
  issue('TEAM-2', 'Another team story'),
];

/** A site of two projects, four people and a dozen issues, with the oddities tests need. */
export const smallSeed: SiteSeed = {
  now: NOW,
  users: Object.values(people),
  projects: [shop, team],
  issues,
};
