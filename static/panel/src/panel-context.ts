import { createContext, useContext } from 'react';
import type { Api } from './api';
import type { BulkChoices } from './gather/bulk-choices';
import type { SimilarItem } from '../../../src/domain/report/similar';
import type { BacklogSource } from './backlog-state';
import type { Upkeep } from './upkeep-state';

/** What the views stand on: where items come from, who is asked to write, and how to leave for Jira. */
export interface PanelServices {
  readonly source: BacklogSource;
  readonly api: Api;
  /** Opens a work item in Jira, beside the panel. */
  readonly openItem: (key: string) => void;
  /** What keeps search current; undefined where no whole backlog is shown. */
  readonly upkeep?: Upkeep;
  /** What items of the space can be given, read when somebody is about to. */
  readonly bulkChoices?: (projectId: string) => Promise<BulkChoices>;
  /** Items like one, where the item is shown alone; in the panel the backlog itself answers. */
  readonly findSimilar?: (itemId: string) => Promise<readonly SimilarItem[]>;
  /** Opens the backlog's page of the app; undefined where it is open already. */
  readonly openBacklog?: () => void;
}

const Context = createContext<PanelServices | undefined>(undefined);

export const PanelProvider = Context.Provider;

export function usePanel(): PanelServices {
  const services = useContext(Context);
  if (!services) throw new Error('A view was rendered outside PanelProvider.');
  return services;
}
