import type { Hono } from 'hono';
import { z } from 'zod';
import type { Limits } from './limits';
import type { Bindings } from './app';
import { changeSwitches, defaultSwitches } from '../state/switches';
import type { Site } from '../state/site';

export const CONTROL_PATH = '/__control';

/**
 * The switches over HTTP: GET shows them with the stand-in's counters, POST sets those given, DELETE puts all back.
 * Whoever serves the stand-in decides who reaches this.
 */
export function addControl(
  app: Hono<{ Bindings: Bindings }>,
  site: Site,
  limits: Limits,
  unimplemented: readonly string[],
): void {
  const report = (): unknown => ({
    switches: site.switches,
    points: limits.pointsUsed,
    now: new Date(site.now()).toISOString(),
    issues: site.issues.size,
    unimplemented,
  });
  app.get(CONTROL_PATH, (context) => context.json(report()));
  app.delete(CONTROL_PATH, (context) => {
    site.switches = defaultSwitches();
    return context.json(report());
  });
  app.post(CONTROL_PATH, async (context) => {
    try {
      site.switches = changeSwitches(site.switches, await context.req.json());
    } catch (error) {
      const message = error instanceof z.ZodError ? z.prettifyError(error) : 'The body is not JSON.';
      return context.json({ message }, 400);
    }
    return context.json(report());
  });
}
