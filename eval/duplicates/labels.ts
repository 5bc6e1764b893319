import * as z from 'zod';
import { readRows } from '../../sandbox/backlogs/rows';

const keysSchema = z.tuple([z.string(), z.string()]);

/** What a reader may call a pair. `part-of`: one is a part of the other; `related`: the same place, another matter. */
export const labelSchema = z.enum(['duplicate', 'variant', 'part-of', 'related', 'unrelated']);
export type Label = z.infer<typeof labelSchema>;

const labelledSchema = z.object({ keys: keysSchema, label: labelSchema, reason: z.string() });
/** What a reader said of a pair, by keys and a word of reason only. */
export type Labelled = z.infer<typeof labelledSchema>;

const drawnSchema = z.object({ keys: keysSchema, verdict: z.enum(['duplicate', 'variant']) });
/** A pair that was drawn for reading, and what the product says of it. */
export type Drawn = z.infer<typeof drawnSchema>;

/** Name of a pair, whichever of the two comes first. */
export const pairName = ([a, b]: readonly [string, string]): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

/** @throws when a file cannot be read */
export function readLabels(path: string): Labelled[] {
  return [...readRows(path, labelledSchema).rows];
}

/** @throws when a file cannot be read */
export function readDrawn(path: string): Drawn[] {
  return [...readRows(path, drawnSchema).rows];
}
