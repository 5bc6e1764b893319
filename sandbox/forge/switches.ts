import { z } from 'zod';
import { licenseState } from './license';
import { crashSchema } from './runtime/crash-points';

/** What can be set to surprise the app: the oddities of Forge, off unless somebody turns them on. */
export const forgeSwitchesSchema = z.strictObject({
  license: licenseState.default('none'),
  /** Delivers that many events a second time; `null` all of them. */
  deliverTwice: z.number().int().nonnegative().nullable().default(0),
  /** Seconds that Jira's events take on their way; up to 180 on the platform. */
  eventDelaySeconds: z.number().nonnegative().max(180).default(0),
  /** Keeps the key-value store to what an installation may read and write in a minute. */
  kvsThrottled: z.boolean().default(false),
  /** Where functions die in the middle of a call. */
  crashes: z.array(crashSchema).default([]),
});

export type ForgeSwitches = z.output<typeof forgeSwitchesSchema>;
/** Some switches; what is left out stays as it is. */
export type ForgeSwitchSettings = z.input<typeof forgeSwitchesSchema>;

export const defaultForgeSwitches = (): ForgeSwitches => forgeSwitchesSchema.parse({});

/** @throws {z.ZodError} when a switch is unknown or has no such position */
export function changeForgeSwitches(current: ForgeSwitches, settings: unknown): ForgeSwitches {
  const given = z.record(z.string(), z.unknown()).parse(settings);
  const parsed = Object.entries(forgeSwitchesSchema.parse(given));
  return { ...current, ...Object.fromEntries(parsed.filter(([name]) => Object.hasOwn(given, name))) };
}
