import { people } from '../people';
import type { SampleItem } from '../sample-item';
import { bug, epic, spike, story, task } from './item';

const { productOwner, tester } = people;

/** Zone next: one to three sprints away. A clear title, a description and a size are enough here. */
export const nextBacklog: readonly SampleItem[] = [
  story(323, 'As a rider, I want to move or cancel my workshop appointment myself', {
    parent: epic.workshop,
    points: 8,
    components: ['Workshop'],
    labels: ['booking'],
    text: `Plans change. Today people call, and often nobody answers, so they simply stay away.

h3. Acceptance criteria
# Until 24 hours before the appointment it can be moved to any free time of the same service
# Until 24 hours before it can be cancelled; the time is free again at once
# Later than that, the page shows the telephone number of the branch
# Branch and rider both get a mail that says what changed`,
    links: [{ type: 'Relates', to: 'WEB-322' }],
  }),
  task(326, 'Delete the accounts that nobody has used for three years', {
    parent: epic.platform,
    points: 3,
    components: ['Account', 'Platform'],
    labels: ['privacy'],
    text: `Our privacy notice promises it, and the data protection officer has asked twice. About 41,000 accounts are concerned.

h3. Done when
* Accounts without a sign-in or order for three years are deleted, after a mail 30 days ahead
* Accounts with an open warranty case are kept
* The number of deleted accounts is in the monthly report`,
  }),
  story(331, 'As a rider, I want to filter bikes by frame size, so that I only see what fits me', {
    parent: epic.fit,
    points: 3,
    components: ['Catalogue', 'Search'],
    labels: ['filter'],
    text: `Riders who know their frame size open bike after bike only to read that their size is sold out. The filter should take centimetres as well as S to XXL, and leave out sizes that are not in stock.

h3. Acceptance criteria
* The filter lists the sizes that exist in the current category
* Several sizes can be chosen at once
* “In stock only” is on when a size is chosen`,
  }),
  story(332, 'As a rider, I want to enter my height and inside leg and be told my frame size', {
    parent: epic.fit,
    points: 5,
    components: ['Catalogue'],
    text: `The size adviser of the branch in Leipzig works with two measures and a table for each kind of bike. The same table should answer online, with a drawing that shows how to measure.`,
  }),
  bug(333, 'Filter “In stock” hides bikes that are on their way to the warehouse', {
    parent: epic.fit,
    points: 3,
    components: ['Catalogue'],
    reporter: tester.accountId,
    text: `Bikes that will arrive within three days count as sold out.

h3. Steps to reproduce
# Choose the category “Trekking”
# Switch on “In stock”

h3. Expected
Bikes with a confirmed delivery in the next three days are listed with their date.

h3. Actual
They are missing; in October that was a quarter of the range.`,
  }),
  // Planted: no estimate.
  task(334, 'Write the help page about workshop bookings', {
    parent: epic.workshop,
    components: ['Content'],
    text: `Riders should learn what a service includes, what it costs and what to bring. The branch managers have sent us the questions they hear most, about fifteen of them.`,
  }),
  story(335, 'As a workshop manager, I want to block a lift for repairs that take longer', {
    parent: epic.workshop,
    points: 3,
    components: ['Workshop'],
    text: `When a repair runs over, the lift is taken and the next rider waits. Managers want to block a lift for hours or days with a reason, and see at once which bookings collide.`,
  }),
  // Planted: a title that says nothing.
  task(336, 'Refactoring', {
    parent: epic.platform,
    points: 3,
    components: ['Platform'],
    text: `The price calculation lives in three places: product page, basket and invoice. Discounts for leasing would have to be added three times, so it should move into one service first.`,
  }),
  story(337, 'As a buyer, I want to pay by instant bank transfer, so that my order is sent today', {
    parent: epic.checkout,
    points: 5,
    components: ['Checkout'],
    labels: ['payment'],
    text: `Money by classic transfer takes two days, and the order waits. Our bank offers instant transfer through the same interface that we use for direct debit.

h3. Acceptance criteria
* Instant transfer is offered for orders up to 15,000 €
* The order is released as soon as the bank confirms
* Without an answer after 15 minutes the buyer can choose another way to pay`,
  }),
  story(338, 'As a leasing customer, I want to see what my bike costs me each month after tax', {
    parent: epic.leasing,
    points: 5,
    components: ['Checkout'],
    text: `Employers show gross figures, which puts people off. With gross salary and tax class the net amount can be estimated; Velorent publishes the formula.`,
  }),
  spike(339, 'How do other dealers let buyers try a bike at home before paying?', {
    parent: epic.returns,
    components: ['Checkout'],
    text: `Marketing has asked for a trial of 14 days. We want to know which payment providers reserve an amount that long, and what it costs.

Time box: 1 day. Result: a short comparison of three dealers and two providers.`,
  }),
  // Planted: nothing but a picture.
  bug(340, 'Prices of sale items jump while the category page is loading', {
    parent: epic.platform,
    points: 3,
    components: ['Catalogue'],
    text: `!prices-jump.gif!`,
    attachments: 1,
  }),
  story(341, 'As a buyer, I want to print my own return label, so that I need not wait for the post', {
    parent: epic.returns,
    points: 5,
    components: ['Account'],
    text: `Labels are sent by letter today. The carrier can make them while the buyer waits; bulky goods need another label than parcels.

h3. Acceptance criteria
* The label can be printed from the order for 30 days after delivery
* Bikes get a label for bulky goods and a date for the pick-up
* Reason for the return is asked, answering is optional`,
    links: [{ type: 'Blocks', to: 'WEB-342' }],
  }),
  story(342, 'As a buyer, I want to see when my refund is on its way', {
    parent: epic.returns,
    points: 3,
    components: ['Account'],
    text: `“Where is my money?” is the third most frequent question of all. The accounting system knows the day of the transfer, the shop only has to ask it once a night.`,
  }),
  task(343, 'Move the nightly price import away from midnight', {
    parent: epic.platform,
    points: 2,
    components: ['Platform'],
    text: `The import locks the price table for six minutes exactly when the newsletter goes out. At 03:30 there are 40 visitors on average instead of 900.`,
  }),
  bug(344, 'VAT of Dutch business customers is charged although they gave a valid number', {
    parent: epic.checkout,
    points: 5,
    components: ['Checkout'],
    versions: ['2026.10', '2026.11'],
    text: `Dutch numbers with a letter B in the tenth place are refused by our check, so the customers pay VAT and complain.

h3. Steps to reproduce
# Sign in as a business customer from Utrecht
# Enter a number such as NL 8020.12.345 B01
# Go to the summary

h3. Expected
0 % VAT and the note “reverse charge”

h3. Actual
21 % VAT`,
  }),
  story(345, 'iOS: As a rider, I want to scan the barcode of a part to reorder it', {
    parent: epic.app,
    points: 5,
    components: ['Shop app'],
    labels: ['ios'],
    text: `In the workshop the old part lies on the bench with its barcode. Scanning finds it faster than typing a number of 13 digits. The camera is opened by a button beside the search field, and an unknown code leads to the search page.`,
  }),
  story(346, 'Android: As a rider, I want to scan the barcode of a part to reorder it', {
    parent: epic.app,
    points: 5,
    components: ['Shop app'],
    labels: ['android'],
    text: `In the workshop the old part lies on the bench with its barcode. Scanning finds it faster than typing a number of 13 digits. The camera is opened by a button beside the search field, and an unknown code leads to the search page.`,
  }),
  story(
    347,
    'As a product owner, I want to hide a bike without deleting it, so that old links keep working',
    {
      parent: epic.fit,
      points: 3,
      components: ['Catalogue'],
      reporter: productOwner.accountId,
      text: `Bikes of last season are deleted, and every review and forum that points to them breaks. They should stay reachable, out of all lists, with the successor shown on top.`,
    },
  ),
  // Planted: only a title.
  story(348, 'As a branch, I want to see what customers collect today', {
    parent: epic.checkout,
    points: 3,
    components: ['Checkout'],
  }),
  task(349, 'Replace the payment library before its support ends in March', {
    parent: epic.platform,
    points: 8,
    components: ['Checkout', 'Platform'],
    dueDate: '2027-03-01',
    priority: 'High',
    text: `Version 4 gets no security fixes after 1 March 2027. Version 6 changes how card data is tokenised, so every payment method has to be tried again, on the staging shop first.`,
  }),
  story(350, 'As a rider, I want to compare three bikes side by side', {
    parent: epic.fit,
    points: 5,
    components: ['Catalogue'],
    labels: ['compare'],
    text: `Riders keep several tabs open and switch between them. A table with weight, gears, brakes, motor and price, with differences marked, would answer most of what they ask the hotline.`,
  }),
  bug(351, 'Gift vouchers lose one cent when they are used twice', {
    parent: epic.loyalty,
    points: 2,
    components: ['Checkout'],
    text: `A voucher of 50 € that pays an order of 33.33 € leaves 16.66 € instead of 16.67 €. Rounding happens before the subtraction. Accounting corrects about 30 of them a month by hand.`,
  }),
  story(352, 'As a card holder, I want my points from the branch in the web shop as well', {
    parent: epic.loyalty,
    points: 8,
    components: ['Account'],
    text: `The tills book points into their own system every night. With the card number in the account, the balance can be fetched and used in the checkout like a voucher.`,
  }),
  task(353, 'Update the size tables of Bergfalke for model year 2027', {
    parent: epic.fit,
    points: 1,
    components: ['Catalogue'],
    labels: ['model-year'],
    text: `Bergfalke has published new geometry for all touring frames. The table arrives as a spreadsheet and goes into the catalogue by the usual import.`,
  }),
  task(354, 'Update the size tables of Nordwind for model year 2027', {
    parent: epic.fit,
    points: 1,
    components: ['Catalogue'],
    labels: ['model-year'],
    text: `Nordwind has published new geometry for all touring frames. The table arrives as a spreadsheet and goes into the catalogue by the usual import.`,
  }),
  story(355, 'As a buyer, I want to be told when a sold-out bike is back', {
    parent: epic.fit,
    points: 5,
    components: ['Catalogue', 'Account'],
    labels: ['mail'],
    text: `Popular sizes sell out in April and come back in waves. A mail on the day they arrive, for the chosen size and colour only, would catch buyers who now go elsewhere.`,
  }),
  story(356, 'As a support agent, I want to see the whole story of an order on one page', {
    parent: epic.returns,
    points: 8,
    components: ['Account'],
    text: `Agents switch between shop, carrier and accounting for each call. One page with payment, parcels, mails and returns in order of time would save about two minutes a call.`,
  }),
];
