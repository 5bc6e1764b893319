/** The history object @forge/bridge hands out for full-page modules: version 4 of the `history` package, as on Forge. */

export interface HistoryLocation {
  readonly pathname: string;
  readonly search: string;
  readonly hash: string;
  readonly state: unknown;
  readonly key: string;
}

type Action = 'POP' | 'PUSH' | 'REPLACE';
type Listener = (location: HistoryLocation, action: Action) => void;
type To = string | Partial<HistoryLocation>;

export interface AppHistory {
  readonly length: number;
  location: HistoryLocation;
  action: Action;
  push(to: To, state?: unknown): void;
  replace(to: To, state?: unknown): void;
  go(steps: number): void;
  goBack(): void;
  goForward(): void;
  listen(listener: Listener): () => void;
  block(): () => void;
  createHref(location: Partial<HistoryLocation>): string;
}

function locationOf(to: To, state: unknown): HistoryLocation {
  const url = typeof to === 'string' ? new URL(to, 'http://app.invalid') : undefined;
  const given = typeof to === 'string' ? {} : to;
  return {
    pathname: url?.pathname ?? given.pathname ?? '/',
    search: url?.search ?? given.search ?? '',
    hash: url?.hash ?? given.hash ?? '',
    state: state ?? given.state,
    key: Math.random().toString(36).slice(2, 8),
  };
}

const hrefOf = ({ pathname = '/', search = '', hash = '' }: Partial<HistoryLocation>): string =>
  `${pathname}${search}${hash}`;

/**
 * @param tell shows the new place in the address of Jira's page
 * @param first where the page was opened
 */
export function makeHistory(first: string, tell: (href: string, action: Action) => void): AppHistory {
  const entries: HistoryLocation[] = [locationOf(first, undefined)];
  const listeners = new Set<Listener>();
  let at = 0;

  function arrive(action: Action): void {
    const location = entries[at];
    if (!location) return;
    history.location = location;
    history.action = action;
    for (const listener of listeners) listener(location, action);
    tell(hrefOf(location), action);
  }

  const history: AppHistory = {
    get length() {
      return entries.length;
    },
    location: locationOf(first, undefined),
    action: 'POP',
    push(to, state) {
      entries.splice(at + 1, Infinity, locationOf(to, state));
      at += 1;
      arrive('PUSH');
    },
    replace(to, state) {
      entries[at] = locationOf(to, state);
      arrive('REPLACE');
    },
    go(steps) {
      const target = at + steps;
      if (target < 0 || target >= entries.length) return;
      at = target;
      arrive('POP');
    },
    goBack() {
      history.go(-1);
    },
    goForward() {
      history.go(1);
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    block: () => () => undefined,
    createHref: hrefOf,
  };
  return history;
}
