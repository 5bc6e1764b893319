import { z } from 'zod';
import { JiraRefusal, makeClient } from '../../../../src/jira/client';
import type { JiraHttp } from '../../../../src/jira/http';

/** An item somebody named, as far as linking it needs. */
export interface NamedItem {
  readonly id: string;
  readonly summary: string;
}

const namedSchema = z.object({ id: z.string(), fields: z.object({ summary: z.string().catch('') }) });

/**
 * Looks, as the viewer, for an item by its key; one that has moved is found by its old one, too.
 *
 * @returns `undefined` where there is none, or none the viewer may see
 * @throws when Jira does not say
 */
export async function itemByKey(http: JiraHttp, key: string): Promise<NamedItem | undefined> {
  const client = makeClient(http, {
    wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    chance: Math.random,
  });
  try {
    const { id, fields } = await client.ask(
      { method: 'GET', path: `/rest/api/3/issue/${encodeURIComponent(key)}?fields=summary` },
      namedSchema,
    );
    return { id, summary: fields.summary };
  } catch (refusal) {
    if (refusal instanceof JiraRefusal && ['not-found', 'no-permission'].includes(refusal.kind))
      return undefined;
    throw refusal;
  }
}
