import type { ItemException } from '../../domain/exceptions/exception';
import type { ChangeSite } from '../ports';

/** Which finding: at most one exception speaks of it. */
export type FindingOfItem = Pick<ItemException, 'itemId' | 'check'>;

/** What teams said against findings: ids, dates and their own reasons; no text of an item, nobody's name. */
export interface ExceptionStore {
  /** Takes the place of what was said of the same finding before. @param projectId of the item */
  set(exception: ItemException, projectId: string): Promise<void>;
  remove(finding: FindingOfItem): Promise<void>;
  /** Newest first, the thousand latest of a space; also what no longer holds. */
  list(projectId: string): Promise<readonly ItemException[]>;
}

export interface ExceptionPorts {
  /** As the person who asks. */
  readonly site: Pick<ChangeSite, 'readItems' | 'readPermissions'>;
  readonly exceptions: ExceptionStore;
}
