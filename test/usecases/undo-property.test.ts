import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Intent } from '../../src/domain/changes/intent';
import type { Json } from '../../src/domain/changes/json';
import { applyChange } from '../../src/usecases/changes/apply-change';
import { ChangedSince } from '../../src/usecases/changes/errors';
import { previewChange } from '../../src/usecases/changes/preview-change';
import { undoChange } from '../../src/usecases/changes/undo-change';
import { doc, h, li, p, ul } from '../support/adf';
import { changePorts } from '../support/change-ports';
import { MemoryLog, MemorySite } from '../support/memory-site';

const items = ['100', '101', '102'] as const;
const item = fc.constantFrom(...items);
const value = fc.record({
  summary: fc.constantFrom('Search', 'Search the shop', 'Find products'),
  points: fc.constantFrom(1, 2, 3, 5, 8),
  description: fc.constantFrom('One', 'Two', 'Three').map((words) => doc(p(words))),
});

const plainIntent: fc.Arbitrary<Intent> = fc.oneof(
  fc.tuple(item, value).map(([itemId, { summary, description }]): Intent => ({
    kind: 'edit',
    itemId,
    fields: { summary, description },
  })),
  fc
    .tuple(item, value)
    .map(([itemId, { points }]): Intent => ({ kind: 'estimate', itemId, boardId: 1, points })),
  fc
    .tuple(item, item)
    .map(([itemId, otherId]): Intent => ({ kind: 'relate', itemId, otherId, linkType: 'duplicate' })),
);

type Act =
  | { readonly by: 'us'; readonly intent: Intent }
  | { readonly by: 'us'; readonly split: string; readonly target: 'keep-key' | 'new-items' | 'sub-tasks' }
  | { readonly by: 'them'; readonly item: string; readonly values: Readonly<Record<string, Json>> };

const target = fc.constantFrom('keep-key', 'new-items', 'sub-tasks');

const ourAct: fc.Arbitrary<Act> = fc.oneof(
  { weight: 4, arbitrary: plainIntent.map((intent): Act => ({ by: 'us', intent })) },
  {
    weight: 1,
    arbitrary: fc.tuple(item, target).map(([split, where]): Act => ({ by: 'us', split, target: where })),
  },
);
const theirAct: fc.Arbitrary<Act> = fc.tuple(item, value).map(([id, { summary, points }]) => ({
  by: 'them',
  item: id,
  values: { summary, points },
}));

function makeSite(): MemorySite {
  const site = new MemorySite();
  for (const id of items) {
    site.add(id, {
      summary: `Item ${id}`,
      points: 8,
      description: doc(
        p('Story'),
        h(2, 'Acceptance criteria'),
        ul(li('The price is shown'), li('The stock is shown'), li('The rating is shown')),
      ),
    });
  }
  return site;
}

/** Splits an item in two whatever its text says by now: the criteria it still has go to the second part. */
async function splitOf(
  site: MemorySite,
  itemId: string,
  target: 'keep-key' | 'new-items' | 'sub-tasks',
): Promise<Intent> {
  const { criteria } = await site.readFacts({ itemIds: [itemId], creates: true });
  return {
    kind: 'split',
    itemId,
    boardId: 1,
    target,
    ...(target === 'sub-tasks' ? { typeId: '11' } : {}),
    acceptLowerSum: true,
    parts: [
      { title: 'First part', criteria: [], points: target === 'sub-tasks' ? null : 1 },
      {
        title: 'Second part',
        criteria: (criteria[itemId] ?? []).map((_, index) => index),
        points: target === 'sub-tasks' ? null : 2,
      },
    ],
  };
}

async function play(acts: readonly Act[]) {
  const site = makeSite();
  const ports = changePorts(site, new MemoryLog());
  const changes: string[] = [];
  /** Fields whose present value somebody else put there, by item. */
  const foreign = new Set<string>();
  /** Every value our changes put somewhere. */
  const ours = new Map<string, Set<string>>();
  const snapshot = () =>
    new Map(
      [...site.items.values()].flatMap(({ id, values }) =>
        Object.entries(values).map(([field, now]): [string, string] => [
          `${id} ${field}`,
          JSON.stringify(now),
        ]),
      ),
    );
  for (const act of acts) {
    const before = snapshot();
    if (act.by === 'them') {
      site.edit(act.item, act.values);
      // Writing what stands there already, or what we wrote, leaves things as we left them.
      for (const [place, now] of snapshot()) {
        if (before.get(place) === now) continue;
        if (ours.get(place)?.has(now) === true) foreign.delete(place);
        else foreign.add(place);
      }
      continue;
    }
    const intent = 'split' in act ? await splitOf(site, act.split, act.target) : act.intent;
    const { changeId, digest, refusals } = await previewChange({ intent }, ports);
    if (refusals.length > 0) continue;
    const result = await applyChange({ changeId, digest, intent, leaveOut: [] }, ports);
    expect(result).toMatchObject({ status: 'applied', left: [] });
    changes.push(changeId);
    for (const [place, now] of snapshot()) {
      if (before.get(place) === now) continue;
      foreign.delete(place);
      ours.set(place, new Set([...(ours.get(place) ?? []), now]));
    }
  }
  return { site, ports, changes: changes.reverse(), foreign, snapshot };
}

describe('undo, over random sequences', () => {
  it('of everything we did, last first, restores everything', async () => {
    const property = fc.asyncProperty(fc.array(ourAct, { minLength: 1, maxLength: 8 }), async (acts) => {
      const before = makeSite().picture();
      const { site, ports, changes } = await play(acts);
      for (const changeId of changes) {
        expect(await undoChange({ changeId }, ports)).toMatchObject({ status: 'undone', left: [] });
      }
      expect(site.picture()).toEqual(before);
    });
    await fc.assert(property, { numRuns: 300 });
  });

  it('in any order and among the edits of others, never overwrites what others wrote', async () => {
    const acts = fc.array(fc.oneof(ourAct, theirAct), { minLength: 2, maxLength: 10 });
    const property = fc.asyncProperty(acts, fc.array(fc.nat(20), { maxLength: 10 }), async (all, order) => {
      const { ports, changes, foreign, snapshot } = await play(all);
      for (const index of order) {
        const changeId = changes[index % Math.max(1, changes.length)];
        if (changeId === undefined) continue;
        const before = snapshot();
        await undoChange({ changeId }, ports).catch((error: unknown) => {
          if (!(error instanceof ChangedSince)) throw error;
          expect(snapshot()).toEqual(before);
        });
        const after = snapshot();
        for (const place of foreign) expect([place, after.get(place)]).toEqual([place, before.get(place)]);
      }
    });
    await fc.assert(property, { numRuns: 300 });
  });
});
