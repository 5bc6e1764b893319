import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { samples } from '../backlogs';
import { BadOptions } from '../bad-options';
import type { Credentials } from './autotest';

/** What `--data` takes: no data but AUTOTEST, the sample of `npm start`, or a sample by its name. */
export const dataNames: readonly string[] = [...new Set(['empty', 'sample', ...Object.keys(samples)])];

export interface AloneOptions {
  /** 0 for any that is free. */
  readonly port: number;
  readonly fresh: boolean;
  readonly verbose: boolean;
  readonly data: string;
  readonly admin: Credentials;
  readonly dataDir: string;
}

const defaults = { port: '7991', data: 'empty', admin: 'admin@example.com:admin-token', store: '.sandbox' };

export const usage = `npm run jira -- [options]

  --port N             port to listen on (${defaults.port}); 0 for any that is free
  --fresh              forget what was changed and start from the data again
  --data NAME          ${dataNames.join(', ')} (${defaults.data}); project AUTOTEST is in all of them
  --admin EMAIL:TOKEN  how the administrator signs in (${defaults.admin})
  --store DIR          folder for what is kept (${defaults.store})
  --verbose            print what it cannot do`;

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: false,
      options: {
        port: { type: 'string', default: defaults.port },
        fresh: { type: 'boolean', default: false },
        data: { type: 'string', default: defaults.data },
        admin: { type: 'string', default: defaults.admin },
        store: { type: 'string', default: defaults.store },
        verbose: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('. ')[0] : String(error);
    throw new BadOptions(`${reason ?? ''}. See npm run jira -- --help.`, { cause: error });
  }
}

function portOf(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535)
    throw new BadOptions(`“${text}” is no port: choose a number from 0 to 65535.`);
  return port;
}

/** The token may hold colons, the address may not. */
function adminOf(text: string): Credentials {
  const [, email = '', token = ''] = /^([^:]*):(.+)$/s.exec(text) ?? [];
  // What was given is not repeated: it may hold a token.
  if (token === '' || !z.email().safeParse(email).success)
    throw new BadOptions('Write the administrator as EMAIL:TOKEN, e.g. --admin admin@example.com:secret.');
  return { email, token };
}

/**
 * @param root folder that the store is made in
 * @returns `help` when only that was asked for
 * @throws {BadOptions}
 */
export function readAloneOptions(args: readonly string[], root: string): AloneOptions | 'help' {
  const values = parse(args);
  if (values.help) return 'help';
  const { data, fresh, verbose } = values;
  if (!dataNames.includes(data))
    throw new BadOptions(`There is no data “${data}”. There is: ${dataNames.join(', ')}.`);
  const admin = adminOf(values.admin);
  // Who may sign in is part of what is kept, so each administrator has a site of their own.
  const hash = createHash('sha256').update(`${admin.email}:${admin.token}`).digest('hex').slice(0, 8);
  return {
    port: portOf(values.port),
    fresh,
    verbose,
    data,
    admin,
    dataDir: join(resolve(root, values.store), `alone-${data}-${hash}`),
  };
}
