import { people } from '../people';
import type { SampleItem } from '../sample-item';
import { closedSprints } from './sprints';
import { bug, epic, story, task } from './item';

const { developer, frontend, tester } = people;

/** What each closed sprint finished: title, type, points, epic. In the order it was finished. */
const done: Readonly<Record<string, readonly (readonly ['s' | 't' | 'b', number, string, string])[]>> = {
  'Sprint 26': [
    ['s', 8, epic.checkout, 'Show all costs of an order before the last click'],
    ['s', 5, epic.fit, 'Show the weight of a bike for each frame size'],
    ['b', 3, epic.checkout, 'Coupon field accepts codes of last season'],
    ['t', 5, epic.platform, 'Put the catalogue behind a cache'],
    ['s', 8, epic.returns, 'Announce a return from the account page'],
    ['b', 5, epic.fit, 'Colour filter forgets its choice on the second page'],
    ['s', 8, epic.app, 'Sign in to the app with a fingerprint'],
    ['t', 3, epic.platform, 'Renew the TLS certificates, second quarter 2026'],
    ['s', 8, epic.workshop, 'Show opening hours and services of each workshop'],
    ['b', 3, epic.checkout, 'Card payment fails for names with an apostrophe'],
    ['s', 8, epic.checkout, 'Remember the chosen delivery branch'],
    ['t', 5, epic.platform, 'Alert when the queue of mails grows beyond 500'],
  ],
  'Sprint 27': [
    ['s', 8, epic.fit, 'Show which bikes fit a given body height'],
    ['s', 5, epic.checkout, 'Pay by invoice as a regular customer'],
    ['b', 2, epic.returns, 'Return reasons are listed twice in the mail'],
    ['t', 8, epic.platform, 'Move the session store to the new cluster'],
    ['s', 8, epic.workshop, 'Describe every workshop service with price and duration'],
    ['b', 5, epic.app, 'App crashes when an order has more than 50 lines'],
    ['s', 8, epic.leasing, 'Show the leasing rate beside the price of e-bikes'],
    ['t', 3, epic.platform, 'Stock count of the web warehouse, July 2026'],
    ['s', 8, epic.returns, 'Mail the buyer when a return has arrived'],
    ['b', 3, epic.fit, 'Pictures of saddles are stretched on tablets'],
    ['s', 5, epic.loyalty, 'Buy a gift voucher with an own text'],
    ['s', 8, epic.checkout, 'Choose a parcel shop on a map'],
  ],
  'Sprint 28': [
    ['s', 8, epic.app, 'Keep my bikes in the app with frame number and year'],
    ['s', 8, epic.checkout, 'Edit the delivery address after ordering'],
    ['b', 3, epic.checkout, 'Delivery costs of Austria are charged twice'],
    ['t', 5, epic.platform, 'Limit sign-in attempts to ten an hour'],
    ['s', 5, epic.fit, 'Rate the comfort of a saddle after 100 kilometres'],
    ['s', 8, epic.workshop, 'Ask riders which bike they bring'],
    ['b', 5, epic.platform, 'Sitemap lists pages that were deleted'],
    ['t', 3, epic.platform, 'Renew the TLS certificates, third quarter 2026'],
    ['s', 8, epic.returns, 'Exchange a wrong size without paying again'],
    ['s', 8, epic.fit, 'Show the nearest branch where a bike can be tried'],
    ['b', 3, epic.loyalty, 'Voucher mail shows the code in white on white'],
    ['t', 5, epic.platform, 'Rehearse restoring the order database'],
    ['s', 3, epic.checkout, 'Name the bank on the transfer form'],
  ],
  'Sprint 29': [
    ['s', 8, epic.leasing, 'Let an employer register its company for leasing'],
    ['s', 5, epic.checkout, 'Explain why a payment was refused'],
    ['b', 3, epic.app, 'Push message opens the wrong order'],
    ['t', 5, epic.platform, 'Measure loading times of real visitors'],
    ['s', 8, epic.workshop, 'Reserve spare parts for a booked service'],
    ['s', 8, epic.fit, 'Filter e-bikes by battery capacity and motor'],
    ['b', 5, epic.returns, 'Refund of partly used vouchers is too high'],
    ['t', 3, epic.platform, 'Stock count of the web warehouse, August 2026'],
    ['s', 8, epic.app, 'Show the service history of a bike'],
    ['s', 8, epic.checkout, 'Combine delivery and collection in one order'],
    ['b', 5, epic.checkout, 'Basket is emptied after choosing another language'],
    ['t', 8, epic.platform, 'Serve the start page from the edge'],
  ],
  'Sprint 30': [
    ['s', 5, epic.checkout, 'Show a progress bar with the three steps of the checkout'],
    ['s', 8, epic.workshop, 'Send branches a daily list of workshop enquiries'],
    ['b', 3, epic.fit, 'Search for “helmet” lists bells first'],
    ['t', 5, epic.platform, 'Replace the mail templates of 2019'],
    ['s', 8, epic.returns, 'Track a returned parcel in the account'],
    ['s', 8, epic.leasing, 'Calculate insurance for a leased e-bike'],
    ['b', 5, epic.app, 'Dark mode hides the text of the order state'],
    ['t', 3, epic.platform, 'Stock count of the web warehouse, September 2026'],
    ['t', 3, epic.platform, 'Renew the TLS certificates, fourth quarter 2026'],
    ['s', 8, epic.fit, 'Show riding position as a drawing'],
    ['b', 3, epic.loyalty, 'Birthday mail arrives a day late'],
    ['s', 8, epic.checkout, 'Pay with a saved card in one click'],
    ['t', 5, epic.platform, 'Document how to switch the shop to read-only'],
  ],
};

const day = 86_400_000;
const kinds = { s: story, t: task, b: bug };
const assignees = [developer.accountId, frontend.accountId, tester.accountId];

/** A line of text for a finished item: what was done is in its title, so this says how it went. */
const outcome = {
  s: 'Shown in the sprint review and released on the Thursday after it.\n\nh3. Acceptance criteria\n* Works in the web shop on telephone and desktop\n* Tried by a tester with the data of a real order',
  t: 'Done as described in the operations handbook; nothing had to be rolled back, the log of the change is in the wiki.',
  b: 'Reported by customer support. Reproduced, fixed with a test and checked on the staging shop before the release.',
};

/**
 * Finished items of the closed sprints. The larger an item, the longer it took; items end one after the other over the
 * sprint, which is how boards look in real life.
 */
export const finished: readonly SampleItem[] = closedSprints.flatMap(({ name, start, end }, sprint) => {
  const items = done[name] ?? [];
  const from = Date.parse(start);
  const length = Date.parse(end) - from;
  return items.map(([kind, points, parent, summary], index): SampleItem => {
    const resolved = from + ((index + 1) / (items.length + 1)) * length;
    const started = Math.max(from, resolved - (0.5 + points * 0.8) * day);
    const number = 101 + sprint * 15 + index;
    const assignee = assignees[index % assignees.length];
    return kinds[kind](number, summary, {
      parent,
      points,
      status: 'Done',
      sprints: [name],
      text: outcome[kind],
      age: 20 + ((number * 7) % 50),
      started: new Date(started).toISOString(),
      resolved: new Date(resolved).toISOString(),
      ...(assignee === undefined ? {} : { assignee }),
    });
  });
});
