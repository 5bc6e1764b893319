import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { JiraRefusal, makeClient } from '../../src/jira/client';
import type { JiraAnswer, JiraRequest } from '../../src/jira/http';

const read: JiraRequest = { method: 'GET', path: '/rest/api/3/field' };
const write: JiraRequest = { method: 'PUT', path: '/rest/api/3/issue/1', body: {} };

function answer(status: number, body = '', headers: Record<string, string> = {}): JiraAnswer {
  return { status, body, headers };
}

/** A Jira that gives the listed answers one after another; an Error stands for no answer at all. */
function scripted(...answers: (JiraAnswer | Error)[]) {
  const waits: number[] = [];
  let sent = 0;
  const client = makeClient(
    {
      send: () => {
        const next = answers[sent];
        sent += 1;
        return next instanceof Error ? Promise.reject(next) : Promise.resolve(next!);
      },
    },
    {
      wait: (milliseconds) => {
        waits.push(milliseconds);
        return Promise.resolve();
      },
      chance: () => 0.5,
    },
  );
  return { client, waits, sent: () => sent };
}

async function refusal(promise: Promise<unknown>): Promise<JiraRefusal> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof JiraRefusal)) throw new Error(`expected a refusal, got ${String(error)}`);
  return error;
}

describe('a read', () => {
  it('waits as long as Jira says and asks again', async () => {
    const { client, waits } = scripted(answer(429, '', { 'retry-after': '3' }), answer(200, '[1]'));
    await expect(client.ask(read, z.array(z.number()))).resolves.toEqual([1]);
    expect(waits).toEqual([3000]);
  });

  it('waits longer each time Jira has trouble, and gives up after three tries', async () => {
    const { client, waits, sent } = scripted(
      ...Array.from({ length: 9 }, () => answer(503, '<html>busy</html>')),
    );
    const error = await refusal(client.ask(read, z.unknown()));
    expect(error).toMatchObject({ kind: 'unavailable', status: 503, messages: [] });
    expect(waits).toEqual([2000, 4000]);
    expect(sent()).toBe(3);
  });

  it('is asked again when the connection breaks', async () => {
    const { client } = scripted(new Error('reset'), answer(200, '{}'));
    await expect(client.ask(read, z.object({}))).resolves.toEqual({});
  });

  it('is refused as unreadable when the answer is not what the contract says', async () => {
    const { client } = scripted(answer(200, '<html>sign in</html>'));
    expect((await refusal(client.ask(read, z.array(z.unknown())))).kind).toBe('unreadable');
  });

  it('treats a POST that only reads as a read', async () => {
    const { client, sent } = scripted(answer(500), answer(200, '{"issues":[]}'));
    await client.ask(
      { method: 'POST', path: '/rest/api/3/issue/bulkfetch', body: {} },
      z.object({ issues: z.array(z.unknown()) }),
    );
    expect(sent()).toBe(2);
  });
});

describe('a write', () => {
  it('is not sent again when nobody knows whether Jira acted', async () => {
    for (const unknown of [answer(500), answer(503, '<html/>'), new Error('reset')]) {
      const { client, sent } = scripted(unknown, answer(204));
      await refusal(client.tell(write));
      expect(sent()).toBe(1);
    }
  });

  it('is sent again after 429, when Jira did nothing', async () => {
    const { client } = scripted(answer(429), answer(204));
    await expect(client.tell(write)).resolves.toMatchObject({ status: 204 });
  });
});

describe('Jira’s own words', () => {
  it.each([
    [
      'a collection',
      '{"errorMessages":["No."],"errors":{"summary":"Too long."}}',
      ['No.'],
      { summary: 'Too long.' },
    ],
    [
      'a problem',
      '{"type":"about:blank","title":"Not Found","status":404,"detail":"No endpoint."}',
      ['No endpoint.'],
      {},
    ],
    [
      'the gateway',
      '{"code":401,"message":"Unauthorized; scope does not match"}',
      ['Unauthorized; scope does not match'],
      {},
    ],
    ['a bulk operation', '{"errors":[{"message":"Gone."}]}', ['Gone.'], {}],
    ['a page', '<html><body>oops</body></html>', [], {}],
    ['nothing', '', [], {}],
  ])('are taken from %s', async (_name, body, messages, fields) => {
    const { client } = scripted(answer(400, body));
    expect(await refusal(client.tell(read))).toMatchObject({ kind: 'refused', messages, fields });
  });

  it.each([
    [401, 'not-signed-in'],
    [403, 'no-permission'],
    [404, 'not-found'],
    [409, 'conflict'],
    [410, 'gone'],
    [413, 'too-large'],
    [422, 'refused'],
  ])('%d is %s', async (status, kind) => {
    const { client } = scripted(answer(status));
    expect((await refusal(client.tell(write))).kind).toBe(kind);
  });
});
