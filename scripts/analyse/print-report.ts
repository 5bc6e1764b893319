import type { Finding, RefinementReport, ReportItem } from '../../src/domain/report/report';
import { catalogues } from '../../src/messages';
import { makeTranslator } from '../../src/messages/translate';

const t = makeTranslator(catalogues.en, 'en');

/** Items shown with everything that was found; the rest is counted. */
const shownInFull = 25;

const zoneNames = { near: 'near', next: 'next', later: 'later' };

function heading(text: string): string {
  return `\n${text}\n${'─'.repeat(text.length)}`;
}

function sentence({ check, message, result }: Finding): string {
  const code = result === 'error' ? 'check.broken' : `check.${check}.${message.code}`;
  return t(code, message.params) ?? `${check}: ${message.code}`;
}

function quotes({ evidence }: Finding): string {
  const words = evidence
    .map(({ quote }) => quote.replaceAll(/\s+/g, ' ').trim())
    .filter((quote) => quote !== '');
  return words.length === 0 ? '' : ` (“${words.slice(0, 3).join('”, “')}”)`;
}

function flagged({ findings }: ReportItem): readonly Finding[] {
  return findings.filter(({ result, severity }) => result !== 'error' && severity !== 'hint');
}

function itemLines(item: ReportItem, keyOf: (id: string) => string): string[] {
  const size = item.estimate === undefined ? '–' : String(item.estimate.value);
  return [
    `${item.key}  ${item.type.name}  ${size}  ${item.summary}`,
    `    ${item.readiness.badge}, score ${item.readiness.score}`,
    ...flagged(item).map((finding) => {
      const others = finding.related.map(keyOf).join(', ');
      return `    • ${t(`check.${finding.check}.failure`) ?? finding.check}: ${sentence(finding)}${quotes(finding)}${others === '' ? '' : ` → ${others}`}`;
    }),
  ];
}

function basisLine({ zones }: RefinementReport): string {
  const { basis } = zones;
  if (basis.kind === 'fixed')
    return `No record of finished work: the first ${basis.near} items are near, ${basis.next} more are next.`;
  const per = basis.kind === 'velocity' ? 'a sprint' : 'two weeks';
  return `Pace: ${basis.amount} ${basis.unit === 'count' ? 'items' : basis.unit} ${per}, the median of ${basis.over}.`;
}

/** The report as text for a terminal: what counts first, then items in rank order. */
export function printReport(report: RefinementReport): string {
  const keys = new Map(report.items.map(({ id, key }) => [id, key]));
  const keyOf = (id: string): string => keys.get(id) ?? id;
  const lines: string[] = [];
  lines.push(heading(`${report.board.projectName}: ${report.items.length} open work items`));
  lines.push(`${report.ready.nearReady} of ${report.ready.near} near items are ready. ${basisLine(report)}`);
  for (const [check, count] of Object.entries(report.counts).sort((a, b) => b[1] - a[1])) {
    lines.push(`${String(count).padStart(6)}  ${t(`check.${check}.failure`) ?? check}`);
  }
  for (const zone of ['near', 'next', 'later'] as const) {
    const items = report.items.filter((item) => item.zone === zone && flagged(item).length > 0);
    const all = report.items.filter((item) => item.zone === zone).length;
    lines.push(heading(`${zoneNames[zone]}: ${items.length} of ${all} flagged`));
    for (const item of items.slice(0, shownInFull)) lines.push(...itemLines(item, keyOf));
    if (items.length > shownInFull)
      lines.push(`… and ${items.length - shownInFull} more; --json has them all.`);
  }
  const duplicates = report.pairs.filter(({ verdict }) => verdict === 'duplicate');
  if (duplicates.length > 0) lines.push(heading('Probably the same work item'));
  for (const { a, b, probability, shared, differences } of duplicates.slice(0, shownInFull)) {
    const differs = [...differences.a, '↔', ...differences.b].join(' ');
    lines.push(
      `${keyOf(a)} and ${keyOf(b)}  ${(100 * probability).toFixed(0)} %  shared: ${shared.slice(0, 6).join(', ')}; differs: ${differs}`,
    );
  }
  return lines.join('\n');
}
