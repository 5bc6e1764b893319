import { UsageError } from './usage-error';

/** What each module behind a command's first word offers. */
export interface Runnable {
  /** One line: how the command is called. */
  readonly usage: string;
  /** @throws UsageError when the arguments cannot be used as they are */
  readonly run: (args: readonly string[]) => Promise<void> | void;
}

/**
 * Runs the module that the first argument names; prints how to call it when that is not possible.
 * @returns the exit code: 0, or 2 for a call that cannot be understood
 */
export async function runNamed(
  command: string,
  modules: Readonly<Record<string, () => Promise<Runnable>>>,
  [name, ...args]: readonly string[],
): Promise<number> {
  const load = modules[name ?? ''];
  if (load === undefined) {
    console.error(`npm run ${command} -- NAME …, where NAME is one of: ${Object.keys(modules).join(', ')}`);
    return 2;
  }
  const { run, usage } = await load();
  try {
    await run(args);
    return 0;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(`${error.message}\nnpm run ${command} -- ${usage}`);
    return 2;
  }
}
