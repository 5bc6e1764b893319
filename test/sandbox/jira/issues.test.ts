import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { errors, fields, found, one } from './support/read';
import { openSite, type TestSite } from './support/site';
import { paragraph, people } from './support/small-seed';

let site: TestSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.end());

const as = people.owner;
const base = { project: { key: 'SHOP' }, issuetype: { name: 'Story' } };
const make = async (extra: object, rest: object = {}): Promise<string> => {
  const reply = await site.send(as, 'POST', '/rest/api/3/issue', { fields: { ...base, ...extra }, ...rest });
  if (reply.status !== 201) throw new Error(JSON.stringify(reply.body));
  return z.object({ key: z.string() }).parse(reply.body).key;
};

describe('creating', () => {
  test('keeps what was sent, properties included, and adds the issue at the end', async () => {
    const description = {
      type: 'doc',
      version: 1,
      content: [
        { type: 'futureNode', attrs: { colour: 'teal' } },
        ...(paragraph('Given a cart').content ?? []),
      ],
    };
    const key = await make(
      { summary: 'Pay later', description, labels: ['new'], parent: { key: 'SHOP-1' }, customfield_10026: 3 },
      { properties: [{ key: 'made-by', value: { change: 'c1' } }] },
    );
    expect(await fields(site, as, key)).toMatchObject({
      summary: 'Pay later',
      description,
      labels: ['new'],
      parent: { key: 'SHOP-1' },
      customfield_10026: 3,
      reporter: { accountId: 'u-owner' },
      status: { name: 'To Do', statusCategory: { id: 2, key: 'new' } },
      resolution: null,
      customfield_10020: null,
    });
    const property = await site.send(as, 'GET', `/rest/api/3/issue/${key}/properties/made-by`);
    expect(property.body).toEqual({ key: 'made-by', value: { change: 'c1' } });
    expect((await found(site, as, 'project = SHOP ORDER BY Rank')).at(-1)).toBe(key);
  });

  test.each([
    [{ ...base }, { summary: 'You must specify a summary of the issue.' }],
    [
      { ...base, summary: 's', description: 'plain' },
      { description: 'Operation value must be an Atlassian Document (see the Atlassian Document Format)' },
    ],
    [
      { ...base, summary: 's', nonsense: 1 },
      { nonsense: "Field 'nonsense' cannot be set. It is not on the appropriate screen, or unknown." },
    ],
    [{ ...base, summary: 'x'.repeat(256) }, { summary: 'Summary must be less than 255 characters.' }],
    [
      { ...base, summary: 's', labels: ['two words'] },
      { labels: "The label 'two words' can't contain spaces." },
    ],
    [
      { ...base, summary: 's', issuetype: { name: 'Sub-task' } },
      { parent: 'Issue type is a sub-task but parent issue key or id not specified.' },
    ],
    [
      { ...base, summary: 's', parent: { key: 'SHOP-3' } },
      { parent: 'Given parent work item does not belong to appropriate hierarchy.' },
    ],
  ])('%j is refused by field', async (sent, expected) => {
    const reply = await site.send(as, 'POST', '/rest/api/3/issue', { fields: sent });
    expect(reply.status).toBe(400);
    expect(errors(reply)).toEqual({ errorMessages: [], errors: expected });
  });

  test('many at once says which of them failed', async () => {
    const issueUpdates = [{ fields: { ...base, summary: 'First' } }, { fields: base }];
    const reply = await site.send(as, 'POST', '/rest/api/3/issue/bulk', { issueUpdates });
    expect(reply.status).toBe(201);
    expect(reply.body).toMatchObject({
      issues: [{ key: expect.stringMatching(/^SHOP-/) }],
      errors: [
        {
          status: 400,
          failedElementNumber: 1,
          elementErrors: { errors: { summary: 'You must specify a summary of the issue.' } },
        },
      ],
    });
    const none = await site.send(as, 'POST', '/rest/api/3/issue/bulk', { issueUpdates: [{ fields: base }] });
    expect(none.status).toBe(400);
    const tooMany = Array.from({ length: 51 }, () => ({ fields: { ...base, summary: 'x' } }));
    expect((await site.send(as, 'POST', '/rest/api/3/issue/bulk', { issueUpdates: tooMany })).status).toBe(
      400,
    );
  });
});

describe('editing', () => {
  test('changes fields, remembers it, and clears with null', async () => {
    const key = await make({ summary: 'Before', customfield_10026: 5, parent: { key: 'SHOP-1' } });
    const reply = await site.send(as, 'PUT', `/rest/api/3/issue/${key}`, {
      fields: { summary: 'After', customfield_10026: null, parent: null },
      update: { labels: [{ add: 'a' }, { add: 'b' }, { remove: 'a' }] },
    });
    expect(reply.status).toBe(204);
    const now = await fields(site, as, key);
    expect(now).toMatchObject({ summary: 'After', customfield_10026: null, labels: ['b'] });
    expect(now).not.toHaveProperty('parent');
    const log = await site.send(as, 'GET', `/rest/api/3/issue/${key}/changelog`);
    expect(log.body).toMatchObject({
      total: 1,
      isLast: true,
      values: [
        {
          author: { accountId: 'u-owner' },
          created: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+\+0000$/),
          items: expect.arrayContaining([
            expect.objectContaining({ field: 'summary', fromString: 'Before', toString: 'After' }),
            expect.objectContaining({ fieldId: 'customfield_10026', fromString: '5', toString: null }),
          ]),
        },
      ],
    });
  });

  test('is all or nothing', async () => {
    const reply = await site.send(as, 'PUT', '/rest/api/3/issue/SHOP-7', {
      fields: { summary: 'Changed', status: { id: '1' } },
    });
    expect(errors(reply).errors).toEqual({
      status: "Field 'status' cannot be set. It is not on the appropriate screen, or unknown.",
    });
    expect(await fields(site, as, 'SHOP-7')).toMatchObject({ summary: 'Planned for later' });
  });

  test('refuses a field that is on no screen, which its estimation still sets', async () => {
    site.standIn.setSwitches({ unscreened: [{ project: 'SHOP', field: 'Story Points' }] });
    const reply = await site.send(as, 'PUT', '/rest/api/3/issue/SHOP-7', {
      fields: { customfield_10026: 2 },
    });
    expect(errors(reply).errors).toHaveProperty('customfield_10026');
    const meta = await site.send(as, 'GET', '/rest/api/3/issue/SHOP-7/editmeta');
    expect(meta.body).not.toHaveProperty('fields.customfield_10026');
    const put = await site.send(as, 'PUT', '/rest/agile/1.0/issue/SHOP-7/estimation?boardId=1', {
      value: '2',
    });
    expect(put.body).toEqual({ fieldId: 'customfield_10026', value: 2 });
    site.standIn.setSwitches({ unscreened: [] });
    const again = await site.send(as, 'GET', '/rest/api/3/issue/SHOP-7/editmeta');
    expect(again.body).toHaveProperty('fields.customfield_10026');
  });

  test('answers the issue when asked to', async () => {
    const reply = await site.send(as, 'PUT', '/rest/api/3/issue/shop-3?returnIssue=true', {
      fields: { duedate: '2026-12-25' },
    });
    expect(reply.status).toBe(200);
    expect(one(reply)).toMatchObject({ key: 'SHOP-3', fields: { duedate: '2026-12-25' } });
  });
});

test('deleting takes subtasks only when told to', async () => {
  const parent = await make({ summary: 'Parent' });
  const child = await make({ summary: 'Child', issuetype: { name: 'Sub-task' }, parent: { key: parent } });
  const refused = await site.send(as, 'DELETE', `/rest/api/3/issue/${parent}`);
  expect(refused.status).toBe(400);
  expect((await site.send(as, 'DELETE', `/rest/api/3/issue/${parent}?deleteSubtasks=true`)).status).toBe(204);
  for (const key of [parent, child])
    expect((await site.send(as, 'GET', `/rest/api/3/issue/${key}`)).status).toBe(404);
});

describe('properties', () => {
  const path = '/rest/api/3/issue/SHOP-6/properties/app';
  test('are kept verbatim, replaced whole, listed and deleted', async () => {
    const value = { nested: [null, 'ünï', { deep: true }] };
    expect((await site.send(as, 'PUT', path, value)).status).toBe(201);
    expect((await site.send(as, 'PUT', path, [1])).status).toBe(200);
    expect((await site.send(as, 'PUT', path, value)).status).toBe(200);
    expect((await site.send(as, 'GET', path)).body).toEqual({ key: 'app', value });
    const listed = await site.send(as, 'GET', '/rest/api/3/issue/SHOP-6/properties');
    expect(listed.body).toMatchObject({ keys: [{ key: 'app' }] });
    expect((await site.send(as, 'DELETE', path)).status).toBe(204);
    expect((await site.send(as, 'GET', path)).status).toBe(404);
  });

  test('end at 32,768 characters', async () => {
    expect((await site.send(as, 'PUT', path, { v: 'x'.repeat(32_760) })).status).toBe(201);
    expect((await site.send(as, 'PUT', path, { v: 'x'.repeat(32_761) })).status).toBe(400);
  });
});

describe('links', () => {
  const linkList = async (key: string): Promise<unknown> => (await fields(site, as, key))['issuelinks'];

  test('show the other end, once, with one id on both sides', async () => {
    const link = {
      type: { name: 'Blocks' },
      inwardIssue: { key: 'SHOP-6' },
      outwardIssue: { key: 'SHOP-7' },
    };
    for (let time = 1; time <= 2; time += 1) {
      const reply = await site.send(as, 'POST', '/rest/api/3/issueLink', link);
      expect([reply.status, reply.body]).toEqual([201, '']);
    }
    const onInward = z.array(z.looseObject({ id: z.string() })).parse(await linkList('SHOP-6'));
    const onOutward = z.array(z.looseObject({ id: z.string() })).parse(await linkList('SHOP-7'));
    expect(onInward).toHaveLength(1);
    expect(onInward[0]).toMatchObject({ outwardIssue: { key: 'SHOP-7' }, type: { outward: 'blocks' } });
    expect(onOutward[0]).toMatchObject({ id: onInward[0]?.id, inwardIssue: { key: 'SHOP-6' } });
    expect(onOutward[0]).not.toHaveProperty('outwardIssue');
    expect((await site.send(as, 'DELETE', `/rest/api/3/issueLink/${onInward[0]?.id ?? ''}`)).status).toBe(
      204,
    );
    expect(await linkList('SHOP-7')).toEqual([]);
  });

  test('name what is not there', async () => {
    const ends = { inwardIssue: { key: 'SHOP-6' }, outwardIssue: { key: 'SHOP-7' } };
    const type = await site.send(as, 'POST', '/rest/api/3/issueLink', { type: { name: 'Haunts' }, ...ends });
    expect([type.status, errors(type).errorMessages]).toEqual([
      404,
      ["No issue link type with name 'Haunts' found."],
    ]);
    const link = await site.send(as, 'GET', '/rest/api/3/issueLink/99999999');
    expect(errors(link).errorMessages).toEqual(["No issue link with id '99999999' exists."]);
  });

  test('to what one cannot see are not there', async () => {
    expect(z.array(z.unknown()).parse((await fields(site, as, 'SHOP-2'))['issuelinks'])).toHaveLength(2);
    expect(
      z.array(z.unknown()).parse((await fields(site, people.viewer, 'SHOP-2'))['issuelinks']),
    ).toHaveLength(1);
  });
});

describe('transitions', () => {
  const path = '/rest/api/3/issue/SHOP-6/transitions';
  test('move to a status, resolve and reopen', async () => {
    const listed = z
      .object({ transitions: z.array(z.object({ id: z.string(), to: z.object({ name: z.string() }) })) })
      .parse((await site.send(as, 'GET', path)).body).transitions;
    const idTo = (name: string): string | undefined => listed.find(({ to }) => to.name === name)?.id;
    expect((await site.send(as, 'POST', path, { transition: { id: idTo('Done') } })).status).toBe(204);
    expect(await fields(site, as, 'SHOP-6')).toMatchObject({
      status: { name: 'Done' },
      resolution: { name: 'Done' },
    });
    expect((await site.send(as, 'POST', path, { transition: { id: idTo('To Do') } })).status).toBe(204);
    expect(await fields(site, as, 'SHOP-6')).toMatchObject({
      status: { name: 'To Do' },
      resolution: null,
      resolutiondate: null,
    });
  });

  test('that are not there', async () => {
    expect(errors(await site.send(as, 'POST', path, {})).errorMessages).toEqual([
      "Missing 'transition' identifier",
    ]);
    expect((await site.send(as, 'GET', `${path}?transitionId=999`)).body).toEqual({
      expand: 'transitions',
      transitions: [],
    });
    expect((await site.send(as, 'POST', path, { transition: { id: '999' } })).status).toBe(400);
  });
});

test('comments are documents, paged, and for those who may', async () => {
  const path = '/rest/api/3/issue/SHOP-4/comment';
  const text = await site.send(as, 'POST', path, { body: 'plain' });
  expect(errors(text).errors).toEqual({ comment: 'Comment body is not valid!' });
  for (const words of ['one', 'two', 'three']) {
    expect((await site.send(as, 'POST', path, { body: paragraph(words) })).status).toBe(201);
  }
  const page = await site.send(as, 'GET', `${path}?startAt=1&maxResults=1`);
  expect(page.body).toMatchObject({
    startAt: 1,
    maxResults: 1,
    total: 3,
    comments: [{ body: paragraph('two') }],
  });
  const no = await site.send(people.viewer, 'POST', path, { body: paragraph('me too') });
  expect(no.status).toBe(400);
  expect(errors(no).errorMessages).toEqual([
    'Vera Viewer, you do not have the permission to comment on this issue.',
  ]);
});

test('bulkfetch answers in the order of ids and leaves out what one cannot see', async () => {
  const body = { issueIdsOrKeys: ['SHOP-4', '10001', 'TEAM-1', 'SHOP-999'], fields: ['summary'] };
  const reply = await site.send(people.viewer, 'POST', '/rest/api/3/issue/bulkfetch', body);
  expect(
    z
      .object({ issues: z.array(z.object({ key: z.string() })) })
      .parse(reply.body)
      .issues.map(({ key }) => key),
  ).toEqual(['SHOP-2', 'SHOP-4']);
  const ids = Array.from({ length: 101 }, (_each, place) => String(10_000 + place));
  const heavy = await site.send(as, 'POST', '/rest/api/3/issue/bulkfetch', { issueIdsOrKeys: ids });
  expect(heavy.status).toBe(400);
  const light = await site.send(as, 'POST', '/rest/api/3/issue/bulkfetch', {
    issueIdsOrKeys: ids,
    fields: ['summary'],
  });
  expect(light.status).toBe(200);
});

test('the changelog of many has epoch milliseconds and pages by token', async () => {
  const body = {
    issueIdsOrKeys: ['SHOP-5', 'SHOP-4'],
    fieldIds: ['status', 'customfield_10020'],
    maxResults: 2,
  };
  const schema = z.object({
    issueChangeLogs: z.array(
      z.object({
        issueId: z.string(),
        changeHistories: z.array(
          z.object({ created: z.number(), items: z.array(z.looseObject({ field: z.string() })) }),
        ),
      }),
    ),
    nextPageToken: z.string().optional(),
  });
  const first = schema.parse((await site.send(as, 'POST', '/rest/api/3/changelog/bulkfetch', body)).body);
  expect(first.issueChangeLogs.map(({ issueId }) => issueId)).toEqual(['10003']);
  const second = schema.parse(
    (
      await site.send(as, 'POST', '/rest/api/3/changelog/bulkfetch', {
        ...body,
        nextPageToken: first.nextPageToken,
      })
    ).body,
  );
  expect(second.issueChangeLogs[0]?.issueId).toBe('10004');
  expect(second.issueChangeLogs[0]?.changeHistories[0]?.items[0]).toMatchObject({
    field: 'Sprint',
    from: '',
    to: '1',
    toString: 'Shop 1',
  });
});
