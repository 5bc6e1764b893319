import { describe, expect, it } from '@jest/globals';
import { jira, storage } from '../support/forge-globals';
import { badge, resolver } from '../../src';

function call(functionKey: string, payload: unknown, accountId: string | undefined = 'mia') {
  return resolver(
    { call: { functionKey, payload }, context: {} },
    accountId === '' ? {} : { principal: { accountId } },
  );
}

describe('the resolver', () => {
  it.each([
    ['nothing', undefined],
    [
      'an item id that is no number',
      { intent: { kind: 'relate', itemId: '1/..', otherId: '2', linkType: 'relates' } },
    ],
    [
      'a before of its own',
      { intent: { kind: 'relate', itemId: '1', otherId: '2', linkType: 'relates', before: 1 } },
    ],
    ['a kind nobody knows', { intent: { kind: 'drop-tables' } }],
  ])('refuses %s before anything is read', async (_, payload) => {
    expect(await call('previewChange', payload)).toEqual({
      ok: false,
      error: { code: 'bad-request', params: {} },
    });
  });

  it('serves nobody whom the platform does not name', async () => {
    expect(await call('listChanges', { projectId: '1', accountId: 'mia' }, '')).toMatchObject({ ok: false });
    expect(await call('listChanges', { projectId: '1' }, '')).toEqual({
      ok: false,
      error: { code: 'no-permission', params: {} },
    });
  });

  it('tells people what Jira says, and nothing of ours', async () => {
    jira.handle = () =>
      Promise.resolve(
        new Response(
          JSON.stringify({
            errorMessages: ['Issue does not exist or you do not have permission to see it.'],
            errors: {},
          }),
          { status: 404 },
        ),
      );
    const intent = { kind: 'relate', itemId: '1', otherId: '2', linkType: 'relates' };
    expect(await call('previewChange', { intent })).toEqual({
      ok: false,
      error: {
        code: 'not-found',
        params: { reasons: ['Issue does not exist or you do not have permission to see it.'] },
      },
    });
  });

  it('does not make people wait for longer than a function lives', async () => {
    let calls = 0;
    jira.handle = () => {
      calls += 1;
      return Promise.resolve(new Response('', { status: 429, headers: { 'Retry-After': '3600' } }));
    };
    const intent = { kind: 'relate', itemId: '1', otherId: '1', linkType: 'relates' };
    const started = Date.now();
    expect(await call('previewChange', { intent })).toEqual({
      ok: false,
      error: { code: 'rate-limited', params: { reasons: [], seconds: 3600 } },
    });
    expect(Date.now() - started).toBeLessThan(2000);
    expect(calls).toBe(2);
  });
});

describe('the badge', () => {
  const event = {
    cloudId: 'c',
    extension: { type: 'jira:issueContext', issue: { id: '10101', key: 'SHOP-1' } },
  };

  it('invites to open an item that was never judged, without asking Jira', async () => {
    jira.handle = (path) => Promise.reject(new Error(`Jira was asked: ${path}`));
    expect(await badge(event)).toEqual({
      status: { type: 'lozenge', value: { label: 'Open to check', type: 'default' } },
    });
    expect(await badge({})).toMatchObject({ status: { value: { label: 'Open to check' } } });
  });

  it('shows the last verdict', async () => {
    storage.values.set('plain/verdict:10101', {
      v: 1,
      badge: 'ready',
      score: 92,
      gaps: [],
      settings: '00000000',
    });
    expect(await badge(event)).toEqual({
      status: { type: 'lozenge', value: { label: 'Ready', type: 'success' } },
    });
  });
});
