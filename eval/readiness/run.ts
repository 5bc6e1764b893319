import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { issueRowSchema, readRows } from '../../sandbox/backlogs/rows';
import type { IssueRow } from '../../sandbox/backlogs/rows';
import { judgeItem } from '../../src/domain/analyse';
import type { BacklogItem } from '../../src/domain/backlog/item';
import { checks } from '../../src/domain/checks';
import { readinessOf } from '../../src/domain/report/readiness';
import { defaultSettings } from '../../src/domain/settings';
import { itemKind } from '../../src/jira/item-kind';
import { boardWithoutEstimates } from '../support/board-without-estimates';
import { areaUnderCurve } from '../support/area';
import { judgeableItem } from '../support/judgeable-item';

export const usage = 'readiness FILE [--out PRED.jsonl] [--json]';

/** The issue's outcome says it was not ready: somebody had to ask. */
const needsInfo = /^needs more info$/i;
const notReady = /^(needs more info|cannot reproduce|invalid)$/i;

interface Judged {
  readonly key: string;
  readonly score: number;
  readonly failed: readonly string[];
  readonly resolution: string;
}

/** As near, on the day it was made: with the text it has and nothing that came later. */
function judge(row: IssueRow): Judged {
  const plain = judgeableItem(row);
  const item: BacklogItem = {
    ...plain,
    type: { ...plain.type, kind: itemKind(row.type ?? '', undefined, false) },
  };
  const judged = judgeItem(item, 'near', boardWithoutEstimates, defaultSettings, new Date(row.created ?? 0));
  return {
    key: row.key,
    score: readinessOf(judged, defaultSettings).score,
    failed: judged.judgements.filter(({ outcome }) => outcome.result === 'fail').map(({ check }) => check.id),
    resolution: row.resolution ?? '',
  };
}

function areaFor(judged: readonly Judged[], outcome: RegExp): number | undefined {
  // A low score should go with the bad outcome, so the score counts against it.
  return areaUnderCurve(
    judged.map(({ score, resolution }) => ({ score: -score, positive: outcome.test(resolution) })),
  );
}

/** How often the bad outcome follows a failed check, and how often where it did not fail. */
function byCheck(judged: readonly Judged[]) {
  return checks.flatMap(({ id }) => {
    const failed = judged.filter((one) => one.failed.includes(id));
    const others = judged.length - failed.length;
    if (failed.length === 0 || others === 0) return [];
    const bad = failed.filter(({ resolution }) => needsInfo.test(resolution)).length;
    const all = judged.filter(({ resolution }) => needsInfo.test(resolution)).length;
    return [
      { check: id, failed: failed.length, rateFailed: bad / failed.length, rateOther: (all - bad) / others },
    ];
  });
}

const share = (value: number): string => `${(100 * value).toFixed(2)} %`.padStart(8);

export function run(args: readonly string[]): void {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { out: { type: 'string' }, json: { type: 'boolean', default: false } },
  });
  const [path] = positionals;
  if (path === undefined) throw new Error(`Usage: npm run eval -- ${usage}`);
  const { rows, bad } = readRows(path, issueRowSchema);
  if (bad.length > 0) console.error(`${bad.length} rows left out, the first at line ${bad[0]?.line ?? 0}`);
  const judged = rows.filter(({ type }) => itemKind(type ?? '', undefined, false) === 'bug').map(judge);
  if (values.out !== undefined) {
    writeFileSync(values.out, judged.map(({ key, score }) => `${JSON.stringify({ key, score })}\n`).join(''));
  }
  const figures = {
    bugs: judged.length,
    needsInfo: judged.filter(({ resolution }) => needsInfo.test(resolution)).length,
    areaNeedsInfo: areaFor(judged, needsInfo),
    notReady: judged.filter(({ resolution }) => notReady.test(resolution)).length,
    areaNotReady: areaFor(judged, notReady),
    checks: byCheck(judged),
  };
  if (values.json) {
    console.log(JSON.stringify(figures));
    return;
  }
  console.log(`Readiness of ${figures.bugs} bugs as they were made, against how they ended\n`);
  console.log(`“Needs more info” (${figures.needsInfo}): AUC ${figures.areaNeedsInfo?.toFixed(3) ?? '–'}`);
  console.log(
    `with “Cannot Reproduce” and “Invalid” (${figures.notReady}): AUC ${figures.areaNotReady?.toFixed(3) ?? '–'}\n`,
  );
  console.log('check failed by                       bugs  needs info  otherwise');
  for (const { check, failed, rateFailed, rateOther } of figures.checks) {
    console.log(
      `${check.padEnd(34)} ${String(failed).padStart(7)}    ${share(rateFailed)}   ${share(rateOther)}`,
    );
  }
}
