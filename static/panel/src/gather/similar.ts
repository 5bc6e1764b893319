import type { SimilarItem } from '../../../../src/domain/report/similar';
import { Lookalikes } from '../../../../src/domain/report/similar';
import { makeClient } from '../../../../src/jira/client';
import type { JiraHttp } from '../../../../src/jira/http';
import { readNeighbourhood } from '../../../../src/jira/similar/read-similar';
import type { Api } from '../api';

/**
 * Items like one, found and judged here, as the viewer: nothing of it is kept anywhere.
 * @throws {JiraRefusal} when Jira does not answer
 */
export async function findSimilar(
  http: JiraHttp,
  api: Pick<Api, 'listApart'>,
  itemId: string,
): Promise<readonly SimilarItem[]> {
  const client = makeClient(http, { wait: () => Promise.resolve(), chance: () => 0, tries: 1 });
  const { item, candidates, newest } = await readNeighbourhood(client, itemId);
  const found = new Set(candidates.map(({ id }) => id));
  const lookalikes = new Lookalikes(new Map([...newest, ...candidates].map((one) => [one.id, one])).values());
  const similar = lookalikes.of(item, ({ id }) => found.has(id));
  if (similar.length === 0) return [];
  // Without the answer a pair that somebody refused is shown once more: a pity, not a reason to show nothing.
  const apart = await api.listApart({ projectIds: [item.projectId] }).catch(() => []);
  const refused = new Set(apart.flatMap(({ a, b }) => (a === itemId ? [b] : b === itemId ? [a] : [])));
  return similar.filter(({ id }) => !refused.has(id));
}
