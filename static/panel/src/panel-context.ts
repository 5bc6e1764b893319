import { createContext, useContext } from 'react';
import type { Api } from './api';
import type { BulkChoices, PeopleChoices } from './gather/bulk-choices';
import type { NamedItem } from './gather/item-by-key';
import type { SimilarItem } from '../../../src/domain/report/similar';
import type { CommentQuestion } from '../../../src/domain/text/comment-question';
import type { NewItemDesk } from './new-item-desk';
import type { BacklogSource } from './backlog-state';
import type { Upkeep } from './upkeep-state';

/** One of the board's own filters. */
export interface QuickFilter {
  readonly id: string;
  readonly name: string;
}

export interface QuickFilters {
  /** @throws when Jira does not say */
  readonly list: () => Promise<readonly QuickFilter[]>;
  /** Ids of the open items that Jira finds by it; `undefined` for a filter the board does not have. @throws likewise */
  readonly hits: (id: string) => Promise<ReadonlySet<string> | undefined>;
}

/** How the list is looked at, as the page's address says it. */
export interface ViewAddress {
  /** What the address asked for when the page was opened; `''` for nothing. */
  readonly code: string;
  /** Writes into the address, where there is one. */
  readonly show: (code: string) => void;
  /** An address that opens the list like this; `undefined` where the host knows none. */
  readonly link: (code: string) => Promise<string | undefined>;
}

/** What the views stand on: where items come from, who is asked to write, and how to leave for Jira. */
export interface PanelServices {
  readonly source: BacklogSource;
  readonly api: Api;
  /** False where the app may not write: the rights are those of somebody who looks on. */
  readonly isLicensed?: boolean;
  /** Opens a work item in Jira, beside the panel. */
  readonly openItem: (key: string) => void;
  /** What keeps search current; undefined where no whole backlog is shown. */
  readonly upkeep?: Upkeep;
  /** Loads Jira's page anew, e.g. to sign in again; undefined where the host does not. */
  readonly reloadPage?: () => void;
  /** Undefined where there is no board. */
  readonly quickFilters?: QuickFilters;
  readonly address?: ViewAddress;
  /** What items of the space can be given, read when somebody is about to. */
  readonly bulkChoices?: (projectId: string) => Promise<BulkChoices>;
  /** Whom an item of the space can be given. */
  readonly people?: (projectId: string) => Promise<PeopleChoices>;
  /** Finds an item that a text names. @returns `undefined` for one that is not there, or is not for the viewer */
  readonly itemByKey?: (key: string) => Promise<NamedItem | undefined>;
  /** A question below an item that waits for an answer, read when the item is opened. @throws when Jira does not say */
  readonly commentQuestion?: (itemId: string) => Promise<CommentQuestion | undefined>;
  /** For writing a new item; undefined where no whole backlog is shown. */
  readonly newItem?: NewItemDesk;
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
