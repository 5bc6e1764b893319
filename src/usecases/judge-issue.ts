import type { IssueJudgement } from '../contract';
import { analyse } from '../domain/analyse';
import { noHistory } from '../domain/backlog/backlog';
import { exceptionsByItem, withExceptions } from '../domain/exceptions/except';
import { buildItemDetail } from '../domain/report/build-report';
import { storedVerdictOf } from '../domain/report/stored-verdict';
import type { JudgingPorts } from './ports';
import { settingsOf } from './settings/read-settings';

/**
 * Judges one item by itself, as if it were next in line, and remembers the verdict for the badge. Checks that compare
 * items find nothing to compare here.
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
  // A backlog of one is all near: the badge asks what the next sprint would ask.
  const analysis = analyse(backlog, settings, now());
  const [plain] = analysis.items;
  if (!plain) throw new Error('An item that was read is judged.');
  const judged = withExceptions(plain, exceptionsByItem(said), analysis.now);
  await copies.save(issueId, storedVerdictOf(judged, settings));
  return { detail: buildItemDetail(analysis, judged) };
}
