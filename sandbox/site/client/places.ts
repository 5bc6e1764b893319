import { textAt } from './page';

/** Address of what `router` of @forge/bridge was asked for. @throws by name for a place this site does not have */
export function addressOf(location: unknown): URL {
  const url = textAt(location, 'url');
  if (url !== undefined) return new URL(url, window.location.origin);
  const target = textAt(location, 'target') ?? '';
  if (target === 'issue')
    return new URL(`/browse/${textAt(location, 'issueKey') ?? ''}`, window.location.origin);
  if (target === 'module')
    return new URL(
      `/jira/software/c/projects/${textAt(location, 'projectKey') ?? ''}/apps/${textAt(location, 'moduleKey') ?? ''}`,
      window.location.origin,
    );
  throw new Error(`The sandbox has no place “${target}” to go to.`);
}

/** Jira asks before it leaves for another site; here it opens beside, without a way back into this window. */
export function navigate(location: unknown): void {
  const address = addressOf(location);
  if (!['http:', 'https:', 'mailto:'].includes(address.protocol))
    throw new Error(`Jira opens no ${address.protocol} address.`);
  if (textAt(location, 'type') === 'new-tab' || address.origin !== window.location.origin)
    window.open(address, '_blank', 'noopener,noreferrer');
  else window.location.assign(address);
}
