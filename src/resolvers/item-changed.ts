import { InvocationError, InvocationErrorCode } from '@forge/events';
import { z } from 'zod';
import { keepVerdict as keep } from '../usecases/keep-verdict';
import { SiteFailure } from '../usecases/ports';
import { keepingPorts } from './ports';

const id = z.union([z.string(), z.number()]).transform(String);
const changed = z.object({ field: z.string().optional() });

const issueEvent = z.object({
  issue: z.object({ id, fields: z.object({ project: z.object({ id }) }) }),
  changelog: z
    .union([z.object({ items: z.array(changed) }).transform(({ items }) => items), z.array(changed)])
    .optional()
    .catch(undefined),
});
const linkEvent = z.object({
  sourceIssueId: id,
  destinationIssueId: id,
  sourceProjectId: id,
  destinationProjectId: id,
});

interface Place {
  readonly itemId: string;
  readonly projectId: string;
}

/** Dragging is what happens most, and changes no verdict; of links there are events of their own. */
const ofNoMatter = new Set(['Rank', 'Sprint', 'Link']);

/** Which items an event is about, and whether its change may matter to their verdicts. */
function placesOf(event: unknown): Place[] {
  const ofIssue = issueEvent.safeParse(event);
  if (ofIssue.success) {
    const { issue, changelog } = ofIssue.data;
    if (changelog?.length && changelog.every(({ field }) => ofNoMatter.has(field ?? ''))) return [];
    return [{ itemId: issue.id, projectId: issue.fields.project.id }];
  }
  const ofLink = linkEvent.safeParse(event);
  if (!ofLink.success) return [];
  const { sourceIssueId, sourceProjectId, destinationIssueId, destinationProjectId } = ofLink.data;
  return [
    { itemId: sourceIssueId, projectId: sourceProjectId },
    { itemId: destinationIssueId, projectId: destinationProjectId },
  ];
}

/** The longest pause the platform takes, in seconds. */
const longestPause = 900;
const usualPause = 60;

/** What is worth another try: the item is there, only the site was busy. */
function laterIf(error: unknown): InvocationError | undefined {
  if (!(error instanceof SiteFailure)) throw error;
  if (error.kind !== 'rate-limited' && error.kind !== 'unavailable') return undefined;
  return new InvocationError({
    retryAfter: Math.min(longestPause, error.retryAfter ?? usualPause),
    retryReason: InvocationErrorCode.FUNCTION_UPSTREAM_RATE_LIMITED,
  });
}

/**
 * Hears that an item was created or changed, or that a link came or went, and keeps its verdict current. Its own writes do
 * not call it again: events of properties are not subscribed, and the app's own are left out (`ignoreSelf`).
 * @returns what asks the platform for another try, when the site was busy
 */
export async function keepVerdict(event: unknown): Promise<InvocationError | undefined> {
  const ports = keepingPorts();
  for (const place of placesOf(event)) {
    try {
      await keep(place, ports);
    } catch (error) {
      const later = laterIf(error);
      if (later) return later;
      // Gone, hidden from the app or not editable by it: there is nothing to keep.
    }
  }
  return undefined;
}
