/** What the campaign found, as tables. */
import type { Cost, Row } from './campaign';
import { caseNames } from './cases';
import { faults } from './faults';
import type { Played } from './sequences';

const pad = (text: string | number, width: number): string => String(text).padStart(width);

function sum(rows: readonly Row[]): { injections: number; violations: number } {
  return {
    injections: rows.reduce((total, row) => total + row.injections, 0),
    violations: rows.reduce((total, row) => total + row.violations.length, 0),
  };
}

const faultNames = Object.keys(faults);
const width = Math.max(...caseNames.map((name) => name.length));

/** Above the rows: what goes wrong. */
export function printFaults(): void {
  console.log(`\n${''.padEnd(width)} ${faultNames.join('  ')}      all`);
}

/** A change's injections by fault, and after a slash the violations where there are any; what went wrong below. */
export function printChange(rows: readonly Row[]): void {
  const [{ change } = { change: '' }] = rows;
  const cells = faultNames.map((fault) => {
    const { injections, violations } = sum(rows.filter((row) => row.fault === fault));
    const cell = violations === 0 ? String(injections) : `${injections}/${violations}`;
    return pad(injections === 0 ? '–' : cell, fault.length);
  });
  console.log(`${change.padEnd(width)} ${cells.join('  ')}  ${pad(sum(rows).injections, 7)}`);
  for (const { fault, violations } of rows)
    for (const violation of violations) console.log(`  ${change}, ${fault}: ${violation}`);
}

export function printTotal(rows: readonly Row[]): void {
  const { injections, violations } = sum(rows);
  console.log(`\n${injections} injections, ${violations} violations`);
}

export function printCosts(costs: readonly Cost[]): void {
  console.log(`\n${''.padEnd(width)}    preview        apply         undo   (calls, points)`);
  for (const { change, preview, apply, undo } of costs) {
    const cells = [preview, apply, undo].map(({ calls, points }) => `${pad(calls, 5)} ${pad(points, 5)}`);
    console.log(`${change.padEnd(width)}  ${cells.join('  ')}`);
  }
}

export function printPlayed({ sequences, changes, byKind }: Played): void {
  const kinds = Object.entries(byKind).map(([kind, count]) => `${kind} ${count}`);
  console.log(`\n${sequences} random sequences by two people, ${changes} changes (${kinds.join(', ')}):`);
  console.log('undone last first, each left the site exactly as it was');
}
