/** Closes fifty duplicates with a fault at one call of each, and looks after every try whether any is closed unlinked. */
import { z } from 'zod';
import { people } from '../../../sandbox/backlogs';
import { applyChange } from '../../../src/usecases/changes/apply-change';
import { previewChange } from '../../../src/usecases/changes/preview-change';
import { undoChange } from '../../../src/usecases/changes/undo-change';
import { SiteFailure } from '../../../src/usecases/ports';
import { disturbed, faults } from './faults';
import { openField } from './field';
import type { Field } from './field';

const who = people.productOwner;
const count = 50;
const lease = 31_000;

const itemSchema = z.object({
  id: z.string(),
  key: z.string(),
  fields: z.object({
    status: z.object({ id: z.string(), statusCategory: z.object({ key: z.string() }) }),
    resolution: z.object({ id: z.string() }).nullable(),
    issuelinks: z.array(
      z.object({
        type: z.object({ name: z.string() }),
        outwardIssue: z.object({ id: z.string() }).optional(),
      }),
    ),
  }),
});
type Item = z.output<typeof itemSchema>;
const pageSchema = z.object({ issues: z.array(itemSchema) });

async function openItems({ site }: Field): Promise<Item[]> {
  const jql = 'project = WEB AND statusCategory != Done AND issuetype != Epic ORDER BY key DESC';
  const fields = ['status', 'resolution', 'issuelinks'];
  return pageSchema.parse(await site.post('/rest/api/3/search/jql', { jql, fields, maxResults: count + 1 }))
    .issues;
}

/** How an item stands, and how often it is said to duplicate the one that is kept. */
async function standing({ site }: Field, id: string, keptId: string) {
  const { fields } = itemSchema.parse(
    await site.get(`/rest/api/3/issue/${id}?fields=status,resolution,issuelinks`),
  );
  return {
    status: fields.status.id,
    done: fields.status.statusCategory.key === 'done',
    resolution: fields.resolution?.id ?? null,
    links: fields.issuelinks.length,
    saying: fields.issuelinks.filter(({ outwardIssue }) => outwardIssue?.id === keptId).length,
  };
}

function told(error: unknown): undefined {
  if (error instanceof SiteFailure) return undefined;
  throw error;
}

interface Closed {
  readonly id: string;
  readonly before: Awaited<ReturnType<typeof standing>>;
  readonly changeId: string;
}

/** @param first which of the calls, and which fault, the first item meets; the next item meets the next */
export async function closeFifty(
  first: number,
): Promise<{ violations: string[]; hits: number; closed: number }> {
  const field = await openField();
  const violations: string[] = [];
  const names = Object.keys(faults);
  let hits = 0;
  const done: Closed[] = [];
  try {
    const [kept, ...items] = await openItems(field);
    if (!kept || items.length < count) throw new Error('The sample has too few open items.');
    for (const [at, { id, key }] of items.entries()) {
      const intent = { kind: 'close-duplicate', itemId: id, otherId: kept.id } as const;
      const before = await standing(field, id, kept.id);
      const preview = await previewChange({ intent }, field.portsOf(who));
      if (preview.refusals.length > 0) continue;
      const { changeId, digest } = preview;
      const change = { changeId, digest, intent, leaveOut: [] };
      const turn = first + at;
      const fault = faults[names[turn % names.length] ?? ''];
      if (!fault) continue;
      let died: () => void = () => undefined;
      const dead = new Promise<undefined>((resolve) => {
        died = () => {
          resolve(undefined);
        };
      });
      let hit: () => boolean = () => false;
      const ports = field.portsOf(who, (http) => {
        const through = disturbed(http, Math.floor(turn / names.length) + (at % 4), fault, field, () => {
          died();
        });
        hit = through.hit;
        return through;
      });
      let result = await Promise.race([applyChange(change, ports).catch(told), dead]);
      if (hit()) hits += 1;
      const meanwhile = await standing(field, id, kept.id);
      if (meanwhile.done && meanwhile.saying !== 1) violations.push(`${key}: closed without its link`);
      for (let tries = 0; tries < 3 && result?.status !== 'applied'; tries += 1) {
        await field.clock.wait(lease);
        result = await applyChange(change, field.portsOf(who)).catch(told);
      }
      const after = await standing(field, id, kept.id);
      if (!after.done || after.saying !== 1 || after.links !== before.links + 1)
        violations.push(`${key}: ${JSON.stringify(after)} after it was closed`);
      done.push({ id, before, changeId });
    }
    for (const { id, before, changeId } of done.toReversed()) {
      await undoChange({ changeId }, field.portsOf(who));
      const now = await standing(field, id, kept.id);
      if (JSON.stringify(now) !== JSON.stringify(before))
        violations.push(`${id}: ${JSON.stringify(now)} after undo, was ${JSON.stringify(before)}`);
    }
  } finally {
    await field.close();
  }
  return { violations, hits, closed: done.length };
}
