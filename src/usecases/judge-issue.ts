import type { IssueJudgement } from '../contract';
import { judgeItem } from '../domain/analyse';
import { noHistory } from '../domain/backlog/backlog';
import { exceptionsByItem, withExceptions } from '../domain/exceptions/except';
import { measure } from '../domain/measures/measures';
import { buildItemDetail } from '../domain/report/build-report';
import { storedVerdictOf } from '../domain/report/stored-verdict';
import type { JudgingPorts } from './ports';
import { settingsOf } from './settings/read-settings';

/**
 * Judges one item by itself, as if it were next in line, and remembers the verdict for the badge. Checks that need the
 * backlog are not run.
 * @throws {SiteFailure} when the item is gone, hidden, or Jira does not answer
 */
export async function judgeIssue(
  { issueId }: { readonly issueId: string },
  { site, copies, settings: store, exceptions, now }: JudgingPorts,
): Promise<IssueJudgement> {
  const { item, board } = await site.readItem(issueId);
  const [settings, said] = await Promise.all([
    settingsOf(board.projectId, store),
    exceptions.ofItem(issueId),
  ]);
  const backlog = { board, items: [item], sprints: [], history: noHistory, expected: 1, problems: [] };
  const at = now();
  // Near, wherever it stands: the badge asks what the next sprint would ask. What compares items is not asked at all, so
  // that nothing is called unique that nobody compared.
  const plain = judgeItem(item, 'near', { board }, settings, at);
  const judged = withExceptions(plain, exceptionsByItem(said), at);
  await copies.save(issueId, storedVerdictOf(judged, settings));
  const measures = measure(backlog, settings, at);
  return { detail: buildItemDetail({ backlog, settings, now: at, measures, items: [judged] }, judged) };
}
