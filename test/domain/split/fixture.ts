import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { BacklogItem } from '../../../src/domain/backlog/item';
import { itemOf } from './support';

const folder = join(__dirname, '../../fixtures/splits');

const parentSchema = z.strictObject({
  language: z.enum(['en', 'de', 'fr', 'es']),
  summary: z.string(),
  description: z.string().optional(),
  criteria: z.array(z.string()).default([]),
  points: z.number(),
  /** Only for user stories. */
  role: z.string().optional(),
  /** The verbs a person sees joined in the wish; empty where it is nothing to do. */
  verbs: z.array(z.string()),
  /** What exactly the first proposal must be. */
  expected: z
    .strictObject({
      strategy: z.string(),
      titles: z.array(z.string()),
      criteria: z.array(z.array(z.number())).optional(),
      points: z.array(z.number()).optional(),
      included: z.array(z.boolean()).optional(),
    })
    .optional(),
});

export interface Parent extends z.output<typeof parentSchema> {
  readonly file: string;
  readonly item: BacklogItem;
}

/** Every parent of the fixture, with its item. Only user stories are stories; the rest are tasks. */
export function parents(): readonly Parent[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .flatMap((file) =>
      z
        .array(parentSchema)
        .parse(JSON.parse(readFileSync(join(folder, file), 'utf8')))
        .map((parent): Parent => {
          const { description = '', summary, criteria, points } = parent;
          const item = itemOf({ summary, description, criteria, points });
          const kind = file === 'user-stories.json' ? 'story' : 'task';
          return { ...parent, file, item: { ...item, type: { ...item.type, kind } } };
        }),
    );
}
