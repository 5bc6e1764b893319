import type { SeedUser } from '../../jira/seed';
import type { IssueRow } from '../rows';

/**
 * People whom rows name and the site does not know, so that items keep their assignees and comments their authors. They
 * cannot sign in, and are not offered as somebody to be.
 */
export function strangersOf(rows: readonly IssueRow[], known: readonly SeedUser[]): SeedUser[] {
  const names = new Map<string, string>();
  for (const { assignee, reporter, space, commentTexts = [] } of rows) {
    for (const person of [assignee, reporter, space?.lead])
      if (person) names.set(person.accountId, person.name);
    // A comment tells the id alone.
    for (const { accountId } of commentTexts)
      if (accountId !== '' && !names.has(accountId)) names.set(accountId, accountId);
  }
  for (const { accountId } of known) names.delete(accountId);
  return [...names].map(([accountId, name]) => ({
    accountId,
    name,
    email: '',
    token: '',
    timeZone: 'Etc/GMT',
    locale: 'en_US',
    active: false,
    siteAdmin: false,
  }));
}
