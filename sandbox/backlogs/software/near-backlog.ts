import { people } from '../people';
import type { SampleItem } from '../sample-item';
import { bug, epic, story } from './item';

const { productOwner, tester, developer } = people;

/** Zone near: the top of the backlog below the sprints, down to the near line. */
export const nearBacklog: readonly SampleItem[] = [
  story(318, 'As a guest, I want to follow my order by a link, so that I need not call', {
    parent: epic.checkout,
    points: 3,
    components: ['Checkout'],
    fixVersions: ['Winter 2026'],
    text: `Guests have no account page. The confirmation mail should carry a link to the state of the order instead.

h3. Acceptance criteria
* The link opens the state of exactly one order without signing in
* It shows: paid, packed, handed to the carrier (with tracking number), delivered
* The link stops working 60 days after delivery
* Somebody who changes a character of the link sees “This link is not valid any more”`,
  }),
  // Planted: a title that could stand above anything.
  bug(319, 'Fix bug', {
    parent: epic.fit,
    points: 1,
    components: ['Catalogue'],
    reporter: tester.accountId,
    text: `The frame height of the gravel bikes is shown in inches although the rider has chosen centimetres.

h3. Steps to reproduce
# Set the units to centimetres in the footer
# Open any gravel bike
# Look at the table “Geometry”

h3. Expected
54 cm

h3. Actual
21.3 in`,
  }),
  // Planted: the template, untouched.
  story(320, 'As a buyer, I want to split the payment between a voucher and a card', {
    parent: epic.loyalty,
    points: 3,
    components: ['Checkout'],
    text: `h3. User story
As a <role>, I want <goal>, so that <benefit>.

h3. Background
<why now?>

h3. Acceptance criteria

h3. Design
<link>`,
  }),
  // Planted: no estimate.
  story(
    321,
    'As a mechanic, I want to see the booked services of tomorrow, so that I can order parts in time',
    {
      parent: epic.workshop,
      components: ['Workshop'],
      labels: ['booking'],
      text: `Mechanics print the list every evening. They need bike, service and remarks of the rider, sorted by time.

h3. Acceptance criteria
* The list opens at tomorrow; other days are one click away
* Each line shows time, name of the rider, bike and booked service
* The list prints on one A4 page for up to 20 bookings
* Bookings that came in after 18:00 are marked “new”`,
      comments: [
        {
          by: productOwner.accountId,
          days: 8,
          text: 'Agreed with the branch in Leipzig: sorting by lift is not needed.',
        },
      ],
    },
  ),
  // Planted: no acceptance criteria.
  story(
    322,
    'As a rider, I want a reminder the day before my appointment, so that I do not forget the bike',
    {
      parent: epic.workshop,
      points: 2,
      components: ['Workshop'],
      labels: ['booking', 'mail'],
      text: `About one in nine riders does not turn up, and the slot is lost. A reminder by mail or text message the day before helped our branch in Graz a lot: they tried it with a student who telephoned everybody. We have mobile numbers for roughly two thirds of the bookings.`,
    },
  ),
  // Planted: 13 points, five criteria, three verbs: made to be cut in three.
  story(324, 'As a cyclist, I want to save, rename and share a basket, so that I can decide at home', {
    parent: epic.checkout,
    points: 13,
    components: ['Basket'],
    labels: ['basket'],
    fixVersions: ['Spring 2027'],
    priority: 'High',
    reporter: productOwner.accountId,
    watchers: 5,
    votes: 4,
    text: `Building up a bike from parts takes several evenings, and often a friend or the branch is asked for advice. A basket is lost after 14 days, or when another device is used.

h3. Acceptance criteria
* A saved basket is still there after signing out and in again on another device
* A basket can be renamed with 1 to 40 characters
* Renaming to a name that is already taken shows “You have a basket of this name”
* Sharing a basket makes a link that opens it read-only
* A shared link expires after 30 days`,
    comments: [
      {
        by: developer.accountId,
        days: 10,
        text: 'Sharing needs its own address and rights, the rest is small. Can we do it in pieces?',
      },
      { by: productOwner.accountId, days: 9, text: 'Saving first would already help most of them.' },
    ],
    attachments: 2,
  }),
  // The guides' example. Planted: 20 points, no criteria.
  story(325, 'Improve search functionality', {
    parent: epic.fit,
    points: 20,
    components: ['Search'],
    labels: ['search'],
    priority: 'High',
    votes: 9,
    text: `Riders tell support that they cannot find parts although we sell them, and result pages of the parts catalogue take more than four seconds at noon.

* autocomplete
* optimize database queries`,
  }),
];
