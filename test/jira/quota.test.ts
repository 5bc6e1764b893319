import { describe, expect, it } from '@jest/globals';
import type { JiraAnswer, JiraHttp } from '../../src/jira/http';
import { pointsLeftBy, Quota } from '../../src/jira/quota';
import { openSite } from '../support/stand-in';
import { people } from '../../sandbox/backlogs';

const left = (ratelimit: string, more: Record<string, string> = {}): number | undefined =>
  pointsLeftBy({ status: 200, headers: { ratelimit, ...more } });

describe('points left of the hour', () => {
  it('are said once little is left', () => {
    expect(left('"global-app-quota";r=11000;t=600')).toBe(11_000);
    expect(left('"global-app-quota";t=600;r=0')).toBe(0);
    expect(left('"global-app-quota" ; r=7 ; t=600')).toBe(7);
  });

  it('are not known before', () => {
    expect(left('"global-app-quota";t=600')).toBeUndefined();
    expect(left('')).toBeUndefined();
    expect(pointsLeftBy({ status: 200, headers: {} })).toBeUndefined();
    expect(left('"global-app-quota";r=soon;t=600')).toBeUndefined();
  });

  it('are the least of several quotas, and no business of other limits', () => {
    expect(left('"tenant-quota";r=400;t=600, "global-app-quota";r=11000;t=600')).toBe(400);
    expect(left('"global-app-quota";r=11000;t=600, "burst";r=3;t=1')).toBe(11_000);
    expect(left('"burst";r=3;t=1')).toBeUndefined();
    expect(left('"a, b;r=1-quota";r=12;t=600')).toBe(12);
  });

  it('are not taken from what Jira only announces, nor from its policy', () => {
    const headers = {
      'beta-ratelimit': '"global-app-quota";r=5;t=600',
      'ratelimit-policy': '"global-app-quota";q=65000;w=3600',
    };
    expect(pointsLeftBy({ status: 200, headers })).toBeUndefined();
  });

  it('are none where a call is refused for them, but for that alone', () => {
    const refused = (reason: string) =>
      pointsLeftBy({ status: 429, headers: { 'ratelimit-reason': reason } });
    expect(refused('jira-quota-global-based')).toBe(0);
    expect(refused('jira-quota-tenant-based')).toBe(0);
    expect(refused('jira-burst-based')).toBeUndefined();
    expect(refused('jira-per-issue-on-write')).toBeUndefined();
  });
});

describe('listening', () => {
  it('keeps the least of what was heard, whatever order answers come in', async () => {
    const answers = ['', '"global-app-quota";r=900;t=60', '"global-app-quota";r=940;t=60'];
    const http: JiraHttp = {
      send: () => {
        const answer: JiraAnswer = { status: 200, headers: { ratelimit: answers.shift() ?? '' }, body: '' };
        return Promise.resolve(answer);
      },
    };
    const quota = new Quota();
    const heard: (number | undefined)[] = [];
    while (answers.length > 0) {
      await quota.heard(http).send({ method: 'GET', path: '/rest/api/3/field' });
      heard.push(quota.left());
    }
    expect(heard).toEqual([undefined, 900, 900]);
  });

  it('understands the headers of the stand-in', async () => {
    const site = await openSite('software');
    try {
      const ask = async () => {
        const quota = new Quota();
        const { status } = await quota
          .heard(site.http(people.productOwner))
          .send({ method: 'GET', path: '/rest/api/3/issue/WEB-324' });
        return [status, quota.left()];
      };
      expect(await ask()).toEqual([200, undefined]);
      site.setSwitches({ spentPoints: 64_000 });
      const [status, points] = await ask();
      expect(status).toBe(200);
      expect(points).toBeLessThan(1_000);
      expect(points).toBeGreaterThan(900);
      site.setSwitches({ spentPoints: 65_000 });
      expect(await ask()).toEqual([429, 0]);
    } finally {
      await site.close();
    }
  });
});
