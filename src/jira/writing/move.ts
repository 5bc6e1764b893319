import type { Json } from '../../domain/changes/json';
import { isObject } from '../../domain/changes/json';
import type { MoveAt } from '../../domain/changes/kinds/move';
import { requireAll } from './rank';
import type { Writing } from './writing';

/** One call for each sprint that items go to; to the backlog is out of every open sprint. */
export async function move(at: MoveAt, after: Json, { client }: Writing): Promise<void> {
  const bySprint = new Map<Json, string[]>();
  for (const id of at.items) {
    const sprint = isObject(after) ? (after[id] ?? null) : null;
    bySprint.set(sprint, [...(bySprint.get(sprint) ?? []), id]);
  }
  for (const [sprint, issues] of bySprint) {
    const answer =
      typeof sprint === 'number'
        ? await client.tell({
            method: 'POST',
            path: `/rest/agile/1.0/sprint/${sprint}/issue`,
            body: { issues },
          })
        : await client.tell({ method: 'POST', path: '/rest/agile/1.0/backlog/issue', body: { issues } });
    requireAll(answer);
  }
}
