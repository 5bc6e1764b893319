import type { ItemException } from '../../domain/exceptions/exception';
import type { FindingOfItem } from '../../domain/exceptions/finding-of-item';

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
