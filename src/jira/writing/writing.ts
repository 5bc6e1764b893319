import type { ItemRef, Scene } from '../../domain/changes/step';
import { idOf } from '../../domain/changes/step';
import type { Seen } from '../../usecases/ports';
import type { JiraClient } from '../client';
import { JiraRefusal } from '../client';

/** What every write is made with. */
export interface Writing {
  readonly client: JiraClient;
  readonly changeId: string;
  readonly made: Scene['made'];
  readonly seen: Seen;
  readonly wait: (milliseconds: number) => Promise<void>;
}

/** @throws {JiraRefusal} `not-found` for an item that was to be made and was not */
export function issueOf(ref: ItemRef, { made }: Writing): string {
  const id = idOf(ref, made);
  if (id === undefined) throw new JiraRefusal('not-found', undefined, [], {}, undefined);
  return id;
}
