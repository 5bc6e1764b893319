import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { people } from '../../sandbox/backlogs';
import { unansweredQuestion } from '../../src/domain/text/comment-question';
import { makeClient } from '../../src/jira/client';
import { readComments } from '../../src/jira/read-comments';
import { openSite } from '../support/stand-in';
import type { TestSite } from '../support/stand-in';
import { p } from '../support/adf';

const key = 'WEB-318';
let site: TestSite;

beforeAll(async () => {
  site = await openSite('software');
}, 60_000);

afterAll(() => site.close());

const say = (person: (typeof people)[keyof typeof people], words: string): Promise<unknown> =>
  site
    .http(person)
    .send({
      method: 'POST',
      path: `/rest/api/3/issue/${key}/comment`,
      body: { body: { type: 'doc', version: 1, content: [p(words)] } },
    })
    .then(({ status }) => {
      expect(status).toBe(201);
    });

const read = () => {
  const http = site.http(people.productOwner);
  return readComments(makeClient(http, { wait: () => Promise.resolve(), chance: () => 0 }), key);
};

describe('comments of an item', () => {
  it('are read newest first in one call, and tell whether a question waits', async () => {
    for (let number = 1; number <= 12; number += 1) await say(people.productOwner, `Note ${number}.`);
    await say(people.developer, 'Which carriers first?');
    site.calls = [];
    const comments = await read();
    expect(site.calls).toEqual([`GET /rest/api/3/issue/${key}/comment`]);
    expect(comments).toHaveLength(10);
    expect(comments[0]?.body.blocks.map(({ text }) => text)).toEqual(['Which carriers first?']);
    expect(unansweredQuestion(comments)).toMatchObject({ quote: 'Which carriers first?' });
    expect(unansweredQuestion(comments)?.askedBy).not.toBe('');

    await say(people.productOwner, 'DHL and UPS.');
    expect(unansweredQuestion(await read())).toBeUndefined();
  });
});
