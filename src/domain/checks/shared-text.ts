import { z } from 'zod';
import type { Backlog } from '../backlog/backlog';
import type { BacklogItem, Evidence, ItemKind } from '../backlog/item';
import { defineCheck } from '../check';
import { fail, pass } from '../outcome';
import { sharedLines } from '../text/shared-lines';
import type { SharedLines } from '../text/shared-lines';
import { inBlock } from '../text/evidence';
import { countWords, isProse, proseOf } from '../text/prose';

const learned = new WeakMap<Backlog, Map<ItemKind, SharedLines>>();

/** What items of one kind have in common, open and finished: worked out once for all of them. */
function sharedIn(backlog: Backlog, kind: ItemKind): SharedLines {
  const byKind = learned.get(backlog) ?? new Map<ItemKind, SharedLines>();
  learned.set(backlog, byKind);
  const known = byKind.get(kind);
  if (known) return known;
  const all = [...backlog.items, ...backlog.history.finished.map(({ item }) => item)];
  const made = sharedLines(
    [...new Map(all.map((item) => [item.id, item])).values()].filter((item) => item.type.kind === kind),
  );
  byKind.set(kind, made);
  return made;
}

interface Template {
  /** Words of the description that are the item's own. */
  readonly own: number;
  readonly all: number;
  /** What stands in other items as well. */
  readonly places: readonly Evidence[];
  /** In how many items the rarest of it stands. */
  readonly items: number;
}

function templateIn({ description }: BacklogItem, isShared: (line: string) => number): Template {
  let own = 0;
  let all = 0;
  let items = Infinity;
  const places: Evidence[] = [];
  for (const block of description.blocks.filter(isProse)) {
    let from = 0;
    for (const line of proseOf(block).split('\n')) {
      const words = countWords(line);
      const held = isShared(line);
      all += words;
      if (held === 0) own += words;
      else {
        items = Math.min(items, held);
        places.push(inBlock('description', block, from, from + line.length));
      }
      from += line.length + 1;
    }
  }
  return { own, all, places, items };
}

/** A team that works from a template: the same three sentences everywhere. */
const template =
  'Please describe what you would like to have and why you would like to have it.\nThink of who needs it, what happens today, and what should happen afterwards.';
const others = Array.from({ length: 6 }, (_, at) => ({
  summary: `Wish number ${at + 1}`,
  description: `${template}\nGroup ${at + 1} of our guests asked for their own list.`,
}));

export default defineCheck({
  id: 'shared-text',
  category: 'readiness',
  needs: 'backlog',
  types: ['story', 'task', 'bug', 'spike', 'epic'],
  demands: {
    near: { severity: 'major', weight: 6 },
    next: { severity: 'hint', weight: 0 },
    later: { severity: 'hint', weight: 0 },
  },
  basis: [
    'A template left as it is says nothing of this item, in whatever language it is written: what many items share word for word is learned from them',
  ],
  options: z.strictObject({
    minWords: z
      .number()
      .int()
      .min(1)
      .max(200)
      .default(15)
      .describe('Fewest words of its own a description needs beside what stands in many other items.'),
    items: z
      .number()
      .int()
      .min(3)
      .max(500)
      .default(5)
      .describe('In how many items of a kind a line stands before it counts as a template’s.'),
    share: z
      .number()
      .min(0.01)
      .max(1)
      .default(0.04)
      .describe('In which share of the items of a kind it stands at least.'),
  }),
  codes: ['description', 'criteria'],
  examples: {
    pass: [
      {
        description: `${template}\nGuests who pay by invoice ask us every month where their list of open payments is; show it in their account.`,
        others,
      },
    ],
    fail: [{ description: template, others }],
  },
  run(item, { options, backlog }) {
    const shared = sharedIn(backlog, item.type.kind);
    const fewest = Math.max(options.items, options.share * shared.items);
    const held = (line: string): number => {
      const items = shared.count(line);
      return items >= fewest ? items : 0;
    };
    const { own, all, places, items } = templateIn(item, held);
    // A description that is short anyway is told by its own check.
    if (all >= options.minWords && own < options.minWords && places.length > 0)
      return fail({
        code: 'description',
        params: { words: own, minimum: options.minWords, items },
        evidence: places,
        grade: 0.45 * (own / options.minWords),
      });
    const criteria = item.acceptanceCriteria;
    const counts = criteria.map(({ text }) => held(text));
    if (criteria.length === 0 || counts.includes(0)) return pass();
    return fail({
      code: 'criteria',
      params: { count: criteria.length, items: Math.min(...counts) },
      evidence: criteria.flatMap((criterion) => criterion.places),
      grade: 0.3,
    });
  },
});
