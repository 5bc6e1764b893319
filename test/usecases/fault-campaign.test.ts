import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { storage } from '../support/forge-globals';
import { z } from 'zod';
import { people } from '../../sandbox/backlogs';
import type { SwitchSettings } from '../../sandbox/jira';
import type { ChangeResult } from '../../src/contract/changes';
import type { Intent } from '../../src/domain/changes/intent';
import { makeClient } from '../../src/jira/client';
import { makeChangeSite } from '../../src/jira/writing/change-site';
import { changeLog } from '../../src/storage/change-log';
import { applyChange } from '../../src/usecases/changes/apply-change';
import { previewChange } from '../../src/usecases/changes/preview-change';
import { undoChange } from '../../src/usecases/changes/undo-change';
import type { ChangePorts } from '../../src/usecases/ports';
import { SiteFailure } from '../../src/usecases/ports';
import { changePorts, Clock } from '../support/change-ports';
import { openSite } from '../support/stand-in';
import type { TestSite } from '../support/stand-in';

type Answer = NonNullable<SwitchSettings['faults']>[number]['answer'];

const faults: readonly (readonly [string, Answer])[] = [
  ['lost before it was done', { kind: 'reset', done: false }],
  ['lost after it was done', { kind: 'reset', done: true }],
  ['429 with Retry-After', { kind: 'rate-limit', retryAfter: 1 }],
  ['429 without', { kind: 'rate-limit', retryAfter: null }],
  ['503 as HTML', { kind: 'unavailable' }],
  ['500', { kind: 'status', status: 500 }],
  ['409', { kind: 'conflict' }],
  ['404', { kind: 'status', status: 404, messages: ['Issue does not exist.'] }],
  ['403', { kind: 'status', status: 403, messages: ['You do not have the permission.'] }],
  ['413', { kind: 'too-large' }],
  ['a broken body', { kind: 'garbage' }],
];

const intents: readonly (readonly [string, (item: string, other: string, boardId: number) => Intent])[] = [
  [
    'split',
    (itemId, _, boardId) => ({
      kind: 'split',
      itemId,
      boardId,
      target: 'keep-key',
      acceptLowerSum: true,
      parts: [
        { title: 'Save a basket', criteria: [0, 1], points: 5 },
        { title: 'Share a basket', criteria: [2, 3, 4], points: 8 },
      ],
    }),
  ],
  [
    'edit',
    (itemId) => ({ kind: 'edit', itemId, fields: { summary: 'Baskets', labels: ['zebra', 'apple'] } }),
  ],
  ['estimate', (itemId, _, boardId) => ({ kind: 'estimate', itemId, boardId, points: 3 })],
  ['relate', (itemId, otherId) => ({ kind: 'relate', itemId, otherId, linkType: 'duplicate' })],
];

let site: TestSite;
let ports: ChangePorts;
let boardId: number;
let ids: readonly string[];
const keys = ['WEB-324', 'WEB-325'] as const;

beforeAll(async () => {
  storage.values.clear();
  site = await openSite('software');
  boardId = await site.boardOf('WEB');
  const clock = new Clock();
  const client = makeClient(site.http(people.productOwner), { wait: clock.wait, chance: () => 0.5 });
  ports = {
    ...changePorts(makeChangeSite(client, { wait: clock.wait, now: clock.now }), changeLog, clock),
    by: people.productOwner.accountId,
  };
  ids = await Promise.all(
    keys.map(
      async (key) => z.object({ id: z.string() }).parse(await site.get(`/rest/api/3/issue/${key}`)).id,
    ),
  );
});

afterAll(() => site.close());

const fieldsSchema = z.object({ fields: z.record(z.string(), z.unknown()) });

/** How things stand for people: the items' fields and how many items there are. */
async function picture() {
  const items = await Promise.all(
    keys.map(async (key) => {
      const { fields } = fieldsSchema.parse(await site.get(`/rest/api/3/issue/${key}`));
      return { ...fields, updated: undefined };
    }),
  );
  return { items, count: await site.count('project = WEB') };
}

/** Disturbs one call of the app, counted from now. */
function disturb(skip: number, answer: Answer): void {
  injections += 1;
  const match = { accountId: people.productOwner.accountId };
  site.setSwitches({
    limits: { burst: false, perIssueWrites: false },
    faults: [{ match, skip, times: 1, answer }],
  });
}

let injections = 0;

function calm(): void {
  site.setSwitches({ faults: [] });
}

/** Does something as often as a patient person would. A failure must be one that people are told of. */
async function persist(work: () => Promise<ChangeResult>, wanted: ChangeResult['status']): Promise<number> {
  for (let tries = 1; tries <= 3; tries += 1) {
    const result = await work().catch((error: unknown) => {
      if (error instanceof SiteFailure) return undefined;
      throw error;
    });
    calm();
    if (result?.status === wanted && result.left.length === 0) return tries;
  }
  throw new Error(`Never ${wanted}.`);
}

async function preview(intent: Intent) {
  const { changeId, digest, refusals } = await previewChange({ intent }, ports);
  expect(refusals).toEqual([]);
  return { changeId, digest, intent, leaveOut: [] };
}

describe('whatever goes wrong at whatever call', () => {
  it.each(intents)('a %s ends as shown and is undone exactly', async (_, intentOf) => {
    const intent = intentOf(ids[0]!, ids[1]!, boardId);
    calm();
    const before = await picture();
    const trial = await preview(intent);
    site.calls = [];
    await applyChange(trial, ports);
    const applyCalls = site.calls.length;
    const after = await picture();
    site.calls = [];
    await undoChange(trial, ports);
    const undoCalls = site.calls.length;
    expect(await picture()).toEqual(before);

    for (const [name, answer] of faults) {
      for (let at = 0; at < applyCalls; at += 1) {
        const change = await preview(intent);
        disturb(at, answer);
        await persist(() => applyChange(change, ports), 'applied');
        expect([name, at, (await picture()).count]).toEqual([name, at, after.count]);
        await persist(() => undoChange(change, ports), 'undone');
        expect([name, at, await picture()]).toEqual([name, at, before]);
      }
      for (let at = 0; at < undoCalls; at += 1) {
        const change = await preview(intent);
        await applyChange(change, ports);
        disturb(at, answer);
        await persist(() => undoChange(change, ports), 'undone');
        expect([name, at, await picture()]).toEqual([name, at, before]);
      }
    }
  });

  it('was tried often enough to mean something', () => {
    expect(injections).toBeGreaterThan(500);
  });
});
