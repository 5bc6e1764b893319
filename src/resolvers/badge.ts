import { z } from 'zod';
import { catalogues } from '../messages';
import { loadVerdict } from '../storage/verdicts';
import type { StoredVerdict } from '../domain/report/stored-verdict';

const eventSchema = z.object({ extension: z.object({ issue: z.object({ id: z.string() }) }) });

/** Names the manifest's schema still knows lozenges by. */
const appearance: Readonly<Record<StoredVerdict['badge'], 'success' | 'moved' | 'removed'>> = {
  ready: 'success',
  almost: 'moved',
  'needs-work': 'removed',
};

interface DynamicProperties {
  readonly status: {
    readonly type: 'lozenge';
    readonly value: { readonly label: string; readonly type: string };
  };
}

function lozenge(label: string, type: string): DynamicProperties {
  return { status: { type: 'lozenge', value: { label, type } } };
}

/**
 * What Jira shows beside “Readiness” on every view of every item: so often that it must not cost a call to Jira. Shows
 * the last verdict; without one it invites to open.
 */
export async function badge(event: unknown): Promise<DynamicProperties> {
  const texts = catalogues.en;
  const parsed = eventSchema.safeParse(event);
  const verdict = parsed.success ? await loadVerdict(parsed.data.extension.issue.id) : undefined;
  return verdict
    ? lozenge(texts[`badge.${verdict.badge}`], appearance[verdict.badge])
    : lozenge(texts['badge.open'], 'default');
}
