/** The verdict in the issue's property, kept current by events: the built functions on the sandbox's Forge and Jira. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Sandbox } from '../../sandbox/open-sandbox';
import type { StoredVerdict } from '../../src/domain/report/stored-verdict';
import { settingsHash, storedVerdictSchema } from '../../src/domain/report/stored-verdict';
import { resolveSettings } from '../../src/domain/team-settings/resolve';
import { teamSettingsSchema } from '../../src/domain/team-settings/team-settings';
import { callApp, lozengeOf, readIssue, search } from '../support/call-app';
import { askJira, startSandbox } from '../support/sandbox';

const key = 'WEB-324';
const other = 'WEB-312';
const property = `/rest/api/3/issue/${key}/properties/backlog-refinery`;

let sandbox: Sandbox;

beforeEach(async () => {
  sandbox = await startSandbox();
}, 180_000);

afterEach(() => sandbox.close());

async function open(person = 'Petra'): Promise<unknown> {
  return callApp(sandbox, person, 'noteOpened', { projectId: '10000', boardId: 1 });
}

/** A colleague edits; resolves when the app's functions have run, with the points they cost. */
async function edit(fields: object, of = key): Promise<number> {
  const before = sandbox.jira.pointsUsed();
  const answer = await askJira(sandbox, 'Dev', 'PUT', `/rest/api/3/issue/${of}`, { fields });
  expect(answer.status).toBe(204);
  await sandbox.forge.events.deliveries.idle();
  return sandbox.jira.pointsUsed() - before;
}

const kept = async (of = key): Promise<unknown> =>
  (await readIssue(sandbox, of)).properties['backlog-refinery'];

describe('after an edit in Jira itself', () => {
  test('search, property and badge say the same', async () => {
    await open();
    await edit({ description: null });
    const verdict = storedVerdictSchema.parse(await kept());
    expect(verdict.badge).toBe('needs-work');
    expect(verdict.gaps).toContain('description');
    expect(JSON.stringify(verdict).length).toBeLessThan(1000);
    const jql = [
      `key = ${key} AND readiness = ${verdict.score}`,
      `key = ${key} AND readiness < ${verdict.score + 1}`,
      `key = ${key} AND readinessBadge = needs-work`,
      `key = ${key} AND readinessGaps = description`,
    ];
    for (const query of jql) expect(await search(sandbox, query)).toEqual([key]);
    expect(await search(sandbox, `key = ${key} AND readinessBadge = ready`)).toEqual([]);
    expect(await lozengeOf(sandbox, 'Vera', key)).toBe('Needs work');
  });

  test('costs at most three points: one read with what is kept, one write; two when nothing changed', async () => {
    await open();
    expect(await edit({ description: null })).toBe(3);
    expect(await edit({ labels: ['counted'] })).toBe(2);
    expect(await edit({ labels: [] })).toBe(2);
  });

  test('costs nothing in a space nobody has opened, and no more once a month has passed', async () => {
    expect(await edit({ description: null })).toBe(0);
    expect(await kept()).toBeUndefined();
    await open();
    expect(await edit({ labels: ['a'] })).toBe(3);
    await sandbox.forge.clock.advance(31 * 24 * 60 * 60 * 1000);
    expect(await edit({ labels: ['b'] })).toBe(0);
  });

  test('a rank move costs nothing', async () => {
    await open();
    const before = sandbox.jira.pointsUsed();
    const answer = await askJira(sandbox, 'Petra', 'PUT', '/rest/agile/1.0/issue/rank', {
      issues: [key],
      rankBeforeIssue: other,
    });
    expect([204, 207]).toContain(answer.status);
    await sandbox.forge.events.deliveries.idle();
    expect(sandbox.jira.pointsUsed() - before).toBe(0);
    expect(await kept()).toBeUndefined();
  });

  test('its own writes call nothing: the second event of a change finds it done', async () => {
    await open();
    sandbox.forge.setSwitches({ deliverTwice: null });
    // Delivered twice: 2 + 1, then 2. An event of its own write would cost more.
    expect(await edit({ description: null })).toBe(5);
    expect(sandbox.forge.events.deliveries.pending).toEqual([]);
  });

  test.each([
    ['of another version', { v: 0, score: 3, badge: 'ready', gaps: [], settings: '00000000' }],
    ['damaged', 'ready, I swear'],
    ['somebody’s own', { v: 1, score: 100, badge: 'ready', gaps: [], settings: '00000000' }],
  ])('what is kept there %s is written anew', async (_name, value) => {
    await open();
    await edit({ description: null });
    const right = await kept();
    expect((await askJira(sandbox, 'Dev', 'PUT', property, value)).status).toBe(200);
    await edit({ labels: ['again'] });
    expect(await kept()).toEqual(right);
  });

  test('a link is seen from both ends, at three points each', async () => {
    await open();
    const before = sandbox.jira.pointsUsed();
    const answer = await askJira(sandbox, 'Dev', 'POST', '/rest/api/3/issueLink', {
      type: { name: 'Relates' },
      inwardIssue: { key },
      outwardIssue: { key: other },
    });
    expect(answer.status).toBe(201);
    await sandbox.forge.events.deliveries.idle();
    expect(sandbox.jira.pointsUsed() - before).toBe(6);
    expect(
      [await kept(), await kept(other)].map((one) => storedVerdictSchema.safeParse(one).success),
    ).toEqual([true, true]);
  });
});

describe('by what the space has saved', () => {
  const rules = teamSettingsSchema.parse({ preset: 'strict-scrum', checks: { description: { on: false } } });

  test('the kept verdict and the opened badge judge alike', async () => {
    await open();
    const saved = await callApp(sandbox, 'Ada', 'saveSettings', {
      projectId: '10000',
      revision: 0,
      settings: rules,
    });
    expect(saved).toEqual({ ok: true, value: { saved: true, revision: 1 } });
    await edit({ description: null });
    const verdict = storedVerdictSchema.parse(await kept());
    expect(verdict.settings).toBe(settingsHash(resolveSettings(rules)));
    expect(verdict.gaps).not.toContain('description');
    const { id } = await readIssue(sandbox, key);
    expect(await callApp(sandbox, 'Vera', 'judgeIssue', { issueId: id })).toMatchObject({
      ok: true,
      value: { detail: { item: { readiness: { score: verdict.score, badge: verdict.badge } } } },
    });
  });
});

describe('what a team sets aside', () => {
  test('is left out of badge, search and opened badge at once, for few points, and comes back when taken back', async () => {
    await open();
    await edit({ description: null });
    const { id } = await readIssue(sandbox, key);
    const before = storedVerdictSchema.parse(await kept());
    const exception = {
      itemId: id,
      check: 'description',
      kind: 'waive',
      until: '2099-01-01',
      reason: 'Said at the desk',
    };
    const paid = sandbox.jira.pointsUsed();
    expect(await callApp(sandbox, 'Petra', 'setException', { exception })).toMatchObject({ ok: true });
    // To see whether it is theirs to edit, to read it with what is kept, and to write.
    expect(sandbox.jira.pointsUsed() - paid).toBe(8);
    const verdict = storedVerdictSchema.parse(await kept());
    expect(verdict.gaps).toEqual(before.gaps.filter((gap) => gap !== 'description'));
    expect(verdict.score).toBeGreaterThan(before.score);
    expect(await search(sandbox, `key = ${key} AND readiness = ${verdict.score}`)).toEqual([key]);
    expect(await search(sandbox, `key = ${key} AND readinessGaps = description`)).toEqual([]);
    expect(await callApp(sandbox, 'Vera', 'judgeIssue', { issueId: id })).toMatchObject({
      ok: true,
      value: {
        detail: { item: { readiness: { score: verdict.score }, setAside: [{ check: 'description' }] } },
      },
    });

    // The next event judges by it too, and finds nothing to write.
    expect(await edit({ labels: ['later'] })).toBe(2);
    expect(await kept()).toEqual(verdict);
    expect(
      await callApp(sandbox, 'Petra', 'removeException', { itemId: id, check: 'description' }),
    ).toMatchObject({ ok: true });
    expect(await kept()).toEqual(before);
  });
});

describe('when Jira is busy', () => {
  test.each([
    ['says when to come back', { kind: 'rate-limit', retryAfter: 120 } as const, 121],
    ['does not answer well', { kind: 'status', status: 503 } as const, 61],
  ])('and %s, the event comes again', async (_name, answer, seconds) => {
    await open();
    sandbox.jira.setSwitches({
      faults: [{ match: { method: 'GET', path: '/rest/api/3/issue/' }, times: 3, answer }],
    });
    await edit({ description: null });
    sandbox.jira.setSwitches({ faults: [] });
    expect(await kept()).toBeUndefined();
    await sandbox.forge.clock.advance(seconds * 1000);
    await sandbox.forge.events.deliveries.idle();
    expect(storedVerdictSchema.safeParse(await kept()).success).toBe(true);
  });

  test('an item that is gone by then is let go', async () => {
    await open();
    sandbox.forge.setSwitches({ eventDelaySeconds: 60 });
    await edit({ description: null });
    expect((await askJira(sandbox, 'Ada', 'DELETE', `/rest/api/3/issue/${key}`)).status).toBe(204);
    await sandbox.forge.clock.advance(61_000);
    await sandbox.forge.events.deliveries.idle();
    expect(sandbox.forge.events.deliveries.pending).toEqual([]);
    expect(sandbox.functionLog.filter(({ level }) => level === 'error')).toEqual([]);
  });
});

describe('what the panel judged', () => {
  const verdict: StoredVerdict = {
    v: 1,
    score: 61,
    badge: 'almost',
    gaps: ['estimate'],
    settings: '0badcafe',
  };

  test('is kept as the person who asks, one point each, and shown by the badge', async () => {
    const { id } = await readIssue(sandbox, key);
    const before = sandbox.jira.pointsUsed();
    expect(await callApp(sandbox, 'Petra', 'syncVerdicts', { verdicts: [{ itemId: id, verdict }] })).toEqual({
      ok: true,
      value: { refused: [] },
    });
    expect(sandbox.jira.pointsUsed() - before).toBe(1);
    expect(await kept()).toEqual(verdict);
    expect(await lozengeOf(sandbox, 'Vera', key)).toBe('Almost ready');
    expect(await search(sandbox, `key = ${key} AND readiness = 61`)).toEqual([key]);
  });

  test('is not kept for somebody who may not edit the item, nor shown by its badge', async () => {
    const { id } = await readIssue(sandbox, key);
    const asked = { verdicts: [{ itemId: id, verdict }] };
    expect(await callApp(sandbox, 'Vera', 'syncVerdicts', asked)).toEqual({
      ok: true,
      value: { refused: [id] },
    });
    expect(await kept()).toBeUndefined();
    expect(await lozengeOf(sandbox, 'Vera', key)).toBe('Open to check');
  });

  test.each([
    ['words of somebody’s', { ...verdict, note: 'Buy me' }],
    ['words among the gaps', { ...verdict, gaps: ['Buy me!'] }],
    ['another version', { ...verdict, v: 2 }],
  ])('is refused with %s', async (_name, odd) => {
    expect(
      await callApp(sandbox, 'Petra', 'syncVerdicts', { verdicts: [{ itemId: '10001', verdict: odd }] }),
    ).toMatchObject({ ok: false, error: { code: 'bad-request' } });
  });
});

describe('the note that a space is refined', () => {
  test('is not taken from somebody who may not see the space', async () => {
    const answer = await callApp(sandbox, 'Petra', 'noteOpened', { projectId: '99999' });
    expect(answer).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });

  test('reads the board once a day, however often the panel is opened', async () => {
    await open();
    const before = sandbox.jira.pointsUsed();
    expect(await open('Vera')).toMatchObject({ ok: true, value: { estimation: { unit: 'points' } } });
    expect(sandbox.jira.pointsUsed()).toBe(before);
  });

  test('spares the opened badge all calls but the one for its item', async () => {
    await open();
    const { id } = await readIssue(sandbox, key);
    const before = sandbox.jira.pointsUsed();
    expect(await lozengeOf(sandbox, 'Vera', key)).toBe('Open to check');
    expect(sandbox.jira.pointsUsed() - before).toBe(0);
    expect(await callApp(sandbox, 'Vera', 'judgeIssue', { issueId: id })).toMatchObject({ ok: true });
    expect(sandbox.jira.pointsUsed() - before).toBe(2);
    expect(await lozengeOf(sandbox, 'Vera', key)).not.toBe('Open to check');
    expect(sandbox.jira.pointsUsed() - before).toBe(2);
  });
});
