import type { StoredVerdict } from '../../domain/report/stored-verdict';
import { propertyKey } from '../../domain/report/stored-verdict';
import type { ItemVerdict } from '../../usecases/ports';
import { JiraRefusal } from '../client';
import type { JiraClient } from '../client';
import { inParallel } from '../gather/in-parallel';

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

/** Atlassian recommends five to ten calls at once. */
const atOnce = 5;

/**
 * Keeps many, one write each: as a bulk task Jira would say how many it left out, but not which.
 * @returns ids of the issues that are gone, hidden or not the caller's to edit
 * @throws {JiraRefusal} when Jira stops answering; what was written by then stays
 */
export async function writeVerdicts(
  client: JiraClient,
  verdicts: readonly ItemVerdict[],
): Promise<{ refused: string[] }> {
  const refused: string[] = [];
  await inParallel(verdicts, atOnce, async ({ itemId, verdict }) => {
    try {
      await writeVerdict(client, itemId, verdict);
    } catch (error) {
      if (!(error instanceof JiraRefusal) || !['no-permission', 'not-found'].includes(error.kind))
        throw error;
      refused.push(itemId);
    }
  });
  return { refused };
}
