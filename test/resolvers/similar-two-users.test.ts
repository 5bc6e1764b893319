/** What comparing items tells: only what the person who looks may see, whatever others may see, link or dismiss. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import type { Sandbox } from '../../sandbox/open-sandbox';
import { analyse } from '../../src/domain/analyse';
import { labelledPairs } from '../../src/domain/measures/learning/labelled-pairs';
import { buildReport } from '../../src/domain/report/build-report';
import { duplicateCards } from '../../src/domain/report/duplicate-cards';
import { Lookalikes } from '../../src/domain/report/similar';
import { defaultSettings } from '../../src/domain/settings';
import { BacklogAssembler } from '../../src/jira/assemble-backlog';
import { makeClient } from '../../src/jira/client';
import type { JiraClient } from '../../src/jira/client';
import { gatherBacklog } from '../../src/jira/gather/gather-backlog';
import { gatherRest } from '../../src/jira/gather/gather-rest';
import { readNeighbourhood } from '../../src/jira/similar/read-similar';
import { callApp, readIssue } from '../support/call-app';
import { askJira, startSandbox } from '../support/sandbox';

/** Petra may see the space HR, Dev and Vera may not. */
const outsiders = ['Dev', 'Vera'] as const;
const open = 'WEB-304';
const words = {
  summary: 'No order confirmation mail after paying by invoice, says Graz',
  description: 'Customers who pay by invoice never get the confirmation mail for the order. Confidential.',
};
const now = new Date('2026-11-21T10:00:00.000Z');

let sandbox: Sandbox;
let boardId: number;
let projectIds: string[];
const secret: { id: string; key: string }[] = [];

const madeSchema = z.object({ id: z.coerce.string(), key: z.string().default('') });

async function make(path: string, body: unknown): Promise<z.output<typeof madeSchema>> {
  const answer = await askJira(sandbox, 'Petra', 'POST', path, body);
  if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
  return madeSchema.parse(await answer.json());
}

function clientOf(person: string): JiraClient {
  return makeClient(
    {
      send: async ({ method, path, body }) => {
        const answer = await askJira(sandbox, person, method, path, body);
        return { status: answer.status, headers: {}, body: await answer.text() };
      },
    },
    { wait: () => Promise.resolve(), chance: () => 0, tries: 1 },
  );
}

/** Everything the panel and the issue view say to a person from comparing items, on a board over both spaces. */
async function seenBy(person: string) {
  const client = clientOf(person);
  const assembler = new BacklogAssembler();
  const [projectId = ''] = projectIds;
  const gathered = await gatherBacklog(client, { projectId, boardId }, (event) => {
    assembler.accept(event);
  });
  await gatherRest(client, gathered, (event) => {
    assembler.accept(event);
  });
  const backlog = assembler.backlog();
  const analysis = analyse(backlog, defaultSettings, now);
  const apart = await callApp(sandbox, person, 'listApart', { projectIds });
  const refused = z
    .array(z.object({ a: z.string(), b: z.string() }))
    .parse(apart.ok ? apart.value : undefined);
  const { item, candidates, newest } = await readNeighbourhood(client, (await readIssue(sandbox, open)).id);
  const report = buildReport(analysis);
  return {
    cards: duplicateCards(backlog, analysis.measures.duplicates, refused, labelledPairs(backlog, refused)),
    pairs: report.pairs,
    counts: report.counts,
    rows: report.items.map(({ key, findings }) => ({ key, findings })),
    similar: new Lookalikes([...newest, ...candidates].filter(({ id }) => id !== item.id)).of(item),
    refused,
    setAside: await callApp(sandbox, person, 'listExceptions', { projectIds }),
    changes: await callApp(sandbox, person, 'listChanges', { projectId }),
    kept: (await readIssue(sandbox, open)).properties,
  };
}

type Seen = Awaited<ReturnType<typeof seenBy>>;
const before = new Map<string, Seen>();

beforeAll(async () => {
  sandbox = await startSandbox();
  const { id: filterId } = await make('/rest/api/3/filter', {
    name: 'Shop and people',
    jql: 'project in (WEB, HR) ORDER BY Rank',
    sharePermissions: [{ type: 'authenticated' }],
  });
  boardId = Number(
    (await make('/rest/agile/1.0/board', { name: 'Both', type: 'kanban', filterId: Number(filterId) })).id,
  );
  projectIds = await Promise.all(
    ['WEB-304', 'HR-1'].map(async (key) => (await readIssue(sandbox, key)).fields.project.id),
  );
  for (const person of outsiders) before.set(person, await seenBy(person));
  for (const summary of [words.summary, `${words.summary} again`]) {
    const made = await make('/rest/api/3/issue', {
      fields: {
        project: { key: 'HR' },
        issuetype: { name: 'Task' },
        summary,
        description: {
          type: 'doc',
          version: 1,
          content: [{ type: 'paragraph', content: [{ type: 'text', text: words.description }] }],
        },
      },
    });
    secret.push(made);
  }
  // Petra looks, judges, dismisses and links: traces she may leave.
  const [first, second] = secret;
  const { id } = await readIssue(sandbox, open);
  for (const otherId of [first?.id, second?.id])
    expect(await callApp(sandbox, 'Petra', 'sayApart', { itemId: id, otherId, apart: true })).toMatchObject({
      ok: true,
    });
  await callApp(sandbox, 'Petra', 'judgeIssue', { issueId: id });
  await callApp(sandbox, 'Petra', 'sayApart', { itemId: id, otherId: second?.id, apart: false });
  await make('/rest/api/3/issueLink', {
    type: { name: 'Relates' },
    inwardIssue: { key: first?.key },
    outwardIssue: { key: 'WEB-215' },
  }).catch(() => undefined);
  await sandbox.forge.events.deliveries.idle();
}, 240_000);

afterAll(() => sandbox.close());

describe('items that a person may not browse', () => {
  test('are compared for who may see them', async () => {
    const seen = await seenBy('Petra');
    const keys = seen.cards.cards.flatMap(({ items }) => items.map(({ key }) => key));
    expect(keys).toEqual(expect.arrayContaining(secret.map(({ key }) => key)));
    expect(seen.refused).toHaveLength(1);
  }, 60_000);

  test.each(outsiders)(
    'change nothing of what %s is told',
    async (person) => {
      const seen = await seenBy(person);
      expect(seen).toEqual(before.get(person));
      const said = JSON.stringify(seen);
      for (const { id, key } of secret) {
        expect(said).not.toContain(`"${key}"`);
        expect(said).not.toContain(`"${id}"`);
      }
      expect(said).not.toContain('HR-');
      expect(said).not.toContain('Graz');
    },
    60_000,
  );

  test.each(outsiders)('are gone for %s, not refused: that they exist is not told either', async (person) => {
    const [first] = secret;
    const { id } = await readIssue(sandbox, open);
    const hidden = { itemId: id, otherId: first?.id, apart: false };
    expect(await callApp(sandbox, person, 'sayApart', hidden)).toEqual(
      await callApp(sandbox, person, 'sayApart', { ...hidden, otherId: '999999' }),
    );
    await expect(readNeighbourhood(clientOf(person), first?.id ?? '')).rejects.toMatchObject({
      kind: 'not-found',
    });
  });

  test('leave nothing where others could read it: comparing writes no property, event or count', async () => {
    const { properties } = await readIssue(sandbox, open);
    expect(JSON.stringify(properties)).not.toMatch(/near-duplicate|HR-|similar/);
    const answer = await askJira(sandbox, 'Ada', 'GET', `/rest/api/3/issue/${open}/properties`);
    const { keys } = z.object({ keys: z.array(z.object({ key: z.string() })) }).parse(await answer.json());
    expect(keys.map(({ key }) => key).filter((key) => key !== 'backlog-refinery')).toEqual([]);
  });
});
