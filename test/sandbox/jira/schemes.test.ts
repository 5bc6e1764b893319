import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { z } from 'zod';
import { openSite, type Reply, type TestSite } from './support/site';
import { people } from './support/small-seed';

let site: TestSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.end());
const get = (path: string, who = people.admin): Promise<Reply> =>
  site.send(who, 'GET', `/rest/api/3/${path}`);

test('permissions follow from roles, and are named when asked for', async () => {
  const { permissionSchemes } = z
    .object({ permissionSchemes: z.array(z.looseObject({ id: z.number(), name: z.string() })) })
    .parse((await get('permissionscheme')).body);
  expect(permissionSchemes).toHaveLength(1);
  expect(permissionSchemes[0]).not.toHaveProperty('permissions');
  const whole = await get(`permissionscheme/${permissionSchemes[0]?.id ?? ''}?expand=all`);
  const { permissions } = z
    .object({
      permissions: z.array(
        z.object({ holder: z.looseObject({ parameter: z.string() }), permission: z.string() }),
      ),
    })
    .parse(whole.body);
  const holders = permissions.filter(({ permission }) => permission === 'ADMINISTER_PROJECTS');
  expect(holders.map(({ holder }) => holder.parameter)).toEqual(['10002']);
  expect((await get('project/SHOP/permissionscheme')).body).toMatchObject({ id: permissionSchemes[0]?.id });
  expect((await get('permissionscheme/77')).status).toBe(404);
});

test('notifications and field configurations are one of each', async () => {
  const { values } = z
    .object({ values: z.array(z.looseObject({ id: z.number() })) })
    .parse((await get('notificationscheme')).body);
  expect((await get(`notificationscheme/${values[0]?.id ?? ''}`)).status).toBe(200);
  expect((await get('project/SHOP/notificationscheme')).body).toMatchObject({ id: values[0]?.id });
  expect((await get('fieldconfiguration')).body).toMatchObject({ total: 1, values: [{ isDefault: true }] });
  expect((await get('fieldconfigurationscheme')).body).toMatchObject({ total: 0 });
  expect((await get('fieldconfiguration', people.owner)).status).toBe(403);
});

test('what hangs on an item is reported when it is nearly too much', async () => {
  expect((await get('issue/limit/report')).body).toMatchObject({
    issuesApproachingLimit: {},
    issuesBreachingLimit: {},
    limits: { comment: 5000 },
  });
  expect((await get('issue/limit/report', people.owner)).status).toBe(403);
});

test('the old createmeta has projects, types, and fields when asked for', async () => {
  const bare = await get('issue/createmeta?projectKeys=SHOP&issuetypeNames=Bug', people.owner);
  expect(bare.body).toMatchObject({ projects: [{ key: 'SHOP', issuetypes: [{ name: 'Bug' }] }] });
  expect(JSON.stringify(bare.body)).not.toContain('"fields"');
  const whole = await get(
    'issue/createmeta?projectKeys=SHOP&expand=projects.issuetypes.fields',
    people.owner,
  );
  expect(whole.body).toMatchObject({
    projects: [{ issuetypes: [{ fields: { summary: { required: true, key: 'summary' } } }, {}, {}, {}] }],
  });
  expect((await get('issue/createmeta', people.viewer)).body).toMatchObject({ projects: [] });
});
