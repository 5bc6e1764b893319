import type { ItemKind } from '../domain/backlog/item';
import type { JiraClient } from './client';
import { itemKind } from './item-kind';
import type { CreateField } from './writing/create-screen';
import { readCreateFields, readWorkTypes } from './writing/create-screen';

/** A work type that a backlog item can have, with its create screen. */
export interface NewItemType {
  readonly id: string;
  readonly name: string;
  readonly kind: ItemKind;
  readonly fields: readonly CreateField[];
}

/** More types than a person chooses from, and more calls than a dialog may cost. */
const mostTypes = 20;

/** Reads what the viewer can create in a space's backlog: no epics, no sub-tasks. @throws {JiraRefusal} */
export async function readNewItemTypes(client: JiraClient, projectId: string): Promise<NewItemType[]> {
  const types = (await readWorkTypes(client, projectId))
    .filter(({ level }) => level === 0)
    .slice(0, mostTypes);
  return Promise.all(
    types.map(async ({ id, name, level }) => ({
      id,
      name,
      kind: itemKind(name, level, false),
      fields: await readCreateFields(client, projectId, id),
    })),
  );
}
