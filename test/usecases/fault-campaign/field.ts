/** Where the campaign and the random sequences are played: a fresh stand-in over HTTP, and pictures of all of it. */
import { z } from 'zod';
import { people } from '../../../sandbox/backlogs';
import type { JiraHttp } from '../../../src/jira/http';
import { makeClient } from '../../../src/jira/client';
import { makeChangeSite } from '../../../src/jira/writing/change-site';
import { changeLog } from '../../../src/storage/change-log';
import type { ChangePorts } from '../../../src/usecases/ports';
import { changePorts, Clock } from '../../support/change-ports';
import { storage } from '../../support/forge-globals';
import { openSite } from '../../support/stand-in';
import type { TestSite } from '../../support/stand-in';
import { withScreens } from './screens';

export type Person = (typeof people)[keyof typeof people];

/** Items that changes are made to; nothing of the rest of the space may ever differ. */
const played = ['WEB-324', 'WEB-325', 'WEB-326', 'WEB-323'] as const;

/** Items that one change or another needs as they are: an epic, one that much hangs on, one in a sprint. */
const others = { container: 'WEB-5', carried: 'WEB-302', sprinted: 'WEB-307' } as const;

const issueSchema = z.object({
  id: z.string(),
  key: z.string(),
  fields: z.record(z.string(), z.unknown()),
  properties: z.record(z.string(), z.unknown()).catch({}),
});
const pageSchema = z.object({ issues: z.array(issueSchema), nextPageToken: z.string().nullish() });
const linksSchema = z.array(
  z.object({
    type: z.object({ id: z.string() }),
    inwardIssue: z.object({ key: z.string() }).optional(),
    outwardIssue: z.object({ key: z.string() }).optional(),
  }),
);
const commentsSchema = z.object({ comments: z.array(z.object({ body: z.unknown() })) });
const sprintsSchema = z.object({ values: z.array(z.object({ id: z.number(), state: z.string() })) });

/** What every write moves, and ids that a thing made anew gets anew: it says that something was done, not what. */
const moving = new Set(['updated', 'lastViewed', 'statuscategorychangedate', 'watches', 'comment']);
const isRank = (value: unknown): boolean => typeof value === 'string' && /^\d\|/.test(value);

export interface Field {
  readonly site: TestSite;
  readonly clock: Clock;
  readonly boardId: number;
  readonly sprints: readonly number[];
  /** Ids of the items to play with. */
  readonly ids: readonly string[];
  readonly others: Readonly<Record<keyof typeof others, string>>;
  /** Jira as that person, past every fault. */
  readonly http: (person: Person) => JiraHttp;
  /** The use cases' world for that person, as a fresh function would get it. */
  portsOf(person: Person, through?: (http: JiraHttp) => JiraHttp): ChangePorts;
  /** Ids of the space's items in rank order. */
  order(): Promise<string[]>;
  /** Everything people and apps can see of the items played with, the order of all, and how many there are. */
  picture(): Promise<unknown>;
  close(): Promise<void>;
}

async function pages(site: TestSite, jql: string, fields: readonly string[]) {
  const issues: z.output<typeof issueSchema>[] = [];
  let token: string | undefined;
  do {
    const body = {
      jql,
      fields,
      maxResults: 1000,
      properties: fields.length > 1 ? ['backlog-refinery.note'] : [],
      ...(token === undefined ? {} : { nextPageToken: token }),
    };
    const answer = await site.post('/rest/api/3/search/jql', body);
    const page = pageSchema.parse(answer);
    issues.push(...page.issues);
    token = page.nextPageToken ?? undefined;
  } while (token !== undefined);
  return issues;
}

function linksOf(raw: unknown): string[] {
  const links = linksSchema.safeParse(raw);
  if (!links.success) return [];
  return links.data
    .map(({ type, inwardIssue, outwardIssue }) =>
      [type.id, inwardIssue ? `from ${inwardIssue.key}` : `to ${outwardIssue?.key ?? ''}`].join(' '),
    )
    .sort();
}

async function pictureOf(site: TestSite, ids: readonly string[]): Promise<unknown> {
  const { issues } = z.object({ issues: z.array(issueSchema) }).parse(
    await site.post('/rest/api/3/issue/bulkfetch', {
      issueIdsOrKeys: ids,
      fields: ['*all'],
      properties: ['backlog-refinery.note'],
    }),
  );
  const items = issues.map(({ key, fields, properties }) => ({
    key,
    properties,
    comments: commentsSchema.parse(fields['comment']).comments.map(({ body }) => body),
    links: linksOf(fields['issuelinks']),
    ...Object.fromEntries(
      Object.entries(fields).filter(
        ([name, value]) => !moving.has(name) && name !== 'issuelinks' && !isRank(value),
      ),
    ),
    resolutiondate: fields['resolutiondate'] !== null,
  }));
  const order = await pages(site, 'project = WEB ORDER BY Rank', ['created']);
  return { items, order: order.map(({ key }) => key) };
}

/** Opens a site of its own. */
export async function openField(): Promise<Field> {
  storage.values.clear();
  const site = await openSite('software');
  site.setSwitches({ limits: { burst: false, perIssueWrites: false, points: false } });
  const clock = new Clock();
  const boardId = await site.boardOf('WEB');
  const { values } = sprintsSchema.parse(
    await site.get(`/rest/agile/1.0/board/${boardId}/sprint?state=future,active`),
  );
  const idOf = async (key: string) => issueSchema.parse(await site.get(`/rest/api/3/issue/${key}`)).id;
  const ids = await Promise.all(played.map(idOf));
  const beside = {
    container: await idOf(others.container),
    carried: await idOf(others.carried),
    sprinted: await idOf(others.sprinted),
  };
  const http = (person: Person): JiraHttp =>
    withScreens(site.http(person), undefined, site.http(people.admin, true));
  return {
    site,
    clock,
    boardId,
    sprints: values.map(({ id }) => id),
    ids,
    others: beside,
    http,
    portsOf(person, through = (plain) => plain) {
      const client = makeClient(through(http(person)), { wait: clock.wait, chance: () => 0.5 });
      const change = makeChangeSite(client, { wait: clock.wait, now: clock.now });
      return { ...changePorts(change, changeLog, clock), by: person.accountId };
    },
    order: async () => (await pages(site, 'project = WEB ORDER BY Rank', ['created'])).map(({ id }) => id),
    picture: () => pictureOf(site, [...ids, ...Object.values(beside)]),
    close: () => site.close(),
  };
}
