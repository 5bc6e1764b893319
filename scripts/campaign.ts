/**
 * `npm run campaign`: every change, disturbed at every call by everything that can go wrong, as a table; what each
 * change costs; and random sequences of changes by two people, undone. `npm run campaign -- rank move` disturbs some
 * alone, `npm run campaign -- sequences 200` plays so many sequences alone, `npm run campaign -- bulk` disturbs
 * runs over many items, `npm run campaign -- fifty` closes fifty duplicates. Each row is printed as its change is through; stopped half way, it says what it came to by then.
 */
import process from 'node:process';
import { z } from 'zod';
import { bulkKinds, disturbRun } from '../test/usecases/bulk/disturb-run';
import type { Cost, Row } from '../test/usecases/fault-campaign/campaign';
import { runCampaign } from '../test/usecases/fault-campaign/campaign';
import { closeFifty } from '../test/usecases/fault-campaign/fifty';
import {
  printChange,
  printCosts,
  printFaults,
  printPlayed,
  printTotal,
} from '../test/usecases/fault-campaign/print';
import { playSequences } from '../test/usecases/fault-campaign/sequences';

z.config({ jitless: true });

const fiftyRounds = 6;
const sequences = { count: 1000, seed: 4 };

/** @returns how many violations there were */
async function disturb(changes: readonly string[]): Promise<number> {
  const rows: Row[] = [];
  const costs: Cost[] = [];
  const sayAll = (): void => {
    printTotal(rows);
    printCosts(costs);
  };
  const stopped = (): void => {
    sayAll();
    console.log('stopped before the end');
    process.exit(1);
  };
  process.on('SIGTERM', stopped).on('SIGINT', stopped);
  printFaults();
  await runCampaign({
    onChange: (found, spent) => {
      rows.push(...found);
      costs.push(...spent);
      printChange(found);
    },
    ...(changes.length > 0 ? { changes } : {}),
  });
  process.off('SIGTERM', stopped).off('SIGINT', stopped);
  sayAll();
  return rows.reduce((sum, { violations }) => sum + violations.length, 0);
}

/** Runs over several items, of every kind. @returns how many violations there were */
async function disturbRuns(): Promise<number> {
  const rows: Row[] = [];
  printFaults();
  for (const kind of bulkKinds) {
    const found = await disturbRun(kind);
    rows.push(...found);
    printChange(found);
  }
  printTotal(rows);
  return rows.reduce((sum, { violations }) => sum + violations.length, 0);
}

/** Enough rounds that every fault has met every call of a closing. @returns how many violations there were */
async function closeRounds(): Promise<number> {
  let violations = 0;
  for (let round = 0; round < fiftyRounds; round += 1) {
    const found = await closeFifty(round * 50);
    violations += found.violations.length;
    console.log(
      `closed ${found.closed} duplicates through ${found.hits} faults: ${found.violations.length} violations`,
    );
    for (const violation of found.violations) console.log(`  ${violation}`);
  }
  return violations;
}

async function main(wanted: readonly string[]): Promise<number> {
  const counts = wanted.map(Number).filter(Number.isInteger);
  const changes = wanted.filter((name) => !/^(sequences|bulk|fifty|\d+)$/.test(name));
  const wants = (name: string): boolean => wanted.length === 0 || wanted.includes(name);
  let violations = 0;
  if (wanted.length === 0 || changes.length > 0) violations += await disturb(changes);
  if (wants('bulk')) violations += await disturbRuns();
  if (wants('sequences'))
    printPlayed(await playSequences(counts[0] ?? sequences.count, counts[1] ?? sequences.seed));
  if (wants('fifty')) violations += await closeRounds();
  return violations > 0 ? 1 : 0;
}

void main(process.argv.slice(2)).then((code) => {
  process.exit(code);
});
