/** Writes down what was asked and answered, for `npm run contract`. */
import { randomUUID } from 'node:crypto';
import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { z } from 'zod';

/** Environment variable that names the folder to record into; nothing is recorded without it. */
export const RECORD_FOLDER = 'JIRA_STAND_IN_RECORDING';

export const exchangeSchema = z.object({
  method: z.string(),
  path: z.string(),
  /** As sent, without the question mark. */
  query: z.string(),
  requestBody: z.string(),
  status: z.number().int(),
  contentType: z.string().nullable(),
  body: z.string(),
  /** Whether a fault that somebody switched on made the answer. */
  disturbed: z.boolean(),
});
export type Exchange = z.output<typeof exchangeSchema>;

export type Recorder = (exchange: Exchange) => void;

/** A recorder that appends JSON lines to a file of its own, or none when nobody asked for one. */
export function recorderOf(environment: NodeJS.ProcessEnv = process.env): Recorder | undefined {
  const folder = environment[RECORD_FOLDER];
  if (folder === undefined || folder === '') return undefined;
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${process.pid}-${randomUUID()}.jsonl`);
  // At once: a test may end its process without waiting for anything.
  return (exchange) => {
    appendFileSync(file, `${JSON.stringify(exchange)}\n`);
  };
}
