import { parseArgs } from 'node:util';
import { UsageError } from '../support/usage-error';

export interface Arguments {
  readonly file: string;
  readonly others: readonly string[];
  readonly out: string | undefined;
  readonly json: boolean;
  /** Files of pairs that a reader labelled. */
  readonly labels: readonly string[];
  /** How many cards to draw for reading, and from which seed. */
  readonly cards: number;
  readonly seed: number;
  readonly outCards: string | undefined;
  /** Where the cards' texts go, for reading; without verdicts. */
  readonly outTexts: string | undefined;
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
        labels: { type: 'string', multiple: true, default: [] },
        cards: { type: 'string', default: '0' },
        seed: { type: 'string', default: '1' },
        'out-cards': { type: 'string' },
        'out-texts': { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) throw new UsageError('Name one file of JSON lines.');
    return {
      file,
      others: values.with,
      out: values.out,
      json: values.json,
      labels: values.labels,
      cards: whole(values.cards),
      seed: whole(values.seed),
      outCards: values['out-cards'],
      outTexts: values['out-texts'],
    };
  } catch (error) {
    if (error instanceof TypeError) throw new UsageError(error.message);
    throw error;
  }
}

function whole(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0) throw new UsageError(`${text} is not a whole number.`);
  return value;
}
