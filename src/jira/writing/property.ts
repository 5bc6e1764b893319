import type { Json } from '../../domain/changes/json';
import type { PropertyAt } from '../../domain/changes/kinds/property';
import { JiraRefusal } from '../client';
import type { Writing } from './writing';
import { issueOf } from './writing';

export async function property(at: PropertyAt, after: Json, writing: Writing): Promise<void> {
  const { client } = writing;
  const path = `${issueOf(at.item, writing)}/properties/${encodeURIComponent(at.key)}`;
  if (after !== null) {
    await client.tell({ method: 'PUT', path: `/rest/api/3/issue/${path}`, body: after });
    return;
  }
  try {
    await client.tell({ method: 'DELETE', path: `/rest/api/3/issue/${path}` });
  } catch (error) {
    // Gone already is as good as removed; an issue that is gone is noticed when it is read back.
    if (!(error instanceof JiraRefusal) || error.kind !== 'not-found') throw error;
  }
}
