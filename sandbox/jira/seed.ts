/** What a stand-in site starts with. Sample backlogs and imports are turned into this; `sandbox/jira` stores it. */

/** A node of the Atlassian Document Format. */
export interface SeedAdf {
  readonly type: string;
  readonly version?: number;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly marks?: readonly { readonly type: string; readonly attrs?: Readonly<Record<string, unknown>> }[];
  readonly text?: string;
  readonly content?: readonly SeedAdf[];
}

export interface SeedUser {
  readonly accountId: string;
  readonly name: string;
  readonly email: string;
  readonly token: string;
  readonly timeZone: string;
  readonly locale: string;
  readonly active: boolean;
  readonly siteAdmin: boolean;
  /** A deleted account: named by issues, unable to sign in. */
  readonly former?: boolean;
}

/** A custom field beside those every site has. */
export interface SeedField {
  readonly name: string;
  readonly kind: 'number' | 'text' | 'textarea' | 'select' | 'cascade';
  /** For `select` and `cascade`. */
  readonly options?: readonly string[];
  /** For `cascade`: the second choice, by the first. */
  readonly choices?: Readonly<Record<string, readonly string[]>>;
}

export type SeedStatusCategory = 'new' | 'indeterminate' | 'done';

export interface SeedQuickFilter {
  readonly name: string;
  readonly jql: string;
  readonly description?: string;
}

export interface SeedBoard {
  readonly name: string;
  readonly type: 'scrum' | 'kanban' | 'simple';
  /** The board's filter. */
  readonly jql: string;
  /** Column name → status names; the last column is done. A kanban board's first column may be its backlog. */
  readonly columns: readonly { readonly name: string; readonly statuses: readonly string[] }[];
  readonly estimation: 'points' | 'time' | 'count' | 'none';
  readonly sprintsEnabled: boolean;
  /** Buttons above the board; each narrows it by a query. */
  readonly quickFilters?: readonly SeedQuickFilter[];
  /** Its filter is shared with nobody, so that only the project's lead sees it. */
  readonly private?: boolean;
}

export interface SeedSprint {
  readonly name: string;
  /** Name of the board it was made on. */
  readonly board: string;
  readonly state: 'closed' | 'active' | 'future';
  readonly startDate?: string;
  readonly endDate?: string;
  readonly completeDate?: string;
  readonly goal?: string;
}

/** Project roles of the stand-in: who may do what follows from them (admin ⊃ member ⊃ viewer). */
export type SeedRole = 'admin' | 'member' | 'viewer';

export interface SeedProject {
  readonly key: string;
  readonly name: string;
  readonly style: 'company' | 'team';
  readonly type: 'software' | 'business';
  readonly workTypes: readonly { readonly name: string; readonly level: 1 | 0 | -1 }[];
  readonly statuses: readonly { readonly name: string; readonly category: SeedStatusCategory }[];
  readonly components: readonly string[];
  readonly versions: readonly string[];
  /** accountId → role; who is not named cannot see the project. */
  readonly roles: Readonly<Record<string, SeedRole>>;
  readonly boards: readonly SeedBoard[];
  readonly sprints: readonly SeedSprint[];
  /** Names of fields that are on no screen here, so that an issue edit cannot set them. */
  readonly unscreened?: readonly string[];
  /** Names of custom fields that must be filled on create. */
  readonly required?: readonly string[];
  /** Names of custom fields with the work types that do not show them. */
  readonly hidden?: Readonly<Record<string, readonly string[]>>;
  /** Keys the project had before. */
  readonly formerKeys?: readonly string[];
  readonly archived?: boolean;
  /** Account id; the first administrator, when left out. */
  readonly lead?: string;
}

export interface SeedIssue {
  readonly key: string;
  readonly type: string;
  readonly summary: string;
  readonly description: SeedAdf | null;
  readonly status: string;
  readonly resolution?: string;
  readonly priority?: string;
  readonly labels?: readonly string[];
  readonly components?: readonly string[];
  readonly versions?: readonly string[];
  readonly fixVersions?: readonly string[];
  readonly environment?: string;
  readonly assignee?: string;
  readonly reporter?: string;
  /** ISO 8601 instants. */
  readonly created: string;
  readonly updated: string;
  readonly resolved?: string;
  /** When work began, for the changelog. */
  readonly started?: string;
  /** Points. */
  readonly estimate?: number;
  /** Seconds. */
  readonly timeEstimate?: number;
  readonly dueDate?: string;
  /** Key of the epic or parent. */
  readonly parent?: string;
  /** Names of the sprints that hold or held it, oldest first. */
  readonly sprints?: readonly string[];
  readonly flagged?: boolean;
  /** `name` is the link type's name; this issue is its outward side (“blocks KEY”). */
  readonly links?: readonly { readonly type: string; readonly to: string }[];
  readonly comments?: readonly { readonly author: string; readonly at: string; readonly body: SeedAdf }[];
  readonly votes?: number;
  readonly watchers?: number;
  readonly attachments?: number;
  /** By whom it was made, if not by its reporter. */
  readonly creator?: string;
  /** Values of the site's custom fields by name. */
  readonly fields?: Readonly<Record<string, unknown>>;
  /** Issue properties. */
  readonly properties?: Readonly<Record<string, unknown>>;
  /** Account ids that may see it; everybody who sees the project, when left out. */
  readonly visibleTo?: readonly string[];
  /** Titles it had before, oldest first; each change stands in its history. */
  readonly formerSummaries?: readonly string[];
  /** Keys it had in other projects. */
  readonly formerKeys?: readonly string[];
  readonly archived?: boolean;
}

/** Something an administrator does while an app is not looking. */
export type SeedChange =
  | { readonly what: 'field-deleted'; readonly field: string }
  | { readonly what: 'board-deleted'; readonly board: string }
  | { readonly what: 'filter-renamed'; readonly board: string; readonly to: string }
  | { readonly what: 'project-renamed'; readonly project: string; readonly to: string };

export interface SiteSeed {
  /** ISO 8601 instant the data speaks of; the stand-in's clock starts here, so that old data is not simply stale. */
  readonly now: string;
  readonly users: readonly SeedUser[];
  readonly projects: readonly SeedProject[];
  readonly fields?: readonly SeedField[];
  /** Beside those every site has. */
  readonly linkTypes?: readonly {
    readonly name: string;
    readonly inward: string;
    readonly outward: string;
  }[];
  /** In rank order. */
  readonly issues: readonly SeedIssue[];
  /** Happens when somebody says so, once: between two runs of a client. */
  readonly later?: readonly SeedChange[];
}
