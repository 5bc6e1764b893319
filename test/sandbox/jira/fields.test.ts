/** Custom fields: their contexts, choices and defaults, and how they come and go. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { errors, fields, found } from './support/read';
import { openSite, type Reply, type TestSite } from './support/site';
import { people } from './support/small-seed';

let site: TestSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.end());
const { admin, owner } = people;
const ask = (method: string, path: string, body?: unknown, who = admin): Promise<Reply> =>
  site.send(who, method, `/rest/api/3/${path}`, body);

const TYPE = 'com.atlassian.jira.plugin.system.customfieldtypes';
async function make(name: string, type: string): Promise<string> {
  const reply = await ask('POST', 'field', { name, type: `${TYPE}:${type}` });
  const { id } = z.looseObject({ id: z.string() }).parse(reply.body);
  await ask('POST', `screens/addToDefault/${id}`);
  return id;
}
async function contextOf(field: string): Promise<string> {
  const { body } = await ask('GET', `field/${field}/context`);
  const [context] = z.object({ values: z.array(z.looseObject({ id: z.string() })) }).parse(body).values;
  return context?.id ?? '';
}
async function create(more: object = {}): Promise<Reply> {
  return ask('POST', 'issue', {
    fields: { project: { key: 'SHOP' }, issuetype: { name: 'Story' }, summary: 'A story', ...more },
  });
}
const keyOf = (reply: Reply): string => z.looseObject({ key: z.string() }).parse(reply.body).key;

describe('a custom field', () => {
  test('is made by administrators, and is on no screen until it is put there', async () => {
    const reply = await ask('POST', 'field', {
      name: 'Risk',
      description: 'How risky',
      type: `${TYPE}:float`,
    });
    expect(reply.status).toBe(201);
    const field = z.looseObject({ id: z.string() }).parse(reply.body);
    expect(field).toMatchObject({
      id: expect.stringMatching(/^customfield_\d+$/) as unknown,
      name: 'Risk',
      custom: true,
      schema: { type: 'number', custom: `${TYPE}:float`, customId: expect.any(Number) as unknown },
    });
    const screens = async (): Promise<unknown> => (await ask('GET', `field/${field.id}/screens`)).body;
    expect(await screens()).toMatchObject({ total: 0, isLast: true, values: [] });
    expect(errors(await create({ [field.id]: 3 })).errors).toEqual({
      [field.id]: `Field '${field.id}' cannot be set. It is not on the appropriate screen, or unknown.`,
    });
    expect((await ask('POST', `screens/addToDefault/${field.id}`)).status).toBe(200);
    expect(await screens()).toMatchObject({ total: 1, values: [{ id: 1, tab: { name: 'Field Tab' } }] });
    expect((await create({ [field.id]: 3 })).status).toBe(201);
    expect(await found(site, owner, 'Risk = 3')).toHaveLength(1);
  });

  test.each([
    [{ name: 'No type' }, 400],
    [{ type: `${TYPE}:float` }, 400],
    [{ name: 'Odd', type: 'odd' }, 400],
    [{ name: 'Closed', type: `${TYPE}:float`, colour: 'red' }, 400],
    [{ name: 'Not here', type: `${TYPE}:grouppicker` }, 501],
  ])('is refused: %j', async (body, status) => {
    expect((await ask('POST', 'field', body)).status).toBe(status);
  });

  test('is not made by others', async () => {
    expect((await ask('POST', 'field', { name: 'Mine', type: `${TYPE}:float` }, owner)).status).toBe(400);
  });

  test('goes by another name, into the trash, back, and away for good with its values', async () => {
    const id = await make('Effort', 'float');
    const key = keyOf(await create({ [id]: 8 }));
    expect((await ask('PUT', `field/${id}`, { name: 'Effort in days' })).status).toBe(204);
    expect(await found(site, owner, '"Effort in days" = 8')).toEqual([key]);
    const known = async (): Promise<boolean> =>
      z
        .array(z.looseObject({ id: z.string() }))
        .parse((await ask('GET', 'field')).body)
        .some((field) => field.id === id);
    expect((await ask('POST', `field/${id}/trash`)).status).toBe(200);
    expect([await known(), Object.keys(await fields(site, admin, key)).includes(id)]).toEqual([false, false]);
    expect((await ask('GET', 'field/search/trashed?query=effort')).body).toMatchObject({ total: 1 });
    expect((await ask('POST', `field/${id}/restore`)).status).toBe(200);
    expect(await fields(site, admin, key)).toMatchObject({ [id]: 8 });
    const gone = await ask('DELETE', `field/${id}`);
    expect([gone.status, gone.headers.get('location')]).toEqual([303, expect.stringContaining('/task/')]);
    expect(await known()).toBe(false);
    expect((await ask('DELETE', `field/${id}`)).status).toBe(404);
  });

  test('that boards need stays', async () => {
    const all = z
      .array(z.looseObject({ id: z.string(), name: z.string() }))
      .parse((await ask('GET', 'field')).body);
    const sprint = all.find(({ name }) => name === 'Sprint')?.id ?? '';
    expect((await ask('POST', `field/${sprint}/trash`)).status).toBe(400);
  });
});

describe('choices of a field', () => {
  let id: string;
  let options: string;
  const list = async (query = ''): Promise<unknown[]> =>
    z.looseObject({ values: z.array(z.unknown()) }).parse((await ask('GET', options + query)).body).values;

  beforeAll(async () => {
    id = await make('Platform', 'cascadingselect');
    options = `field/${id}/context/${await contextOf(id)}/option`;
  });

  const add = async (...given: object[]): Promise<string[]> => {
    const { body } = await ask('POST', options, { options: given });
    return z
      .object({ options: z.array(z.looseObject({ id: z.string() })) })
      .parse(body)
      .options.map((option) => option.id);
  };

  test('are added, under others too, and told with those first', async () => {
    const [phone = '', desk = ''] = await add({ value: 'Phone' }, { value: 'Desk' });
    const [small = ''] = await add({ value: 'Small', optionId: phone });
    expect(await list()).toEqual([
      { id: phone, value: 'Phone', disabled: false },
      { id: desk, value: 'Desk', disabled: false },
      { id: small, value: 'Small', optionId: phone, disabled: false },
    ]);
    expect(await list('?onlyOptions=true')).toHaveLength(2);
    expect(await list(`?optionId=${desk}`)).toEqual([{ id: desk, value: 'Desk', disabled: false }]);
    const twice = await ask('POST', options, { options: [{ value: 'Desk' }] });
    expect([twice.status, errors(twice).errorMessages]).toEqual([
      400,
      ["The option 'Desk' already exists in this context."],
    ]);
    const orphan = await ask('POST', options, { options: [{ value: 'Big', optionId: '99999' }] });
    expect(orphan.status).toBe(404);
  });

  test('are renamed and switched off; nobody chooses those any more', async () => {
    const [watch = '', other = ''] = await add({ value: 'Watch' }, { value: 'Wall' });
    const key = keyOf(await create({ [id]: { id: watch } }));
    const change = (...given: object[]): Promise<Reply> => ask('PUT', options, { options: given });
    expect(
      (await change({ id: watch, value: 'Wrist', disabled: true }, { id: other, value: 'Wall' })).body,
    ).toEqual({
      options: [{ id: watch, value: 'Wrist', disabled: true }],
    });
    expect((await create({ [id]: { id: watch } })).status).toBe(400);
    expect(await fields(site, admin, key)).toMatchObject({ [id]: { value: 'Wrist' } });
    expect((await change({ id: other, value: 'Ceiling' }, { id: '99999', value: 'None' })).status).toBe(404);
    expect(await list(`?optionId=${other}`)).toMatchObject([{ value: 'Wall' }]);
  });

  test('are put in order, and taken away unless an issue has them', async () => {
    const [one = '', two = '', three = ''] = await add(
      { value: 'One' },
      { value: 'Two' },
      { value: 'Three' },
    );
    const names = async (): Promise<string[]> =>
      z
        .array(z.looseObject({ value: z.string() }))
        .parse(await list('?onlyOptions=true'))
        .map(({ value }) => value)
        .filter((value) => ['One', 'Two', 'Three'].includes(value));
    const move = (body: object): Promise<Reply> => ask('PUT', `${options}/move`, body);
    expect((await move({ customFieldOptionIds: [three], position: 'First' })).status).toBe(204);
    expect((await move({ customFieldOptionIds: [one], after: two })).status).toBe(204);
    expect(await names()).toEqual(['Three', 'Two', 'One']);
    expect((await move({ customFieldOptionIds: [one] })).status).toBe(400);
    await create({ [id]: { id: two } });
    expect((await ask('DELETE', `${options}/${two}`)).status).toBe(400);
    expect((await ask('DELETE', `${options}/${one}`)).status).toBe(204);
    expect((await ask('DELETE', `${options}/${one}`)).status).toBe(404);
  });

  test('are none of a field of numbers, nor of another context', async () => {
    const number = await make('Weight', 'float');
    const path = `field/${number}/context/${await contextOf(number)}/option`;
    expect((await ask('POST', path, { options: [{ value: 'Heavy' }] })).status).toBe(400);
    expect((await ask('GET', `field/${number}/context/1/option`)).status).toBe(404);
    expect((await ask('GET', path, undefined, owner)).status).toBe(403);
  });
});

describe('a default', () => {
  const set = async (field: string, value: object): Promise<Reply> =>
    ask('PUT', `field/${field}/context/defaultValue`, {
      defaultValues: [{ contextId: await contextOf(field), ...value }],
    });

  test.each([
    ['float', { type: 'float', number: 2.5 }, 2.5],
    ['textfield', { type: 'textfield', text: 'as usual' }, 'as usual'],
    [
      'textarea',
      { type: 'textarea', text: 'as *usual*' },
      expect.objectContaining({ type: 'doc' }) as unknown,
    ],
  ])('of a %s is told, and is in issues that say nothing of it', async (type, value, shown) => {
    const id = await make(`Default of ${type}`, type);
    const list = async (): Promise<unknown> =>
      z
        .looseObject({ values: z.array(z.unknown()) })
        .parse((await ask('GET', `field/${id}/context/defaultValue`)).body).values;
    expect(await list()).toEqual([]);
    expect((await set(id, value)).status).toBe(204);
    expect(await list()).toEqual([{ contextId: await contextOf(id), ...value }]);
    expect(await fields(site, admin, keyOf(await create()))).toMatchObject({ [id]: shown });
    expect(await fields(site, admin, keyOf(await create({ [id]: null })))).toMatchObject({ [id]: null });
    await set(id, { type, number: null, text: null });
    expect(await list()).toEqual([]);
  });

  test('of choices is one of them, told in createmeta and by work type', async () => {
    const id = await make('Size', 'select');
    const context = await contextOf(id);
    const { body } = await ask('POST', `field/${id}/context/${context}/option`, {
      options: [{ value: 'M' }],
    });
    const optionId = z.object({ options: z.array(z.looseObject({ id: z.string() })) }).parse(body)
      .options[0]?.id;
    const value = { type: 'option.single', optionId };
    expect((await set(id, { ...value, optionId: '99999' })).status).toBe(404);
    expect((await set(id, { type: 'float', number: 1 })).status).toBe(400);
    expect((await set(id, { ...value, contextId: '1' })).status).toBe(404);
    expect((await set(id, value)).status).toBe(204);
    expect((await ask('GET', `field/${id}/context/defaultValues`)).body).toMatchObject({
      values: [
        {
          contextId: Number(context),
          defaultValues: [{ isAnyIssueType: true, value: { contextId: context, ...value } }],
        },
      ],
    });
    const types = z
      .object({ issueTypes: z.array(z.looseObject({ id: z.string(), name: z.string() })) })
      .parse((await ask('GET', 'issue/createmeta/SHOP/issuetypes')).body).issueTypes;
    const story = types.find(({ name }) => name === 'Story')?.id ?? '';
    const meta = z
      .object({ fields: z.array(z.looseObject({ fieldId: z.string() })) })
      .parse((await ask('GET', `issue/createmeta/SHOP/issuetypes/${story}?maxResults=200`)).body);
    expect(meta.fields.find(({ fieldId }) => fieldId === id)).toMatchObject({
      hasDefaultValue: true,
      defaultValue: { id: optionId, value: 'M' },
    });
    expect(await fields(site, admin, keyOf(await create()))).toMatchObject({ [id]: { value: 'M' } });
  });
});

describe('a context', () => {
  test('is the one that a project and a work type have', async () => {
    const id = await make('Where', 'textfield');
    const mapping = (projectId: string, issueTypeId: string): Promise<Reply> =>
      ask('POST', `field/${id}/context/mapping`, { mappings: [{ projectId, issueTypeId }] });
    const shop = z
      .looseObject({ id: z.string(), issueTypes: z.array(z.looseObject({ id: z.string() })) })
      .parse((await ask('GET', 'project/SHOP')).body);
    const type = shop.issueTypes[0]?.id ?? '';
    expect((await mapping(shop.id, type)).body).toMatchObject({
      isLast: true,
      values: [{ projectId: shop.id, issueTypeId: type, contextId: await contextOf(id) }],
    });
    expect((await mapping(shop.id, '99999')).status).toBe(404);
    expect((await mapping('99999', type)).status).toBe(404);
    expect((await ask('GET', `field/${id}/context?isGlobalContext=false`)).body).toMatchObject({ total: 0 });
  });
});
