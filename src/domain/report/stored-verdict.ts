import { z } from 'zod';
import type { JudgedItem } from '../analyse';
import type { Json } from '../changes/json';
import { canonical, jsonSchema } from '../changes/json';
import { hashOf } from '../hash';
import type { Settings } from '../settings';
import { countsForReadiness, readinessOf } from './readiness';

/** The issue property it is kept in; manifest.yml declares its members to search. */
export const propertyKey = 'backlog-refinery';

/** Raised when what the members mean changes: verdicts of other versions are nobody's, and are written anew. */
const version = 1;

/**
 * What the site is told of an item, for search: no text, no time, no zone, nothing of another item. It says what the next
 * sprint would ask (near demands), so that no rank move changes it.
 */
export const storedVerdictSchema = z.strictObject({
  v: z.literal(version),
  score: z.number().int().min(0).max(100),
  badge: z.enum(['ready', 'almost', 'needs-work']),
  /** Ids of the checks that fail and count, sorted. */
  gaps: z.array(z.string().regex(/^[a-z][a-z-]{0,39}$/)).max(60),
  /** Of the settings it was judged by. */
  settings: z.string().regex(/^[0-9a-f]{8}$/),
});

export type StoredVerdict = z.output<typeof storedVerdictSchema>;

/** Of what an item is judged by: how splits are proposed and sizes are called changes no verdict. */
export function settingsHash({ playbooks: _playbooks, shirts: _shirts, ...judging }: Settings): string {
  const json: Json = jsonSchema.parse(judging);
  return hashOf(canonical(json));
}

/**
 * @param judged judged by near demands
 * @throws {Error} for an item that was judged by others
 */
export function storedVerdictOf(judged: JudgedItem, settings: Settings): StoredVerdict {
  const { score, badge } = readinessOf(judged, settings);
  if (judged.zone !== 'near' || badge === 'shaped' || badge === 'raw')
    throw new Error('A verdict that is kept is one by near demands.');
  const gaps = judged.judgements
    .filter((judgement) => judgement.outcome.result === 'fail' && countsForReadiness(judgement))
    .map(({ check }) => check.id)
    .sort();
  return { v: version, score, badge, gaps, settings: settingsHash(settings) };
}

/** What a store says, which anybody may have written: of another version or in other words it is no verdict. */
export function parseStoredVerdict(value: unknown): StoredVerdict | undefined {
  const parsed = storedVerdictSchema.safeParse(value);
  return parsed.success ? parsed.data : undefined;
}

/** Whether the store says exactly this. */
export function isKept(value: unknown, verdict: StoredVerdict): boolean {
  const stored = parseStoredVerdict(value);
  return stored !== undefined && canonical(stored) === canonical(verdict);
}
