import { makeClient } from '../../../../src/jira/client';
import type { JiraHttp } from '../../../../src/jira/http';
import type { BacklogSource, Rights } from '../backlog-state';
import { lookOnly, readRights, unknownRights } from './read-rights';

/** A source for one item shown alone: it knows the viewer's rights and no backlog. */
export function loneItemSource(http: JiraHttp, projectId: string, isLicensed = true): BacklogSource {
  const client = makeClient(http, { wait: () => Promise.resolve(), chance: () => 0, tries: 1 });
  const listeners = new Set<() => void>();
  let rights: Rights = unknownRights;
  void readRights(client, projectId).then((read) => {
    rights = read;
    for (const listener of listeners) listener();
  });
  const state = { phase: 'reading', report: undefined, progress: { read: 0, expected: undefined } } as const;
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    state: () => state,
    rights: () => (isLicensed ? rights : lookOnly),
    settingsState: () => 'known',
    reread: () => undefined,
    refresh: () => undefined,
    retryFailed: () => undefined,
    except: () => undefined,
    detail: () => Promise.resolve(undefined),
    splits: () => Promise.resolve([]),
    splitChoices: () => Promise.resolve(undefined),
    draft: () => Promise.resolve(undefined),
    trial: () => Promise.resolve(undefined),
    comparison: () => Promise.resolve(undefined),
    duplicates: () => Promise.resolve(undefined),
    stale: () => Promise.resolve(undefined),
  };
}
