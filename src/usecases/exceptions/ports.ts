import type { ItemException } from '../../domain/exceptions/exception';
import type { FindingOfItem } from '../../domain/exceptions/finding-of-item';
import type { ChangeSite, KeepingPorts } from '../ports';

/** What teams said against findings: ids, dates and their own reasons; no text of an item, nobody's name. */
export interface ExceptionStore {
  /** Takes the place of what was said of the same finding before. @param projectId of the item */
  set(exception: ItemException, projectId: string): Promise<void>;
  remove(finding: FindingOfItem): Promise<void>;
  /** Newest first, the thousand latest of a space; also what no longer holds. */
  list(projectId: string): Promise<readonly ItemException[]>;
  /** What is said of one item, pairs under its smaller id alone: they are no matter where an item is judged by itself. */
  ofItem(itemId: string): Promise<readonly ItemException[]>;
}

/** What is said of pairs of items, which leaves verdicts that are kept as they are. */
export interface PairPorts {
  /** As the person who asks. */
  readonly site: Pick<ChangeSite, 'readItems' | 'readPermissions'>;
  readonly exceptions: ExceptionStore;
}

export interface ExceptionPorts extends PairPorts {
  /** As the person who asks: their word changes the verdict, and search and badge follow at once. */
  readonly keeping: KeepingPorts;
}
