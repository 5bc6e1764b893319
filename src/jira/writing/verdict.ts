import type { StoredVerdict } from '../../domain/report/stored-verdict';
import { propertyKey } from '../../domain/report/stored-verdict';
import type { JiraClient } from '../client';

/** Keeps an item's verdict with the item, where search finds it. @throws {JiraRefusal} */
export async function writeVerdict(
  client: JiraClient,
  issueId: string,
  verdict: StoredVerdict,
): Promise<void> {
  await client.tell({
    method: 'PUT',
    path: `/rest/api/3/issue/${encodeURIComponent(issueId)}/properties/${propertyKey}`,
    body: verdict,
  });
}
