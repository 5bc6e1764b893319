import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { people } from '../../../sandbox/backlogs';
import { Lookalikes } from '../../../src/domain/report/similar';
import type { SimilarItem } from '../../../src/domain/report/similar';
import { makeClient } from '../../../src/jira/client';
import { readNeighbourhood } from '../../../src/jira/similar/read-similar';
import { openSite } from '../../support/stand-in';
import type { TestSite } from '../../support/stand-in';

let site: TestSite;

beforeAll(async () => {
  site = await openSite('software');
}, 60_000);

afterAll(() => site.close());

const idOf = async (key: string): Promise<string> =>
  z.object({ id: z.string() }).parse(await site.get(`/rest/api/3/issue/${key}?fields=summary`)).id;

async function similarTo(key: string): Promise<SimilarItem[]> {
  const client = makeClient(site.http(people.productOwner), {
    wait: () => Promise.resolve(),
    chance: () => 0,
  });
  site.calls = [];
  const { item, candidates, newest } = await readNeighbourhood(client, await idOf(key));
  return new Lookalikes(new Map([...newest, ...candidates].map((one) => [one.id, one])).values()).of(item);
}

async function make(summary: string, text: string): Promise<string> {
  const made = await site.post('/rest/api/3/issue', {
    fields: {
      project: { key: 'WEB' },
      issuetype: { name: 'Task' },
      summary,
      description: {
        type: 'doc',
        version: 1,
        content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
      },
    },
  });
  return z.object({ key: z.string() }).parse(made).key;
}

describe('items like one, found by Jira’s text search', () => {
  it.each([
    ['WEB-304', 'WEB-215'],
    ['WEB-203', 'WEB-331'],
    ['WEB-258', 'WEB-252'],
  ])('%s is possibly a duplicate of %s', async (key, other) => {
    const [first] = await similarTo(key);
    expect(first).toMatchObject({ key: other, verdict: 'duplicate' });
  });

  it.each([
    ['WEB-345', 'WEB-346'],
    ['WEB-353', 'WEB-354'],
  ])('%s is very alike %s and no duplicate of it', async (key, other) => {
    const told = (await similarTo(key)).filter(({ verdict }) => verdict === 'duplicate');
    expect(told.map((one) => one.key)).not.toContain(other);
  });

  it('asks Jira four times at most, whatever the item says', async () => {
    await similarTo('WEB-304');
    expect(site.calls).toEqual([
      `GET /rest/api/3/issue/${await idOf('WEB-304')}`,
      'POST /rest/api/3/search/jql',
      'POST /rest/api/3/search/jql',
      'POST /rest/api/3/search/jql',
    ]);
  });

  it.each([
    ['quotes and operators', 'Basket" OR project = HR AND NOT (total) ~ "', 'Say "hi" \\ *?^~'],
    ['a title of one word', 'Basket', ''],
    ['no word at all', '🚲 – 12', ''],
    ['Japanese', '注文確認メールが届かない', '支払い後に確認メールが届かない。'],
    ['a long log', 'Import fails', 'at com.shop.Basket.total(Basket.java:12)\n'.repeat(700)],
  ])('understands %s as text', async (_name, summary, text) => {
    const key = await make(summary, text);
    const twin = await make(`${summary} `, text);
    const found = await similarTo(key);
    expect(found.map((one) => one.key)).not.toContain(key);
    expect(found.every((one) => one.key.startsWith('WEB-'))).toBe(true);
    // A title of one word, or none, is anybody's: it takes more than itself to make two items one.
    expect(found.map((one) => one.key).includes(twin)).toBe(summary.length > 7);
  });

  it('says nothing of what is linked already', async () => {
    const body = {
      type: { name: 'Duplicate' },
      inwardIssue: { key: 'WEB-215' },
      outwardIssue: { key: 'WEB-304' },
    };
    const linked = await site
      .http(people.productOwner)
      .send({ method: 'POST', path: '/rest/api/3/issueLink', body });
    expect(linked.status).toBe(201);
    expect((await similarTo('WEB-304')).map((one) => one.key)).not.toContain('WEB-215');
  });
});
