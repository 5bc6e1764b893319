/** What the page offers of all that can be switched: the surprises people try first, in words. */
import type { SwitchSettings, Switches } from '../state/switches';

type FaultSetting = NonNullable<SwitchSettings['faults']>[number];
type Latency = Switches['latency'];

export interface Choice<T> {
  readonly key: string;
  readonly text: string;
  readonly value: T;
}

const choice = <T>(key: string, text: string, value: T): Choice<T> => ({ key, text, value });

export const speeds: readonly Choice<Latency>[] = [
  choice('none', 'At once', 0),
  choice('cloud', 'As on Atlassian’s network', 'cloud' as const),
  choice('slow', '1 to 3 seconds', [1000, 3000] as [number, number]),
  choice('crawl', '10 seconds', 10_000),
];

export const lags: readonly Choice<number>[] = [
  choice('none', 'At once', 0),
  choice('short', 'After 2 seconds', 2000),
  choice('long', 'After 15 seconds', 15_000),
  choice('minute', 'After a minute', 60_000),
];

export const pageLimits: readonly Choice<number | null>[] = [
  choice('none', 'As asked', null),
  choice('short', 'At most 10 at once', 10),
  choice('one', 'One at a time', 1),
];

export const answers: readonly Choice<FaultSetting['answer']>[] = [
  choice('burst', 'Too many requests, wait 3 seconds (429)', { kind: 'rate-limit', retryAfter: 3 }),
  choice('unsaid', 'Too many requests, no word of how long (429)', { kind: 'rate-limit', retryAfter: null }),
  choice('points', 'No points left this hour (429)', {
    kind: 'rate-limit',
    reason: 'jira-quota-global-based',
    retryAfter: 60,
  }),
  choice('unavailable', 'A page saying that Jira is unavailable (503)', { kind: 'unavailable' }),
  choice('lost', 'The connection is lost before anything is done', { kind: 'reset' }),
  choice('lost-done', 'The connection is lost after it is done', { kind: 'reset', done: true }),
  choice('slow', 'An answer that takes 20 seconds', { kind: 'slow', milliseconds: 20_000 }),
  choice('conflict', 'Somebody else changes it just now (409)', { kind: 'conflict' }),
  choice('large', 'Too much at once (413)', { kind: 'too-large' }),
  choice('scope', 'The app lacks a scope (401)', { kind: 'scope' }),
  choice('forbidden', 'Not allowed (403)', { kind: 'status', status: 403 }),
  choice('missing', 'Not there (404)', { kind: 'status', status: 404 }),
  choice('broken', 'Jira itself fails (500)', { kind: 'status', status: 500 }),
  choice('garbage', 'Something nobody can read', { kind: 'garbage' }),
];

type Match = NonNullable<FaultSetting['match']>;

export const places: readonly Choice<Match>[] = [
  choice('all', 'Every call', {}),
  choice('search', 'Searches and lists', {
    pattern: '/search/|/backlog|/sprint/[^/]+/issue|/board/[^/]+/issue',
  }),
  choice('read', 'Reading work items', { pattern: '^/rest/api/3/issue/(bulkfetch|[^/?]+(\\?|$))' }),
  choice('write', 'Changing work items', { method: 'PUT', path: '/rest/api/3/issue' }),
  choice('create', 'Creating work items', { method: 'POST', pattern: '^/rest/api/3/issue(/bulk)?$' }),
  choice('rank', 'Moving work items in the backlog', { path: '/rest/agile/1.0/issue/rank' }),
  choice('board', 'Boards and sprints', { pattern: '^/rest/agile/1.0/(board|sprint)' }),
  choice('estimate', 'Setting estimates', { method: 'PUT', pattern: '/estimation' }),
  choice('history', 'Histories', { pattern: 'changelog' }),
  choice('permissions', 'Asking for permissions', { pattern: '/(my)?permissions' }),
];

export const counts: readonly Choice<number | null>[] = [
  choice('once', 'Once', 1),
  choice('thrice', 'Three times', 3),
  choice('always', 'Until it is taken back', null),
];

export const permissions: readonly Choice<string>[] = [
  choice('BROWSE_PROJECTS', 'See the space', 'BROWSE_PROJECTS'),
  choice('EDIT_ISSUES', 'Edit work items', 'EDIT_ISSUES'),
  choice('CREATE_ISSUES', 'Create work items', 'CREATE_ISSUES'),
  choice('SCHEDULE_ISSUES', 'Move work items in the backlog', 'SCHEDULE_ISSUES'),
  choice('LINK_ISSUES', 'Link work items', 'LINK_ISSUES'),
  choice('TRANSITION_ISSUES', 'Change the status', 'TRANSITION_ISSUES'),
  choice('ADD_COMMENTS', 'Comment', 'ADD_COMMENTS'),
  choice('MANAGE_SPRINTS_PERMISSION', 'Manage sprints', 'MANAGE_SPRINTS_PERMISSION'),
];

/** The one that is set now; none, when a program set something else. */
export function chosen<T>(choices: readonly Choice<T>[], value: T): string | undefined {
  return choices.find((each) => JSON.stringify(each.value) === JSON.stringify(value))?.key;
}
