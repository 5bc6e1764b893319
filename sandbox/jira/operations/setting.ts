/** What setting any field takes. */
import type { z } from 'zod';
import { parseDocument, textOfDocument } from '../state/adf';
import type { Caller } from '../state/permissions';
import type { ChangeItem, IssueRecord, ProjectRecord } from '../state/records';
import type { Site } from '../state/site';
import type { IssuePatch } from './change-issue';

/** Why a value cannot be set; becomes `errors.{field}`. */
export class FieldProblem extends Error {
  override readonly name = 'FieldProblem';
}

export interface Draft {
  readonly site: Site;
  readonly caller: Caller;
  readonly project: ProjectRecord;
  readonly issue: IssueRecord;
}

export interface FieldChange {
  readonly patch: IssuePatch;
  readonly items: readonly ChangeItem[];
}

export type Setter = (draft: Draft, value: unknown) => FieldChange;

/** The longest text a field takes, in characters. */
export const TextLimits = { summary: 255, rich: 32_767, label: 255 } as const;

export function changed(patch: IssuePatch, item: ChangeItem): FieldChange {
  return { patch, items: item.fromText === item.toText && item.from === item.to ? [] : [item] };
}

export function parseValue<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  words: string,
): z.output<Schema> {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new FieldProblem(words);
  return parsed.data;
}

export function readDocument(value: unknown): Record<string, unknown> | null {
  if (value === null) return null;
  const document = parseDocument(value);
  if (!document) {
    throw new FieldProblem(
      'Operation value must be an Atlassian Document (see the Atlassian Document Format)',
    );
  }
  if (textOfDocument(document).length > TextLimits.rich) {
    throw new FieldProblem(
      'The entered text is too long. It exceeds the allowed limit of 32,767 characters.',
    );
  }
  return document;
}
