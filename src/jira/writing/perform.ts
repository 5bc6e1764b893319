import { z } from 'zod';
import type { Json } from '../../domain/changes/json';
import { isObject } from '../../domain/changes/json';
import type { Step } from '../../domain/changes/kinds';
import type { CreateAt, DeleteAt } from '../../domain/changes/kinds/create';
import type { EditAt } from '../../domain/changes/kinds/edit';
import type { EstimateAt } from '../../domain/changes/kinds/estimate';
import type { LinkAt } from '../../domain/changes/kinds/link';
import type { Made } from '../../domain/changes/step';
import { JiraRefusal } from '../client';
import { changeProperty } from './change-property';
import { assign } from './assign';
import { comment, uncomment } from './comments';
import { toJira } from './item-state';
import { move } from './move';
import { property } from './property';
import { rank } from './rank';
import { readItems } from './read-items';
import { transition } from './transitions';
import type { Writing } from './writing';
import { issueOf } from './writing';

function fieldsOf(value: Json): Record<string, Json> {
  if (!isObject(value)) return {};
  return Object.fromEntries(Object.entries(value).map(([field, entry]) => [field, toJira(field, entry)]));
}

const createdSchema = z.object({ id: z.string(), key: z.string() });

async function create(at: CreateAt, after: Json, { client, changeId }: Writing): Promise<Made> {
  return client.ask(
    {
      method: 'POST',
      path: '/rest/api/3/issue',
      body: {
        fields: { ...fieldsOf(after), project: { id: at.projectId }, issuetype: { id: at.typeId } },
        properties: [{ key: changeProperty.key, value: { changeId, step: at.step } }],
      },
    },
    createdSchema,
  );
}

async function edit(at: EditAt, after: Json, writing: Writing): Promise<void> {
  await writing.client.tell({
    method: 'PUT',
    path: `/rest/api/3/issue/${issueOf(at.item, writing)}`,
    body: { fields: fieldsOf(after) },
  });
}

/** A board learns late of an issue that was just made, and until then says it has none such. */
const boardTries = 4;

async function estimate(at: EstimateAt, after: Json, writing: Writing): Promise<void> {
  const id = issueOf(at.item, writing);
  if (typeof after !== 'number') {
    await writing.client.tell({
      method: 'PUT',
      path: `/rest/api/3/issue/${id}`,
      body: { fields: { [at.field]: null } },
    });
    return;
  }
  // Jira takes time in minutes and gives it in seconds.
  const value = String(at.unit === 'seconds' ? after / 60 : after);
  for (let tried = 1; ; tried += 1) {
    try {
      await writing.client.tell({
        method: 'PUT',
        path: `/rest/agile/1.0/issue/${id}/estimation?boardId=${at.boardId}`,
        body: { value },
      });
      return;
    } catch (error) {
      const isLate = error instanceof JiraRefusal && error.kind === 'not-found' && at.item.startsWith('#');
      if (!isLate || tried >= boardTries) throw error;
      await writing.wait(1000);
    }
  }
}

/** Jira says of a link by which end it is read; the issue given as `inwardIssue` is the one that “blocks”. */
async function link(at: LinkAt, after: Json, writing: Writing): Promise<void> {
  const from = issueOf(at.from, writing);
  const to = issueOf(at.to, writing);
  if (after === true) {
    await writing.client.tell({
      method: 'POST',
      path: '/rest/api/3/issueLink',
      body: { type: { id: at.typeId }, inwardIssue: { id: from }, outwardIssue: { id: to } },
    });
    return;
  }
  const items = await readItems(writing.client, [from], []);
  const found = items[from]?.links.find(
    ({ typeId, outward, otherId }) => typeId === at.typeId && outward && otherId === to,
  );
  if (found) await writing.client.tell({ method: 'DELETE', path: `/rest/api/3/issueLink/${found.id}` });
}

/** Looks right before deleting, unless somebody just has: what anybody touched stays, what is gone is gone. */
async function deleteItem(at: DeleteAt, { client, seen }: Writing): Promise<void> {
  const items = seen.items ?? (await readItems(client, [at.item], []));
  const item = items[at.item];
  if (!item) return;
  if (item.updated !== at.updated) throw new JiraRefusal('conflict', undefined, [], {}, undefined);
  const answer = await client.tell({ method: 'DELETE', path: `/rest/api/3/issue/${at.item}` });
  // Nobody reads a deletion back, so only Jira's own word for it counts.
  if (answer.status !== 204) throw new JiraRefusal('unreadable', answer.status, [], {}, undefined);
}

/**
 * Makes one write.
 * @returns what it made: the issue, or the comment
 * @throws {JiraRefusal}
 */
export async function perform({ at, after }: Step, writing: Writing): Promise<Made | undefined> {
  switch (at.kind) {
    case 'create':
      return create(at, after, writing);
    case 'comment':
      return comment(at, after, writing);
    case 'edit':
      await edit(at, after, writing);
      return undefined;
    case 'estimate':
      await estimate(at, after, writing);
      return undefined;
    case 'assign':
      await assign(at, after, writing);
      return undefined;
    case 'transition':
      await transition(at, after, writing);
      return undefined;
    case 'move':
      await move(at, after, writing);
      return undefined;
    case 'rank':
      await rank(at, writing);
      return undefined;
    case 'link':
      await link(at, after, writing);
      return undefined;
    case 'property':
      await property(at, after, writing);
      return undefined;
    case 'delete':
      await deleteItem(at, writing);
      return undefined;
    case 'uncomment':
      await uncomment(at, writing);
      return undefined;
  }
}
