import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { freshRank, rankAfter, ranksBetween } from '../../../sandbox/jira/state/rank';
import { found } from './support/read';
import { openSite, type TestSite } from './support/site';
import { people } from './support/small-seed';

let site: TestSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.end());

const order = (): Promise<(string | undefined)[]> =>
  found(site, people.owner, 'project = TEAM OR key in (SHOP-1, SHOP-2, SHOP-3, SHOP-4) ORDER BY Rank');
const rank = (body: object) => site.send(people.owner, 'PUT', '/rest/agile/1.0/issue/rank', body);

describe('ranking', () => {
  test('keeps the order in which issues are named, over projects', async () => {
    expect(await order()).toEqual(['SHOP-1', 'SHOP-2', 'SHOP-3', 'SHOP-4', 'TEAM-1', 'TEAM-2']);
    expect(
      (await rank({ issues: ['TEAM-2', 'SHOP-4'], rankBeforeIssue: 'SHOP-2', rankCustomFieldId: 10019 }))
        .status,
    ).toBe(204);
    expect(await order()).toEqual(['SHOP-1', 'TEAM-2', 'SHOP-4', 'SHOP-2', 'SHOP-3', 'TEAM-1']);
    await rank({ issues: ['SHOP-1', 'SHOP-2'], rankAfterIssue: 'TEAM-1' });
    expect(await order()).toEqual(['TEAM-2', 'SHOP-4', 'SHOP-3', 'TEAM-1', 'SHOP-1', 'SHOP-2']);
    await rank({ issues: ['SHOP-3'], rankBeforeIssue: 'SHOP-3' });
    expect(await order()).toEqual(['TEAM-2', 'SHOP-4', 'SHOP-3', 'TEAM-1', 'SHOP-1', 'SHOP-2']);
  });

  test('answers for each when some cannot be ranked now', async () => {
    site.standIn.setSwitches({ rankBusy: ['SHOP-4'] });
    const reply = await rank({ issues: ['SHOP-2', 'SHOP-4'], rankBeforeIssue: 'TEAM-2' });
    expect(reply.status).toBe(207);
    expect(reply.body).toEqual({
      entries: [
        { issueId: 10001, issueKey: 'SHOP-2', status: 200 },
        {
          issueId: 10003,
          issueKey: 'SHOP-4',
          status: 503,
          errors: ['JIRA Agile cannot execute the rank operation at this time. Please try again later.'],
        },
      ],
    });
    site.standIn.setSwitches({ rankBusy: [] });
    expect((await order()).slice(0, 3)).toEqual(['SHOP-2', 'TEAM-2', 'SHOP-4']);
  });

  test('is refused beyond 50, without a place, and to those who may not', async () => {
    const issues = Array.from({ length: 51 }, () => 'SHOP-2');
    expect((await rank({ issues, rankBeforeIssue: 'SHOP-3' })).status).toBe(400);
    expect((await rank({ issues: ['SHOP-2'] })).status).toBe(400);
    expect(
      (await rank({ issues: ['SHOP-2'], rankBeforeIssue: 'SHOP-3', rankAfterIssue: 'SHOP-4' })).status,
    ).toBe(400);
    expect(
      (await rank({ issues: ['SHOP-2'], rankBeforeIssue: 'SHOP-3', rankCustomFieldId: 10020 })).status,
    ).toBe(400);
    const body = { issues: ['SHOP-2'], rankBeforeIssue: 'SHOP-3' };
    expect((await site.send(people.viewer, 'PUT', '/rest/agile/1.0/issue/rank', body)).status).toBe(403);
  });
});

describe('order keys', () => {
  test('always leave room: any sequence of moves keeps the order asked for', () => {
    const move = fc.record({ from: fc.nat(), to: fc.nat(), count: fc.integer({ min: 1, max: 5 }) });
    fc.assert(
      fc.property(fc.array(move, { maxLength: 60 }), (moves) => {
        let ranks = Array.from({ length: 6 }, (_each, place) => freshRank(place));
        for (const { from, to, count } of moves) {
          const rest = ranks.filter((_rank, place) => place < from % 6 || place >= (from % 6) + count);
          const place = to % (rest.length + 1);
          const made = ranksBetween(rest[place - 1], rest[place], ranks.length - rest.length);
          ranks = [...rest.slice(0, place), ...made, ...rest.slice(place)];
          expect(ranks).toEqual([...ranks].sort());
          expect(new Set(ranks).size).toBe(ranks.length);
        }
      }),
    );
  });

  test('stay short when always adding at the end or at one place', () => {
    let last = freshRank(0);
    for (let place = 0; place < 5000; place += 1) last = rankAfter(last);
    expect(last.length).toBeLessThan(10);
    expect(Math.max(...ranksBetween(freshRank(1), freshRank(2), 50).map((each) => each.length))).toBeLessThan(
      12,
    );
  });
});
