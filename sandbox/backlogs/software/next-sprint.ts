import { people } from '../people';
import type { SampleItem } from '../sample-item';
import { bug, epic, story, task } from './item';

const { productOwner, frontend } = people;
const sprints = ['Sprint 32'];

/** Zone near: planned into Sprint 32 ahead of time, one giant and one empty shell among it. */
export const nextSprint: readonly SampleItem[] = [
  story(
    311,
    'As a rider, I want to choose a free time for my service, so that I know when to bring the bike',
    {
      parent: epic.workshop,
      points: 5,
      status: 'Ready',
      sprints,
      components: ['Workshop'],
      labels: ['booking'],
      text: `Second step of the booking, after the branch is known. A service takes between 30 minutes (puncture) and a whole day (suspension).

h3. Acceptance criteria
||Given||When||Then||
|a service of 30 minutes|the rider opens a day|every free half hour of that day is offered|
|a service that takes a day|the rider opens the calendar|only whole free days can be picked|
|somebody else took the time meanwhile|the rider confirms|the next three free times are offered|`,
      links: [{ type: 'Blocks', to: 'WEB-323' }],
    },
  ),
  // Planted: far too large for one sprint.
  story(
    312,
    'As an employee, I want to order a leased bike online, so that my employer deducts it from my salary',
    {
      parent: epic.leasing,
      points: 21,
      sprints,
      components: ['Checkout'],
      priority: 'High',
      reporter: productOwner.accountId,
      text: `Orders by leasing arrive as PDF today and are typed in by hand. With Velorent's interface the whole way can go through the shop: apply, have the employer approve it, pay the deductible, collect the bike.

h3. Acceptance criteria
* The monthly rate is shown on every bike above 999 €
* The application hands bike, rate and insurance to Velorent
* While the employer has not answered, the bike is reserved for 14 days
* After approval the buyer is told by mail and can pick a branch for collection
* A refusal releases the bike and says why
* The order appears in the account as “leased”`,
    },
  ),
  // Planted: only a title.
  task(313, 'Agree the wording of the leasing terms with the legal department', {
    parent: epic.leasing,
    points: 2,
    sprints,
    components: ['Content'],
    reporter: productOwner.accountId,
  }),
  bug(314, 'Address suggestions cover the button “Continue” on narrow screens', {
    parent: epic.checkout,
    points: 2,
    status: 'Ready',
    sprints,
    components: ['Checkout'],
    versions: ['2026.11'],
    assignee: frontend.accountId,
    environment: 'Screens below 380 px, Safari and Chrome',
    text: `On small telephones the list of suggested streets lies over the button and cannot be closed.

*Steps to reproduce*
# Open the checkout at a width of 375 px
# Type “Karl-Heine” into the street field
# Try to press “Continue”

*Expected:* the list closes when the field loses focus and never covers the button.
*Actual:* the list stays and takes the tap.`,
  }),
  story(315, 'As a returning buyer, I want my last address filled in, so that I only have to check it', {
    parent: epic.checkout,
    points: 3,
    status: 'Ready',
    sprints,
    components: ['Checkout', 'Account'],
    text: `Signed-in buyers type the same address again and again; the last order has it.

h3. Acceptance criteria
* [ ] The address of the last order is filled in, billing and delivery separately
* [ ] A changed address is offered as “also save to my account”
* [ ] Buyers without an order see empty fields`,
  }),
];
