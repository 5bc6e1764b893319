import { parseArgs } from 'node:util';
import { UsageError } from '../support/usage-error';

export interface Arguments {
  readonly file: string;
  readonly others: readonly string[];
  readonly out: string | undefined;
  readonly json: boolean;
}

/** @throws UsageError without a file, or with an option nobody knows */
export function readArguments(args: readonly string[]): Arguments {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        with: { type: 'string', multiple: true, default: [] },
        out: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) throw new UsageError('Name one file of JSON lines.');
    return { file, others: values.with, out: values.out, json: values.json };
  } catch (error) {
    if (error instanceof TypeError) throw new UsageError(error.message);
    throw error;
  }
}
