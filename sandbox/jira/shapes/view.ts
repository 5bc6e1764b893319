import type { Caller } from '../state/permissions';
import type { IssueRecord } from '../state/records';
import type { Site } from '../state/site';

/** Whose eyes an answer is for. */
export interface View {
  readonly site: Site;
  readonly caller: Caller;
}

/** A field: what Jira says of it and what an issue shows in it. */
export interface FieldShape {
  readonly id: string;
  readonly name: string;
  readonly schema?: Readonly<Record<string, unknown>>;
  readonly clauseNames: readonly string[];
  readonly navigable: boolean;
  readonly projectId: number | null;
  readonly read: (view: View, issue: IssueRecord) => unknown;
}
