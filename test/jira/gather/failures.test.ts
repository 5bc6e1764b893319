import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { people } from '../../../sandbox/backlogs';
import type { FaultAnswer } from '../../../sandbox/jira/state/switches';
import { defaultSwitches } from '../../../sandbox/jira/state/switches';
import type { ReadCause, ReadProblem } from '../../../src/domain/backlog/backlog';
import { BacklogAssembler } from '../../../src/jira/assemble-backlog';
import { makeClient } from '../../../src/jira/client';
import type { GatherEvent } from '../../../src/jira/gather/events';
import { gatherBacklog } from '../../../src/jira/gather/gather-backlog';
import { gatherRest } from '../../../src/jira/gather/gather-rest';
import { readCause } from '../../../src/jira/read-cause';
import { catalogues } from '../../../src/messages';
import { openSite } from '../../support/stand-in';
import type { TestSite } from '../../support/stand-in';

let site: TestSite;
let boardId: number;
let projectId: string;
/** Items and finished items when nothing fails. */
let whole: { items: number; finished: number };

beforeAll(async () => {
  site = await openSite('software');
  boardId = await site.boardOf('WEB');
  projectId = await site.projectId('WEB');
  site.setSwitches(calm);
  const { items, finished } = await read();
  whole = { items, finished };
}, 60_000);

afterAll(() => site.close());

/** Hundreds of readings in a few seconds are nobody's: the limits are off, but for those a case sets. */
const calm = { ...defaultSwitches(), limits: { burst: false, perIssueWrites: false, points: false } };

/** What a person gets to see: the backlog with its problems, or why there is none. */
async function read() {
  const client = makeClient(site.http(people.productOwner), {
    wait: () => Promise.resolve(),
    chance: () => 0,
  });
  const assembler = new BacklogAssembler();
  const take = (event: GatherEvent) => {
    assembler.accept(event);
  };
  try {
    const gathered = await gatherBacklog(client, { projectId, boardId }, take);
    await gatherRest(client, gathered, take);
  } catch (error) {
    return { items: 0, finished: 0, problems: [], failure: readCause(error) ?? 'broken' };
  }
  const { items, history, problems } = assembler.backlog();
  return { items: items.length, finished: history.finished.length, problems, failure: undefined };
}

/** Every answer that is none, and what people are told is the reason. */
const answers: readonly (readonly [string, FaultAnswer, ReadCause])[] = [
  ['401', { kind: 'status', status: 401, messages: [] }, 'signed-out'],
  ['401 for a missing scope', { kind: 'scope' }, 'signed-out'],
  ['403', { kind: 'status', status: 403, messages: [] }, 'no-permission'],
  ['404', { kind: 'status', status: 404, messages: [] }, 'not-found'],
  ['409', { kind: 'conflict' }, 'unavailable'],
  ['413', { kind: 'too-large' }, 'too-large'],
  ['429 with Retry-After', { kind: 'rate-limit', reason: 'jira-burst-based', retryAfter: 3 }, 'rate-limited'],
  [
    '429 without Retry-After',
    { kind: 'rate-limit', reason: 'jira-burst-based', retryAfter: null },
    'rate-limited',
  ],
  ['500', { kind: 'status', status: 500, messages: [] }, 'unavailable'],
  ['503 in HTML', { kind: 'unavailable', retryAfter: null }, 'unavailable'],
  ['garbage', { kind: 'garbage' }, 'unreadable'],
  ['no answer', { kind: 'reset', done: false }, 'offline'],
];

type Left = 'everything' | 'some items' | 'no history' | 'nothing';

/** Every kind of read: which calls it is, what is said to be missing, and what is left to show. */
const reads: readonly (readonly [string, string, ReadProblem['code'] | undefined, Left])[] = [
  ['the fields', '/rest/api/3/field(\\?|$)', 'fields-unreadable', 'everything'],
  ['the board’s settings', '/configuration$', 'configuration-unreadable', 'everything'],
  ['open sprints', 'state=active', 'sprints-unreadable', 'everything'],
  ['what is planned', '/board/\\d+/issue\\?.*openSprints', 'planned-unreadable', 'some items'],
  ['what waits', '/board/\\d+/backlog\\?', 'waiting-unreadable', 'some items'],
  ['all lists', '/board/\\d+/(backlog|issue)\\?', undefined, 'nothing'],
  ['closed sprints', 'closed', 'closed-sprints-unreadable', 'everything'],
  ['what is finished', 'resolved', 'history-unreadable', 'no history'],
  ['when items moved', '/changelog/bulkfetch', 'history-unreadable', 'everything'],
  ['what changed since estimates', '/changelog/bulkfetch', 'edits-unreadable', 'everything'],
];

const sentences: Readonly<Record<string, string>> = catalogues.en;

describe.each(answers)('Jira answers %s', (_name, answer, cause) => {
  it.each(reads)('to %s', async (_what, pattern, code, left) => {
    site.setSwitches({ faults: [{ match: { pattern }, answer, times: null }] });
    const seen = await read();
    site.setSwitches(calm);
    if (code === undefined) {
      expect(seen.failure).toBe(cause);
      expect(sentences[`failed.${cause}.title`]).toBeDefined();
      return;
    }
    expect(seen.failure).toBeUndefined();
    expect(seen.problems.map((problem) => ({ code: problem.code, cause: problem.cause }))).toContainEqual({
      code,
      cause,
    });
    expect(sentences[`problem.${code}`]).toBeDefined();
    expect(sentences[`cause.${cause}`]).toBeDefined();
    if (left === 'some items') {
      expect(seen.items).toBeGreaterThan(0);
      expect(seen.items).toBeLessThan(whole.items);
    } else expect(seen.items).toBe(whole.items);
    if (left === 'no history') expect(seen.finished).toBe(0);
    else expect(seen.finished).toBe(whole.finished);
  });

  it('to a page of items', async () => {
    site.setSwitches({
      faults: [{ match: { path: '/rest/api/3/issue/bulkfetch' }, answer, times: null, skip: 1 }],
    });
    const seen = await read();
    site.setSwitches(calm);
    expect(seen.items).toBeGreaterThan(0);
    expect(seen.items).toBeLessThan(whole.items);
    expect(seen.problems).toContainEqual(expect.objectContaining({ code: 'page-failed', cause }));
  });
});

it('says each reason once, in two places: for a part and for the whole', () => {
  for (const [, , cause] of answers) {
    expect(sentences[`cause.${cause}`]).toBeDefined();
    expect(sentences[`failed.${cause}.text`]).toBeDefined();
  }
});
