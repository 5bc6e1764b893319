/**
 * `npm run campaign`: every change, disturbed at every call by everything that can go wrong, as a table; what each
 * change costs; and random sequences of changes by two people, undone. `npm run campaign -- rank move` disturbs some
 * alone, `npm run campaign -- sequences` plays the sequences alone, `npm run campaign -- fifty` closes fifty duplicates.
 */
import process from 'node:process';
import { z } from 'zod';
import { runCampaign } from '../test/usecases/fault-campaign/campaign';
import { closeFifty } from '../test/usecases/fault-campaign/fifty';
import { printCosts, printPlayed, printRow, printRows } from '../test/usecases/fault-campaign/print';
import { playSequences } from '../test/usecases/fault-campaign/sequences';

z.config({ jitless: true });

const fiftyRounds = 6;
const sequences = { count: 1000, seed: 4 };

async function main(wanted: readonly string[]): Promise<number> {
  const changes = wanted.filter((name) => name !== 'sequences' && name !== 'fifty');
  let violations = 0;
  if (wanted.length === 0 || changes.length > 0) {
    const { rows, costs } = await runCampaign({
      onRow: printRow,
      ...(changes.length > 0 ? { changes } : {}),
    });
    printRows(rows);
    printCosts(costs);
    violations = rows.reduce((sum, row) => sum + row.violations.length, 0);
  }
  if (wanted.length === 0 || wanted.includes('sequences'))
    printPlayed(await playSequences(sequences.count, sequences.seed));
  if (wanted.length === 0 || wanted.includes('fifty')) {
    // Enough rounds that every fault has met every call of a closing.
    for (let round = 0; round < fiftyRounds; round += 1) {
      const found = await closeFifty(round * 50);
      violations += found.violations.length;
      console.log(
        `closed ${found.closed} duplicates through ${found.hits} faults: ${found.violations.length} violations`,
      );
      for (const violation of found.violations) console.log(`  ${violation}`);
    }
  }
  return violations > 0 ? 1 : 0;
}

void main(process.argv.slice(2)).then((code) => {
  process.exit(code);
});
