import { people } from '../people';
import type { SampleItem } from '../sample-item';
import { bug, epic, spike, story, subtask, task } from './item';

const { productOwner, developer, frontend, tester } = people;
const sprints = ['Sprint 31'];

/** Zone near: what the team works on in Sprint 31. Two pulled-in items and one carried-over giant are planted flaws. */
export const activeSprint: readonly SampleItem[] = [
  story(301, 'As a buyer, I want to see the delivery date before I pay, so that I can plan to be at home', {
    parent: epic.checkout,
    points: 5,
    status: 'In Review',
    sprints,
    assignee: frontend.accountId,
    reporter: productOwner.accountId,
    components: ['Checkout'],
    fixVersions: ['Winter 2026'],
    priority: 'High',
    watchers: 4,
    text: `Support answers “When will it come?” about 120 times a week. The carrier tells us a date for every postcode, we only have to show it.

h3. Acceptance criteria
* The date stands below each delivery option, for example “Thursday, 26 November”
* Two parcels with different dates show both dates
* If the carrier does not answer within 2 seconds, “3–5 working days” is shown instead
* The chosen date is repeated in the confirmation mail

h3. Out of scope
Choosing a time of day.`,
    comments: [
      {
        by: tester.accountId,
        days: 3,
        text: 'Checked with postcodes in Berlin, Sylt and Vienna. Vienna needs the longer text, see the last screenshot.',
      },
    ],
  }),
  story(302, 'As a guest, I want to order without an account, so that I am done in a minute', {
    parent: epic.checkout,
    points: 8,
    status: 'In Progress',
    sprints: ['Sprint 30', 'Sprint 31'],
    assignee: developer.accountId,
    reporter: productOwner.accountId,
    components: ['Checkout', 'Account'],
    fixVersions: ['Winter 2026'],
    priority: 'Highest',
    votes: 7,
    text: `A third of those who leave at the “create an account” page come from a price comparison and will not be back. They should be able to order with nothing but an address.

{panel:title=Acceptance criteria}
# “Order as a guest” is offered beside “Sign in”
# Name, address and e-mail are asked on one page, nothing else
# If the e-mail belongs to an account, the guest may sign in or go on; the basket is kept either way
# The confirmation page offers to keep the data as an account by setting a password
{panel}`,
    links: [{ type: 'Blocks', to: 'WEB-318' }],
  }),
  subtask(401, 'Guest address form with autofill hints', {
    parent: 'WEB-302',
    status: 'Done',
    sprints,
    assignee: frontend.accountId,
    started: '2026-11-12T09:00:00.000Z',
    resolved: '2026-11-17T15:20:00.000Z',
  }),
  subtask(402, 'Merge the guest basket after signing in', {
    parent: 'WEB-302',
    status: 'In Progress',
    sprints,
    assignee: developer.accountId,
  }),
  subtask(403, 'Try the guest order with a screen reader', {
    parent: 'WEB-302',
    sprints,
    assignee: tester.accountId,
  }),
  story(303, 'As a rider, I want to pick a workshop branch by postcode, so that I need not know its name', {
    parent: epic.workshop,
    points: 5,
    status: 'In Progress',
    sprints,
    assignee: frontend.accountId,
    components: ['Workshop'],
    labels: ['booking'],
    text: `First step of the booking. Most riders do not know which of our branches has a workshop.

h3. Acceptance criteria

Scenario: three nearest workshops
Given a rider has entered the postcode 04229
When the list is shown
Then it names the three nearest branches with a workshop, nearest first
And each shows the distance in kilometres and the next free day

Scenario: unknown postcode
Given a rider has entered a postcode that does not exist
When the list is shown
Then all branches are offered by city`,
  }),
  bug(304, 'Order confirmation mail is not sent when the buyer pays with PayPal', {
    parent: epic.checkout,
    points: 3,
    status: 'In Progress',
    sprints,
    assignee: developer.accountId,
    reporter: tester.accountId,
    components: ['Checkout'],
    versions: ['2026.10'],
    priority: 'Highest',
    votes: 3,
    environment: 'Production, since release 2026.10',
    text: `Buyers who pay with PayPal get no order confirmation mail. Other payment methods send it. Eleven customers have called since Monday.

h3. Steps to reproduce
# Put any article in the basket and choose PayPal
# Approve the payment on the PayPal page and return to the shop
# Look into the inbox of the address used

h3. Expected
The confirmation mail arrives within a minute.

h3. Actual
No mail. The log says {{payment.captured}} was received twice and the second one cancels the mail job.`,
  }),
  task(305, 'Switch the product pages to the new image service', {
    parent: epic.platform,
    points: 3,
    status: 'In Review',
    sprints,
    assignee: developer.accountId,
    components: ['Platform', 'Catalogue'],
    text: `The old image server is switched off on 15 January. Product pages are the last that still ask it.

h3. Done when
* All product pictures come from {{images.freewheel.example}}
* The largest picture of a product page weighs less than 180 kB
* The old address answers with a permanent redirect for a year`,
  }),
  spike(306, 'Which of the two leasing partners can cancel an order through its interface?', {
    parent: epic.leasing,
    status: 'In Progress',
    sprints,
    assignee: developer.accountId,
    components: ['Checkout'],
    text: `Velorent says yes, their documentation says no, and Jobwheel has not answered. Before we design the order page we have to know.

*Time box:* 2 days
*Result:* a page in the wiki with one tried-out cancellation for each partner, and a recommendation.`,
  }),
  // Planted: pulled in on Tuesday, nobody estimated it.
  bug(307, 'Basket badge keeps the old number after an article is removed', {
    parent: epic.checkout,
    sprints,
    status: 'To Do',
    components: ['Basket'],
    reporter: tester.accountId,
    versions: ['2026.11'],
    environment: 'Firefox and Chrome on Windows',
    priority: 'High',
    age: 6,
    idle: 2,
    text: `Removing an article leaves the number beside the basket symbol unchanged until the page is loaded again.

h3. Steps to reproduce
# Put two different bells in the basket
# Open the basket and remove one
# Look at the symbol in the header

h3. Expected
The badge says 1 at once.

h3. Actual
It still says 2. After reloading it is right.`,
  }),
  // Planted: a fine story, except that nobody wrote down when it is finished.
  story(
    308,
    'As a workshop manager, I want to close my branch for single days, so that nobody books a holiday',
    {
      parent: epic.workshop,
      points: 3,
      sprints,
      components: ['Workshop'],
      assignee: frontend.accountId,
      text: `Branches close for stocktaking, carnival and the company outing, each on other days. At the moment we would have to change the opening hours in the database and change them back afterwards. The managers know their days about two months ahead and want to enter them on their own.`,
      comments: [
        {
          by: frontend.accountId,
          days: 4,
          text: 'What happens to bookings that exist already on such a day?',
        },
      ],
    },
  ),
];
