import { beforeEach, describe, expect, it } from '@jest/globals';
import { jira, storage } from '../../support/forge-globals';
import { resolver } from '../../../src';

const projectId = '10000';
let administers = true;

function call(functionKey: string, payload: unknown) {
  return resolver({ call: { functionKey, payload }, context: {} }, { principal: { accountId: 'mia' } });
}
const save = (revision: number, settings: unknown, more: object = {}) =>
  call('saveSettings', { projectId, revision, settings, ...more });
const read = () => call('readSettings', { projectId });

beforeEach(() => {
  administers = true;
  storage.values.clear();
  jira.handle = (path) => {
    expect(path).toBe('/rest/api/3/mypermissions?permissions=ADMINISTER_PROJECTS&projectId=10000');
    const body = { permissions: { ADMINISTER_PROJECTS: { havePermission: administers } } };
    return Promise.resolve(new Response(JSON.stringify(body)));
  };
});

describe('settings of a space', () => {
  it('are the defaults until they are saved, and then what was saved', async () => {
    expect(await read()).toMatchObject({ ok: true, value: { state: 'none', revision: 0, mayEdit: true } });
    expect(await save(0, { preset: 'kanban' })).toEqual({ ok: true, value: { saved: true, revision: 1 } });
    expect(await read()).toEqual({
      ok: true,
      value: { state: 'saved', revision: 1, mayEdit: true, settings: { v: 1, preset: 'kanban' } },
    });
  });

  it('are saved by nobody who does not administer the space', async () => {
    administers = false;
    expect(await save(0, {})).toMatchObject({ ok: false, error: { code: 'no-permission' } });
    expect(storage.values.size).toBe(0);
    expect(await read()).toMatchObject({ ok: true, value: { mayEdit: false } });
  });

  it('are not saved over what the person has not seen', async () => {
    await save(0, { preset: 'kanban' });
    expect(await save(1, { preset: 'construction' })).toEqual({
      ok: true,
      value: { saved: true, revision: 2 },
    });
    expect(await save(0, { preset: 'marketing' })).toEqual({
      ok: true,
      value: { saved: false, why: 'stale' },
    });
    expect(await read()).toMatchObject({ value: { revision: 2, settings: { preset: 'construction' } } });
  });

  it('are saved once when two save at the same moment', async () => {
    await save(0, {});
    const answers = await Promise.all([save(1, { preset: 'kanban' }), save(1, { preset: 'marketing' })]);
    expect(answers).toEqual(
      expect.arrayContaining([
        { ok: true, value: { saved: true, revision: 2 } },
        { ok: true, value: { saved: false, why: 'stale' } },
      ]),
    );
  });

  it('are refused with the path and what is allowed', async () => {
    expect(await save(0, { preset: 'waterfall' })).toMatchObject({
      ok: true,
      value: { saved: false, why: 'problems', problems: [{ path: 'preset' }] },
    });
    expect(storage.values.size).toBe(0);
  });

  it.each([
    ['of another version', { projectId, revision: 3, value: { v: 99 } }],
    ['that are damaged', { projectId, revision: 'x', value: {} }],
  ])('%s fall back to the defaults and stay until a person replaces them', async (_, row) => {
    storage.values.set(`settings/${projectId}`, row);
    expect(await read()).toMatchObject({
      value: { state: 'unreadable', settings: { v: 1, preset: 'scrum' } },
    });
    expect(await save(3, {})).toEqual({ ok: true, value: { saved: false, why: 'unreadable' } });
    expect(storage.values.get(`settings/${projectId}`)).toBe(row);
    expect(await save(3, {}, { replaceUnreadable: true })).toEqual({
      ok: true,
      value: { saved: true, revision: 1 },
    });
  });
});
