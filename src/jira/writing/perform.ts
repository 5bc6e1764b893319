import { z } from 'zod';
import type { Json } from '../../domain/changes/json';
import { isObject } from '../../domain/changes/json';
import type { Step } from '../../domain/changes/kinds';
import type { CreateAt, DeleteAt } from '../../domain/changes/kinds/create';
import type { EditAt } from '../../domain/changes/kinds/edit';
import type { EstimateAt } from '../../domain/changes/kinds/estimate';
import type { LinkAt } from '../../domain/changes/kinds/link';
import type { RankAt } from '../../domain/changes/kinds/rank';
import type { ItemRef, Made, Scene } from '../../domain/changes/step';
import { idOf } from '../../domain/changes/step';
import type { JiraClient } from '../client';
import { JiraRefusal } from '../client';
import { changeProperty } from './change-property';
import { toJira } from './item-state';
import { readItems } from './read-items';

export interface Writing {
  readonly client: JiraClient;
  readonly changeId: string;
  readonly made: Scene['made'];
  readonly wait: (milliseconds: number) => Promise<void>;
}

function issueOf(ref: ItemRef, { made }: Writing): string {
  const id = idOf(ref, made);
  if (id === undefined) throw new JiraRefusal('not-found', undefined, [], {}, undefined);
  return id;
}

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

const rankedSchema = z.object({
  entries: z.array(
    z.object({ issueId: z.number(), status: z.number(), errors: z.array(z.string()).optional() }),
  ),
});

/** 207 tells for each issue whether it was ranked; an issue that was not is a refusal in Jira's words. */
async function rank(at: RankAt, writing: Writing): Promise<void> {
  const anchor = issueOf(at.anchor, writing);
  const answer = await writing.client.tell({
    method: 'PUT',
    path: '/rest/agile/1.0/issue/rank',
    body: {
      issues: at.items.map((item) => issueOf(item, writing)),
      ...(at.where === 'after' ? { rankAfterIssue: anchor } : { rankBeforeIssue: anchor }),
    },
  });
  if (answer.status !== 207) return;
  const { entries } = rankedSchema.parse(JSON.parse(answer.body));
  const failed = entries.filter(({ status }) => status >= 400);
  if (failed.length === 0) return;
  const words = failed.flatMap(({ errors }) => errors ?? []);
  const isBusy = failed.some(({ status }) => status >= 500);
  throw new JiraRefusal(isBusy ? 'unavailable' : 'refused', 207, [...new Set(words)], {}, undefined);
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

/** Looks once more right before deleting: what anybody touched stays. */
async function deleteCreated(at: DeleteAt, { client }: Writing): Promise<void> {
  const items = await readItems(client, [at.item], []);
  const item = items[at.item];
  if (!item) return;
  if (item.updated !== at.updated) throw new JiraRefusal('conflict', undefined, [], {}, undefined);
  await client.tell({ method: 'DELETE', path: `/rest/api/3/issue/${at.item}` });
}

/**
 * Makes one write.
 * @returns the issue a creation made
 * @throws {JiraRefusal}
 */
export async function perform({ at, after }: Step, writing: Writing): Promise<Made | undefined> {
  switch (at.kind) {
    case 'create':
      return create(at, after, writing);
    case 'edit':
      await edit(at, after, writing);
      return undefined;
    case 'estimate':
      await estimate(at, after, writing);
      return undefined;
    case 'rank':
      await rank(at, writing);
      return undefined;
    case 'link':
      await link(at, after, writing);
      return undefined;
    case 'delete':
      await deleteCreated(at, writing);
      return undefined;
  }
}
