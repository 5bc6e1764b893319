import { z } from 'zod';
import type { JiraClient } from '../../../../src/jira/client';

const answerSchema = z.object({ serverTime: z.string() });

/** The instant Jira says it is: ages must not depend on a wrong clock of the viewer's. ISO 8601. */
export async function readNow(client: JiraClient): Promise<string> {
  try {
    const { serverTime } = await client.ask({ method: 'GET', path: '/rest/api/3/serverInfo' }, answerSchema);
    const instant = new Date(serverTime.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
    if (!Number.isNaN(instant.getTime())) return instant.toISOString();
  } catch {
    // The viewer's clock has to do.
  }
  return new Date().toISOString();
}
