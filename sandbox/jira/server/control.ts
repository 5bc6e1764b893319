import type { Context, Hono } from 'hono';
import { z } from 'zod';
import { themeOf } from '../../control-frame';
import type { Limits } from './limits';
import type { Bindings } from './app';
import { settingsOf, UnknownForm } from '../control/form';
import { jiraControlPage } from '../control/page';
import { letTimePass } from '../state/later';
import { changeSwitches, defaultSwitches } from '../state/switches';
import type { Site } from '../state/site';

export const CONTROL_PATH = '/__control';

/**
 * The switches over HTTP: GET shows them with the stand-in's counters, POST sets those given, DELETE puts all back. For a
 * browser it is a page with forms.
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
    later: site.later.get('later')?.changes ?? [],
    unimplemented,
  });
  const page = (context: Context, problem?: string): ReturnType<typeof jiraControlPage> =>
    jiraControlPage({
      path: CONTROL_PATH,
      theme: themeOf(context),
      switches: site.switches,
      people: site.users.filter(({ active, kind }) => active && kind === 'atlassian'),
      points: limits.pointsUsed,
      unimplemented,
      later: site.later.get('later')?.changes ?? [],
      ...(problem === undefined ? {} : { problem }),
    });
  const fromPage = async (form: URLSearchParams): Promise<void> => {
    if (form.get('do') === 'later') {
      letTimePass(site);
      await site.store.flush();
      return;
    }
    site.switches =
      form.get('do') === 'reset'
        ? defaultSwitches()
        : changeSwitches(site.switches, settingsOf(form, site.switches));
  };
  app.get(CONTROL_PATH, async (context) =>
    (context.req.header('accept') ?? '').includes('text/html')
      ? context.html(await page(context))
      : context.json(report()),
  );
  app.delete(CONTROL_PATH, (context) => {
    site.switches = defaultSwitches();
    return context.json(report());
  });
  app.post(`${CONTROL_PATH}/later`, async (context) => {
    const happened = letTimePass(site);
    await site.store.flush();
    return happened
      ? context.json(report())
      : context.json({ message: 'Nothing is left to happen in this data.' }, 404);
  });
  app.post(CONTROL_PATH, async (context) => {
    if (context.req.header('content-type')?.startsWith('application/x-www-form-urlencoded') === true) {
      try {
        await fromPage(new URLSearchParams(await context.req.text()));
      } catch (error) {
        if (error instanceof UnknownForm) return context.html(await page(context, error.message), 400);
        throw error;
      }
      return context.redirect(CONTROL_PATH, 303);
    }
    try {
      site.switches = changeSwitches(site.switches, await context.req.json());
    } catch (error) {
      const message = error instanceof z.ZodError ? z.prettifyError(error) : 'The body is not JSON.';
      return context.json({ message }, 400);
    }
    return context.json(report());
  });
}
