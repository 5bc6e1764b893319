import type { Cost, Row } from './campaign';
import type { Played } from './sequences';

const pad = (text: string | number, width: number): string => String(text).padStart(width);

function sum(rows: readonly Row[]): { injections: number; violations: number } {
  return {
    injections: rows.reduce((total, row) => total + row.injections, 0),
    violations: rows.reduce((total, row) => total + row.violations.length, 0),
  };
}

/** One line while it runs, only for what went wrong. */
export function printRow({ change, fault, violations }: Row): void {
  for (const violation of violations) console.error(`${change}, ${fault}: ${violation}`);
}

/** Change × fault: injections, and after a slash the violations where there are any. */
export function printRows(rows: readonly Row[]): void {
  const changes = [...new Set(rows.map(({ change }) => change))];
  const faults = [...new Set(rows.map(({ fault }) => fault))];
  const width = Math.max(...changes.map((change) => change.length));
  console.log(`\n${''.padEnd(width)} ${faults.map((fault) => pad(fault, fault.length)).join('  ')}      all`);
  for (const change of changes) {
    const cells = faults.map((fault) => {
      const { injections, violations } = sum(
        rows.filter((row) => row.change === change && row.fault === fault),
      );
      const cell = violations === 0 ? String(injections) : `${injections}/${violations}`;
      return pad(injections === 0 ? '–' : cell, fault.length);
    });
    const all = sum(rows.filter((row) => row.change === change));
    console.log(`${change.padEnd(width)} ${cells.join('  ')}  ${pad(all.injections, 7)}`);
  }
  const all = sum(rows);
  console.log(`\n${all.injections} injections, ${all.violations} violations`);
}

export function printCosts(costs: readonly Cost[]): void {
  const width = Math.max(...costs.map(({ change }) => change.length));
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
