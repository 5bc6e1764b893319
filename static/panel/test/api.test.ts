import { afterEach, describe, expect, it } from '@jest/globals';
import { Refused, api } from '../src/api';
import { readPlace } from '../src/context';
import { exportStory } from './support/build-report';
import { host, resetHost } from './support/host';

const changeId = '2c7a1df8-6a0e-4f2a-9f53-0d1c2f1c7b11';
const result = { changeId, status: 'undone', items: [], left: [] };

/** Through JSON, as everything between function and panel goes. */
const answering = (answer: unknown) => {
  host.answer = (command, data) => {
    expect(command).toBe('invoke');
    expect(data).toMatchObject({ functionKey: expect.any(String) });
    return Promise.resolve(JSON.parse(JSON.stringify(answer)));
  };
};

afterEach(resetHost);

describe('the api', () => {
  it('hands over what the server answered', async () => {
    answering({ ok: true, value: result });
    await expect(api.undoChange({ changeId })).resolves.toEqual(result);
  });

  it('unwraps an answer that comes with metadata', async () => {
    answering({ body: { ok: true, value: result }, metadata: {} });
    await expect(api.undoChange({ changeId })).resolves.toEqual(result);
  });

  it('turns a reasoned no into a refusal with its code and parameters', async () => {
    answering({ ok: false, error: { code: 'conflict', params: { key: 'SHOP-12' } } });
    await expect(api.undoChange({ changeId })).rejects.toMatchObject({
      failure: { code: 'conflict', params: { key: 'SHOP-12' } },
    });
  });

  it.each([
    ['nothing', undefined],
    ['a string', 'timeout'],
    ['a value of another shape', { ok: true, value: { changeId, status: 'vanished', items: [], left: [] } }],
    ['an unknown code', { ok: false, error: { code: 'gremlins', params: {} } }],
  ])('does not believe %s', async (_what, answer) => {
    host.answer = () => Promise.resolve(answer);
    const failed = api.undoChange({ changeId });
    await expect(failed).rejects.toBeInstanceOf(Refused);
    await expect(failed).rejects.toMatchObject({ failure: { code: 'internal' } });
  });

  it('says the same when the call itself fails', async () => {
    host.answer = () => Promise.reject(new Error('network'));
    await expect(api.undoChange({ changeId })).rejects.toMatchObject({ failure: { code: 'internal' } });
  });

  it('reads a judgement back as it was sent, JSON aside', async () => {
    const { detail } = exportStory();
    answering({ ok: true, value: { detail } });
    await expect(api.judgeIssue({ issueId: '10012' })).resolves.toEqual(detail);
  });
});

describe('readPlace', () => {
  const context = (extension: unknown) => {
    host.answer = () => Promise.resolve({ locale: 'en-GB', siteUrl: 'https://shop.example', extension });
  };

  it('knows the board the panel was opened from', async () => {
    context({
      type: 'jira:backlogAction',
      project: { id: '10000', key: 'SHOP', type: 'software' },
      board: { id: '7', type: 'scrum' },
    });
    expect(await readPlace()).toEqual({
      isLicensed: true,
      locale: 'en-GB',
      siteUrl: 'https://shop.example',
      projectId: '10000',
      projectKey: 'SHOP',
      boardId: 7,
      boardType: 'scrum',
      itemId: undefined,
      itemKey: undefined,
    });
  });

  it('does without a board, and knows the item of the badge', async () => {
    context({
      type: 'jira:issueContext',
      project: { id: 10000, key: 'SHOP' },
      issue: { id: 10012, key: 'SHOP-12', type: 'Story' },
    });
    expect(await readPlace()).toMatchObject({
      projectId: '10000',
      boardId: undefined,
      boardType: undefined,
      itemId: '10012',
    });
  });

  it('does not guess a space', async () => {
    context({ type: 'jira:globalPage' });
    await expect(readPlace()).rejects.toThrow();
  });
});
