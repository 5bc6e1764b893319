/** Counts over time: the built functions on the sandbox's Forge and Jira. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import type { Sandbox } from '../../sandbox/open-sandbox';
import { trendSchema } from '../../src/contract';
import { isDue } from '../../src/usecases/snapshot/count-boards';
import { callApp, search } from '../support/call-app';
import { askJira, startSandbox } from '../support/sandbox';

const boardId = 1;
const day = 24 * 60 * 60 * 1000;
/** The first hour of a day is no board's but those whose id divides by 24. */
const due = isDue(boardId, new Date()) ? 1 : 0;

let sandbox: Sandbox;

beforeEach(async () => {
  sandbox = await startSandbox();
  await callApp(sandbox, 'Petra', 'noteOpened', { projectId: '10000', boardId });
}, 180_000);

afterEach(() => sandbox.close());

async function trend(person = 'Petra'): Promise<z.output<typeof trendSchema>> {
  const answer = await callApp(sandbox, person, 'readTrend', { boardId });
  if (!answer.ok) throw new Error(answer.error.code);
  return trendSchema.parse(answer.value);
}

async function edit(key: string): Promise<void> {
  const answer = await askJira(sandbox, 'Dev', 'PUT', `/rest/api/3/issue/${key}`, {
    fields: { description: null },
  });
  expect(answer.status).toBe(204);
  await sandbox.forge.events.deliveries.idle();
}

const tick = (): Promise<unknown> => sandbox.forge.events.schedules.run('hourly');

async function startSprint(): Promise<void> {
  const answer = await askJira(sandbox, 'Ada', 'GET', `/rest/agile/1.0/board/${boardId}/sprint?state=future`);
  const { values } = z.object({ values: z.array(z.object({ id: z.number() })) }).parse(await answer.json());
  const now = Date.now();
  const started = await askJira(sandbox, 'Ada', 'POST', `/rest/agile/1.0/sprint/${values[0]?.id}`, {
    state: 'active',
    startDate: new Date(now).toISOString(),
    endDate: new Date(now + 14 * day).toISOString(),
  });
  expect(await started.text()).toContain('active');
  await sandbox.forge.events.deliveries.idle();
}

describe('the counts of a board', () => {
  test('are taken as a sprint starts, and equal what their searches find', async () => {
    await edit('WEB-324');
    await edit('WEB-312');
    await startSprint();
    const { counted, searches } = await trend();
    expect(counted).toMatchObject([{ occasion: 'sprint', ready: 0, notReady: 2 }]);
    expect(await search(sandbox, searches.ready)).toEqual([]);
    expect((await search(sandbox, searches.notReady)).sort()).toEqual(['WEB-312', 'WEB-324']);
  });

  test('are taken once a day, however often the schedule comes, at six points', async () => {
    const before = sandbox.jira.pointsUsed();
    await tick();
    expect(sandbox.jira.pointsUsed() - before).toBeLessThanOrEqual(6);
    const after = sandbox.jira.pointsUsed();
    await tick();
    expect(sandbox.jira.pointsUsed()).toBe(after);
    expect((await trend()).counted).toHaveLength(due);
  });

  test('end a month after anybody opened the panel, and are forgotten after half a year', async () => {
    await tick();
    await sandbox.forge.clock.advance(31 * day);
    const before = sandbox.jira.pointsUsed();
    await startSprint();
    expect(sandbox.jira.pointsUsed()).toBe(before);
    expect((await trend()).counted).toHaveLength(due);
    await sandbox.forge.clock.advance(150 * day);
    expect((await trend()).counted).toEqual([]);
  });

  test('are shown to those only who may see the board', async () => {
    expect(await callApp(sandbox, 'Petra', 'readTrend', { boardId: 4711 })).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    });
  });
});
