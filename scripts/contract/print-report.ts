import type { TrafficReport } from './check-traffic';
import type { Correction, OptionalBody } from './corrections';

/**
 * Prints a line for each operation, what is wrong under it, and what was taken into account.
 * @returns the exit code: 1 when there is a violation, or nothing to look at
 */
export function printReport(
  { operations, unknown, passedOver }: TrafficReport,
  corrections: readonly Correction[],
  optionalBodies: readonly OptionalBody[],
): number {
  const calls = operations.reduce((sum, each) => sum + each.calls, 0);
  const violations = operations.reduce((sum, each) => sum + each.violations, 0);
  console.log('  calls  violations  operation');
  for (const each of operations) {
    console.log(`${String(each.calls).padStart(7)} ${String(each.violations).padStart(11)}  ${each.title}`);
    for (const [problem, times] of each.problems) console.log(`${' '.repeat(23)}${times} × ${problem}`);
  }
  if (unknown.size > 0) console.log('\nAnswered, and described nowhere:');
  for (const [call, times] of unknown) console.log(`${String(times).padStart(7)}  ${call}`);
  console.log('\nKnown to be wrong in the documents, and not counted:');
  for (const { schemas, why } of corrections) console.log(`  ${schemas.join(', ')}: ${why}`);
  for (const { operations: titles, why } of optionalBodies) console.log(`  ${titles.join(', ')}: ${why}`);
  console.log(
    `\n${calls} calls of ${operations.length} operations, ${violations} violations; ` +
      `${passedOver} answers passed over that a fault made or that were not served.`,
  );
  if (calls === 0) console.log('Nothing was recorded.');
  return violations > 0 || calls === 0 ? 1 : 0;
}
