import type { RichText } from '../text/document';

/** The kinds a definition of ready tells apart. Every Jira work type is mapped to one of them. */
export type ItemKind = 'story' | 'task' | 'bug' | 'spike' | 'epic' | 'subtask';

export type StatusCategory = 'new' | 'indeterminate' | 'done' | 'unknown';

/** Points count as they are, time in seconds. */
export interface Estimate {
  readonly value: number;
  readonly unit: 'points' | 'seconds';
}

/** A position in an item's text. It lives only as long as the text it was taken from, so it is never stored. */
export interface Evidence {
  /** `summary`, `description`, or the id of a text field. */
  readonly field: string;
  /** Path of the block in the field's document; empty for a plain-text field. */
  readonly path: string;
  /** `[from, to)` in UTF-16 code units of the block's text. */
  readonly from: number;
  readonly to: number;
}

/** Where an acceptance criterion was recognised, surest first. */
export type CriterionSource = 'field' | 'section' | 'gherkin' | 'table' | 'task-list' | 'inferred';

export interface AcceptanceCriterion {
  readonly text: string;
  readonly source: CriterionSource;
  /** 0–1: how sure the source is (methods of detection differ in reliability). */
  readonly confidence: number;
  /** Every block that belongs to the criterion, first one first. Never empty. */
  readonly places: readonly Evidence[];
}

export interface ItemLink {
  /** Id of the link itself. */
  readonly id: string;
  readonly type: string;
  /** How this item reads it, e.g. `is blocked by`. */
  readonly label: string;
  readonly direction: 'inward' | 'outward';
  readonly other: { readonly id: string; readonly key: string; readonly statusCategory: StatusCategory };
}

export interface Parent {
  readonly id: string;
  readonly key: string;
  readonly summary: string;
}

/** A rich-text field beside the description. */
export interface TextField {
  /** Id of the field. */
  readonly field: string;
  readonly name: string;
  readonly text: RichText;
  /** The team said that acceptance criteria are kept here, whatever it is called. */
  readonly isChosen?: boolean;
}

export interface BacklogItem {
  readonly id: string;
  readonly key: string;
  readonly projectId: string;
  readonly type: { readonly id: string; readonly name: string; readonly kind: ItemKind };
  readonly summary: string;
  /** Absent when the description could not be read (never when it is merely empty). */
  readonly description: RichText;
  readonly acceptanceCriteria: readonly AcceptanceCriterion[];
  /** Other rich-text fields that belong to the item's text, e.g. a field for acceptance criteria. */
  readonly textFields: readonly TextField[];
  readonly environment: string;
  readonly estimate: Estimate | undefined;
  /** In the unit the board does not size by, where the space keeps both. */
  readonly otherEstimate?: Estimate;
  readonly priority: string | undefined;
  readonly labels: readonly string[];
  readonly components: readonly string[];
  readonly versions: readonly string[];
  /** Set where it says to be found in nothing but versions that the space has archived. */
  readonly inArchivedOnly?: true;
  readonly fixVersions: readonly string[];
  readonly parent: Parent | undefined;
  readonly links: readonly ItemLink[];
  readonly subtaskCount: number;
  /** Ids of the active or future sprint the item is planned in. */
  readonly sprintId: number | undefined;
  /** Ids of the closed sprints that held the item. */
  readonly closedSprintIds: readonly number[];
  readonly hasAssignee: boolean;
  /** Who it is, where Jira says so. Held while the backlog is looked at, never stored. */
  readonly assignee?: { readonly accountId: string; readonly name: string };
  readonly flagged: boolean;
  readonly status: { readonly id: string; readonly name: string; readonly category: StatusCategory };
  /** ISO 8601 instants. */
  readonly created: string;
  readonly updated: string;
  readonly resolved: string | undefined;
  readonly dueDate: string | undefined;
  readonly commentCount: number | undefined;
  readonly voteCount: number | undefined;
  readonly watcherCount: number | undefined;
  readonly attachmentCount: number | undefined;
}
