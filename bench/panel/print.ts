import type { Frames } from './scrolling';
import type { Keystrokes } from './typing';
import type { Opening } from './opening';

export interface Measured {
  readonly asked: number;
  readonly opening: Opening;
  /** Milliseconds to the verdicts of last time. */
  readonly reopened: number;
  readonly frames: Frames;
  readonly typing: Keystrokes;
}

const ms = (value: number): string => `${value.toFixed(value < 100 ? 1 : 0)} ms`;

/** One line a figure, one column a size, what is asked for beside it. */
const lines: readonly (readonly [string, (measured: Measured) => string, string])[] = [
  ['open items', ({ asked }) => String(asked), ''],
  ['items read', ({ opening }) => String(opening.items), 'with history and sub-tasks'],
  ['Jira calls', ({ opening }) => String(opening.calls), ''],
  ['at most', ({ opening }) => String(opening.bound), '⌈items read / 100⌉ + 10'],
  ['Jira calls after the report', ({ opening }) => String(opening.after), ''],
  ['calls of functions', ({ opening }) => String(opening.functions), ''],
  ['kB read', ({ opening }) => opening.kilobytes.toFixed(0), ''],
  ['first row', ({ opening }) => ms(opening.firstRow), '1,500 ms'],
  ['full report', ({ opening }) => ms(opening.fullReport), '30,000 ms'],
  ['opened again: first row', ({ reopened }) => ms(reopened), ''],
  ['main thread heap', ({ opening }) => `${opening.megabytes.toFixed(0)} MB`, ''],
  ['scrolling: median frame', ({ frames }) => ms(frames.median), ''],
  ['scrolling: p95 frame', ({ frames }) => ms(frames.p95), ''],
  ['scrolling: longest frame', ({ frames }) => ms(frames.longest), ''],
  ['key to verdict: median', ({ typing }) => ms(typing.median), '50 ms'],
  ['key to verdict: longest', ({ typing }) => ms(typing.longest), ''],
];

export function printTable(results: readonly Measured[]): void {
  for (const [name, value, asked] of lines) {
    const cells = results.map((measured) => value(measured).padStart(11));
    console.log(`  ${name.padEnd(28)}${cells.join('')}${asked === '' ? '' : `   asked: ${asked}`}`);
  }
}
