import { people } from '../people';
import type { SampleItem } from '../sample-item';

const { productOwner, developer, frontend } = people;

const task = (number: number, summary: string, rest: Partial<SampleItem> = {}): SampleItem => ({
  key: `MKT-${number}`,
  type: 'Task',
  summary,
  ...rest,
});

const campaigns: readonly SampleItem[] = [
  {
    key: 'MKT-1',
    type: 'Epic',
    summary: 'Winter campaign: riding through the cold',
    text: 'Goal: sell 400 winter jackets and 250 light sets before Christmas, so that the stock of last year is gone.',
  },
  {
    key: 'MKT-2',
    type: 'Epic',
    summary: 'Spring fair in Hanover',
    text: 'Goal: 150 leads for company leasing, so that two sales people are busy until June.',
  },
];

/** Near: what the team takes next. */
const near: readonly SampleItem[] = [
  task(10, 'Write the newsletter of the second Advent', {
    parent: 'MKT-1',
    assignee: frontend.accountId,
    dueDate: '2026-12-02',
    text: `Readers should find one gift for riders who have everything. Three products, one story from the workshop, one voucher.

*Done when* the newsletter is approved by Petra and planned for 6 December, 9:00.`,
  }),
  task(11, 'Book the advertising space at the main station', {
    parent: 'MKT-1',
    text: `Two boards in the north hall, calendar weeks 50 to 52, because the commuters of our new branch pass there twice a day.

*Done when* the order confirmation is filed and the print dates stand in the calendar.`,
  }),
  // Planted: only a title.
  task(12, 'Talk to the agency about the winter photos', { parent: 'MKT-1' }),
  // Planted: nobody can tell when it is finished.
  task(13, 'Prepare the social media posts for the winter sale', {
    parent: 'MKT-1',
    text: `The sale starts on 27 December. Posts for Instagram and Mastodon with the photos of the shooting in November, one a day until Epiphany, each with a link to the product.`,
  }),
  task(14, 'Cut the workshop interview down to one minute', {
    parent: 'MKT-1',
    assignee: developer.accountId,
    text: `The long version has ten minutes, and nobody watches more than one on a phone.

*Done when* a version of at most 60 seconds with subtitles lies in the media folder and Tamsin has heard it with the sound off.`,
  }),
  // Planted: a title that could stand above anything.
  task(15, 'Update', {
    parent: 'MKT-1',
    text: `The opening hours on the landing page of the winter campaign still name the summer hours.

*Done when* the page shows Monday to Saturday, 10:00 to 18:30, on phones too.`,
  }),
  // Planted: still to be decided.
  task(16, 'Order the vouchers for the Advent calendar', {
    parent: 'MKT-1',
    text: `Twenty-four doors, one voucher behind each, printed on the paper of last year. Value of the vouchers: TBD, printer: TBD.

*Done when* 2,400 vouchers lie in the branch.`,
  }),
  task(17, 'Choose the riders for the test of the light sets', {
    parent: 'MKT-1',
    text: `Ten readers of the newsletter ride with the sets for two weeks and tell about it. They are drawn from those who answered in October.

*Done when* ten people have agreed in writing and have a set at home.`,
  }),
  // Planted: the same wish as MKT-31.
  task(18, 'Landing page for the winter tyre campaign', {
    parent: 'MKT-1',
    text: `A page that explains in three steps when winter tyres with spikes pay off, with the price list of the workshop and a button to book the change.

*Done when* the page is online and linked from the newsletter.`,
  }),
  task(19, 'Translate the leasing flyer into Polish', {
    parent: 'MKT-2',
    text: `Every fifth visitor of the fair comes from Poland, and last year we had to explain leasing with hands and feet.

*Done when* the flyer is proofread by somebody who grew up with the language and lies as a print file in the media folder.`,
  }),
  // Planted: waits for something that is linked nowhere.
  task(20, 'Print the posters for the branch opening', {
    parent: 'MKT-2',
    text: `Forty posters in A1 for the shop windows around the new branch. Blocked by the approval of the logo by headquarters.

*Done when* the posters hang.`,
  }),
  task(21, 'Update the company profile on the fair website', {
    parent: 'MKT-2',
    text: `The profile still shows the logo of 2023 and does not name leasing, which is what we go there for.

*Done when* the organiser shows the new text and the two photos that Petra chose.`,
  }),
  task(22, 'Agree the stand plan with the builder', {
    parent: 'MKT-2',
    text: `Nine square metres at a corner: one cargo bike, one lift with a workshop hour, one table for the leasing talks.

*Done when* the signed plan lies in the fair folder and the power connection is ordered.`,
  }),
  task(23, 'Collect the questions that riders ask about spikes', {
    parent: 'MKT-1',
    text: `The workshop answers the same ten questions on the phone every November. They become the second page of the flyer.

*Done when* ten questions with answers of two sentences each were read by a mechanic.`,
  }),
  task(24, 'Send the thank-you cards to the test riders', {
    parent: 'MKT-1',
    text: `Ten cards written by hand with a voucher of 20 euros, because their reports became the best post of the year.

*Done when* all ten cards are in the post.`,
  }),
];

/** Next and later: ideas with enough said to come back to. */
const later: readonly SampleItem[] = [
  task(30, 'Invite the local press to the opening', {
    parent: 'MKT-2',
    text: 'Three papers and one radio station. They came to the last opening because the mayor rode along; ask whether she does again.',
  }),
  task(31, 'Campaign page about winter tyres', {
    text: 'A landing page for the winter tyre campaign: in three steps, when winter tyres with spikes pay off, the price list of the workshop, and a button to book the change.',
  }),
  task(32, 'Ask customers why they chose leasing', {
    parent: 'MKT-2',
    text: 'Fifteen short calls with people who leased in autumn. What they say in their own words becomes the headline at the fair, so that visitors recognise themselves.',
  }),
  task(33, 'Photograph the cargo bikes with families', {
    text: 'The pictures of the maker show empty bikes on white ground. Two families from the neighbourhood would ride with their children, because that is what buyers ask about.',
  }),
  task(34, 'Compare the click rates of the last five newsletters', {
    text: 'Which of stories, products and vouchers were clicked, by subject line and time of day, so that the next ones start from what works.',
  }),
  // Planted: nobody has touched it for longer than the team's ideas last.
  task(35, 'Try advertising on the ferry', {
    age: 420,
    idle: 300,
    text: 'The ferry to the islands carries a few thousand riders every summer weekend, and the boards in the car deck are cheap outside the season.',
  }),
  task(36, 'Record a podcast with the leasing partner', {
    parent: 'MKT-2',
    text: 'Twenty minutes about tax, with the questions that sales hears most often, so that a link can be sent instead of a long mail.',
  }),
  task(37, 'Redraw the map of the branches', {
    reporter: productOwner.accountId,
    text: 'The map on the back of the flyer still shows the branch that closed in May and lacks the one at the station.',
  }),
];

export const items: readonly SampleItem[] = [...near, ...later, ...campaigns];
