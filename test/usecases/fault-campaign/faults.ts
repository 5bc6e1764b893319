/** Everything that can go wrong with one call, and how it is made to. */
import { people } from '../../../sandbox/backlogs';
import type { SwitchSettings } from '../../../sandbox/jira';
import type { JiraHttp, JiraRequest } from '../../../src/jira/http';
import type { Field } from './field';

type Answer = NonNullable<SwitchSettings['faults']>[number]['answer'];

/** A call that the platform stops the function at never comes back to it. */
const never = (): Promise<never> => new Promise(() => undefined);

export interface Disturbance {
  /** Between the app and Jira, on the call that is disturbed: a way to answer it or not. */
  readonly meet: (
    http: JiraHttp,
    request: JiraRequest,
    field: Field,
    die: () => void,
  ) => ReturnType<JiraHttp['send']>;
  /** Which calls it can happen to. */
  readonly fits: (request: JiraRequest) => boolean;
}

/** Lets the stand-in itself answer that way. */
function byStandIn(answer: Answer): Disturbance {
  return {
    fits: () => true,
    async meet(http, request, { site }) {
      site.setSwitches({ faults: [{ match: { accountId: people.productOwner.accountId }, answer }] });
      try {
        return await http.send(request);
      } finally {
        site.setSwitches({ faults: [] });
      }
    },
  };
}

const timedOut = (): Error => new DOMException('The operation timed out.', 'TimeoutError');
const isRanking = ({ method, path }: JiraRequest): boolean =>
  method === 'PUT' && path.startsWith('/rest/agile/1.0/issue/rank');

/** Names that no engine takes for numbers, so that the table keeps this order. */
export const faults: Readonly<Record<string, Disturbance>> = {
  'timeout before': { fits: () => true, meet: () => Promise.reject(timedOut()) },
  'timeout after': {
    fits: () => true,
    async meet(http, request) {
      await http.send(request);
      throw timedOut();
    },
  },
  'reset before': byStandIn({ kind: 'reset', done: false }),
  'reset after': byStandIn({ kind: 'reset', done: true }),
  '429 Retry-After': byStandIn({ kind: 'rate-limit', retryAfter: 1 }),
  '429 without': byStandIn({ kind: 'rate-limit', retryAfter: null }),
  'a 500': byStandIn({ kind: 'status', status: 500 }),
  '503 HTML': byStandIn({ kind: 'unavailable' }),
  'a 409': byStandIn({ kind: 'conflict' }),
  'a 403': byStandIn({ kind: 'status', status: 403, messages: ['You do not have the permission.'] }),
  'a 404': byStandIn({ kind: 'status', status: 404, messages: ['Issue does not exist.'] }),
  'a 413': byStandIn({ kind: 'too-large' }),
  'a 207': {
    fits: isRanking,
    async meet(http, request, { site }) {
      site.setSwitches({ rankBusy: ['WEB-324', 'WEB-326'] });
      try {
        return await http.send(request);
      } finally {
        site.setSwitches({ rankBusy: [] });
      }
    },
  },
  'broken body': byStandIn({ kind: 'garbage' }),
  'killed before': {
    fits: () => true,
    meet: (_http, _request, _field, die) => {
      die();
      return never();
    },
  },
  'killed after': {
    fits: () => true,
    async meet(http, request, _field, die) {
      await http.send(request);
      die();
      return never();
    },
  },
};

/** Disturbs the call with that number, counted from 0, once. `hit` tells whether it came to that. */
export function disturbed(
  http: JiraHttp,
  at: number,
  fault: Disturbance,
  field: Field,
  die: () => void,
): JiraHttp & { readonly hit: () => boolean } {
  let calls = 0;
  let hit = false;
  return {
    hit: () => hit,
    send(request) {
      const isDue = calls === at && fault.fits(request);
      calls += 1;
      if (!isDue) return http.send(request);
      hit = true;
      return fault.meet(http, request, field, die);
    },
  };
}
