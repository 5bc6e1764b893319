import { Hono } from 'hono';
import type { Context } from 'hono';
import { z } from 'zod';
import { themeOf } from '../../control-frame';
import type { Forge } from '../forge';
import { FunctionFailure } from '../runtime/failure';
import { defaultForgeSwitches } from '../switches';
import { controlPage } from './page';
import type { ForgeReport } from './report';

export const FORGE_CONTROL_PATH = '/__control/forge';

export interface ControlOptions {
  readonly forge: Forge;
  /** Points used up this hour, and how many there are. */
  readonly points: () => { readonly used: number; readonly perHour: number };
  readonly problems: readonly string[];
}

const clockSchema = z.strictObject({ seconds: z.coerce.number().positive() });

function reportOf({ forge, points, problems }: ControlOptions): ForgeReport {
  const instant = (at: number): string => new Date(at).toISOString();
  return {
    switches: forge.switches,
    now: instant(forge.clock.now()),
    points: points(),
    deliveries: forge.events.deliveries.pending.map(({ functionKey, moduleKey, due, retryCount }) => ({
      function: functionKey,
      module: moduleKey,
      due: instant(due),
      tries: retryCount,
    })),
    schedules: forge.events.schedules.state.map(({ key, interval, next, runs }) => ({
      key,
      interval,
      next: instant(next),
      runs,
    })),
    problems,
  };
}

/** A form of the page, or JSON of a program. */
async function given(context: Context): Promise<{ readonly form: boolean; readonly body: unknown }> {
  const form = (context.req.header('content-type') ?? '').startsWith('application/x-www-form-urlencoded');
  return form
    ? { form, body: Object.fromEntries(new URLSearchParams(await context.req.text())) }
    : { form, body: await context.req.json() };
}

/** Forge's switches over HTTP, and a page with them for people. Whoever serves it decides who reaches it. */
export function forgeControl(options: ControlOptions): Pick<Hono, 'fetch'> {
  const { forge } = options;
  const app = new Hono().basePath(FORGE_CONTROL_PATH);

  const done = (context: Context, form: boolean): Response =>
    form ? context.redirect(FORGE_CONTROL_PATH, 303) : context.json(reportOf(options));

  app.onError((error, context) => {
    if (error instanceof z.ZodError) return context.json({ message: z.prettifyError(error) }, 400);
    if (error instanceof SyntaxError) return context.json({ message: 'The body is not JSON.' }, 400);
    return context.json({ message: error.message }, error instanceof FunctionFailure ? 502 : 404);
  });

  app.get('/', async (context) =>
    (context.req.header('accept') ?? '').includes('text/html')
      ? context.html(await controlPage(reportOf(options), FORGE_CONTROL_PATH, themeOf(context)))
      : context.json(reportOf(options)),
  );

  app.post('/', async (context) => {
    const { form, body } = await given(context);
    forge.setSwitches(z.record(z.string(), z.unknown()).parse(body));
    return done(context, form);
  });

  app.delete('/', (context) => {
    forge.setSwitches(defaultForgeSwitches());
    return done(context, false);
  });

  app.post('/clock', async (context) => {
    const { form, body } = await given(context);
    await forge.clock.advance(clockSchema.parse(body).seconds * 1000);
    return done(context, form);
  });

  app.post('/schedules/:key', async (context) => {
    await forge.events.schedules.run(context.req.param('key'));
    return done(context, context.req.header('content-type') === 'application/x-www-form-urlencoded');
  });

  return app;
}
