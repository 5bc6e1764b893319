import type { Newcomer } from '../../../src/domain/drafts/newcomer';
import type { NewcomerVerdict } from '../../../src/domain/report/judge-newcomer';
import type { NewItemType } from '../../../src/jira/new-item-choices';
import type { Zone } from '../../../src/domain/zone';

/** What the form of a new item asks while somebody types. */
export interface NewItemDesk {
  /** What the viewer can create in a space's backlog. */
  readonly types: (projectId: string) => Promise<readonly NewItemType[]>;
  /** Undefined until the backlog is judged. */
  readonly judge: (newcomer: Newcomer, zone: Zone) => Promise<NewcomerVerdict | undefined>;
}
