import type { ChangeSite, KeepingPorts } from '../ports';
import type { ExceptionStore } from './ports';

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
