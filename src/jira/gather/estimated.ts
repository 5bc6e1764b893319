import { z } from 'zod';
import type { FieldMap } from '../fields';

const rawSchema = z.object({
  id: z.string(),
  fields: z.looseObject({ subtasks: z.array(z.object({ id: z.string() })).catch([]) }),
});

/** An open item that has an estimate. */
export interface Estimated {
  readonly id: string;
  readonly subtasks: readonly string[];
}

/** The field the board keeps its sizes in, where it has one. */
export function sizeField({ estimation }: FieldMap): string | undefined {
  return 'fieldId' in estimation ? estimation.fieldId : undefined;
}

/** The estimated ones of raw issues, in their order. */
export function estimatedOf(issues: readonly unknown[], fields: FieldMap): Estimated[] {
  const field = sizeField(fields);
  if (field === undefined) return [];
  return issues.flatMap((issue): Estimated[] => {
    const raw = rawSchema.safeParse(issue);
    if (!raw.success || typeof raw.data.fields[field] !== 'number') return [];
    return [{ id: raw.data.id, subtasks: raw.data.fields.subtasks.map(({ id }) => id) }];
  });
}
