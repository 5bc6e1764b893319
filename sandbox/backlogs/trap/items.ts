import { APP_USER } from '../../jira/state/planting/basics';
import type { SeedAdf, SeedIssue } from '../../jira/seed';
import { people } from '../people';
import { daysBefore } from '../sample-item';
import { emptyDocument, everything, giant, titles } from './documents';
import { now } from './projects';

const ago = (days: number): string => daysBefore(now, days);

const item = (key: string, summary: string, rest: Partial<SeedIssue> = {}): SeedIssue => ({
  key,
  type: 'Story',
  summary,
  description: null,
  status: 'To Do',
  reporter: people.productOwner.accountId,
  created: ago(40),
  updated: ago(10),
  ...rest,
});

const remark = (text: string): SeedAdf => ({
  type: 'doc',
  version: 1,
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

/** Estimates: none, nothing, half, far too much, hours instead of points, and of its own on a part. */
const estimates = [
  item('TRAP-1', 'Pay in instalments', { type: 'Epic', estimate: 40 }),
  item('TRAP-2', 'Show the rate per month', { parent: 'TRAP-1' }),
  item('TRAP-3', 'Correct a typing error in the footer', { estimate: 0 }),
  item('TRAP-4', 'Change the colour of one button', { estimate: 0.5 }),
  item('TRAP-5', 'Replace the whole basket', { estimate: 999 }),
  item('TRAP-6', 'Count the stock twice a day', { labels: ['hours'], timeEstimate: 27_000 }),
  item('TRAP-7', 'Write the letter to debtors', { type: 'Sub-task', parent: 'TRAP-2', estimate: 3 }),
  item('TRAP-8', 'A part whose whole is gone', { type: 'Sub-task', parent: 'TRAP-4040', estimate: 1 }),
];

/** Where items can be without being where one looks for them. */
const places = [
  item('TRAP-10', 'Finished outside of every sprint', { status: 'Done', resolved: ago(12) }),
  item('TRAP-11', 'Shipped, which is done under another name', { status: 'Shipped', resolved: ago(15) }),
  item('TRAP-12', 'Parked on no column', { status: 'Parked' }),
  item('TRAP-13', 'Left over from the first sprint', { sprints: ['TRAP 1'], estimate: 5 }),
  item('TRAP-14', 'Carried over twice and planned again', {
    sprints: ['TRAP 1', 'TRAP 2', `TRAP "five" & 'more'`],
    estimate: 8,
  }),
  item('TRAP-15', 'Finished in the second sprint', {
    sprints: ['TRAP 2'],
    status: 'Done',
    started: ago(38),
    resolved: ago(30),
    estimate: 5,
  }),
  item('TRAP-16', 'Still open in a sprint that should be over', {
    sprints: ['TRAP 4'],
    status: 'In Progress',
    started: ago(18),
    flagged: true,
  }),
  item('TRAP-17', 'In the sprint beside it', { sprints: ['TRAP parallel'], estimate: 2 }),
  item('TRAP-18', 'In the other team’s sprint', { sprints: ['CREW 1'], estimate: 3 }),
  item('TRAP-19', 'Came from the other project', { formerKeys: ['CREW-77'] }),
  item('TRAP-20', 'Archived long ago', { archived: true }),
  item('TRAP-21', 'Seen by the administrator only', { visibleTo: [people.admin.accountId], type: 'Bug' }),
  item('TRAP-22', 'The lift stops between two floors', {
    type: 'Bug',
    fields: { Severity: 'Blocking', 'Site and hall': ['Harbour', 'Hall 2'] },
  }),
  item('TRAP-23', 'Paint the door', { fields: { 'Site and hall': ['Old town'] } }),
];

/** Texts. */
const texts = [
  item('TRAP-30', titles.script, { description: emptyDocument }),
  item('TRAP-31', titles.emoji, { description: everything }),
  item('TRAP-32', titles.rightToLeft, { description: giant }),
  item('TRAP-33', titles.longest),
  item('TRAP-34', titles.quotes, { labels: ['it’s-quoted"'] }),
];

/** People: deleted, inactive, and none at all. */
const authors = [
  item('TRAP-40', 'Asked for by somebody who left', { reporter: people.former.accountId }),
  item('TRAP-41', 'Assigned to somebody who left', { assignee: people.former.accountId }),
  item('TRAP-42', 'Made by an app for the product owner', { creator: APP_USER.id }),
  item('TRAP-43', 'Written down by the tester for the product owner', { creator: people.tester.accountId }),
  item('TRAP-44', 'Assigned to an account nobody knows', { assignee: 'unknown' }),
  item('TRAP-45', 'Assigned to somebody on leave', { assignee: 'away' }),
];

/** Links: both ways, in a circle, to where one may not look, of a type that reads the same both ways. */
const links = [
  item('TRAP-50', 'First of a circle', { links: [{ type: 'Blocks', to: 'TRAP-51' }] }),
  item('TRAP-51', 'Second of a circle', { links: [{ type: 'Blocks', to: 'TRAP-52' }] }),
  item('TRAP-52', 'Third of a circle', { links: [{ type: 'Blocks', to: 'TRAP-50' }] }),
  item('TRAP-53', 'Waits for what one may not see', { links: [{ type: 'Blocks', to: 'HIDE-1' }] }),
  item('TRAP-54', 'The same as the first', { links: [{ type: 'Duplicate', to: 'TRAP-50' }] }),
  item('TRAP-55', 'Goes together with its twin', { links: [{ type: 'Twin', to: 'CREW-1' }] }),
];

const COMMENTS = 120;
const TITLES = 130;

/** More of something than one page of it. */
const long = [
  item('TRAP-60', 'Discussed at length', {
    comments: Array.from({ length: COMMENTS }, (_, place) => ({
      author: place % 2 === 0 ? people.developer.accountId : people.productOwner.accountId,
      at: ago(30 - place / 10),
      body: remark(`Remark ${place + 1}`),
    })),
  }),
  item('TRAP-61', 'Renamed again and again', {
    formerSummaries: Array.from({ length: TITLES }, (_, place) => `Renamed ${place + 1} times`),
  }),
];

const elsewhere = [
  item('CREW-1', 'Repair on the road', { fields: { Customer: 'Hospital Nord', Region: 'South' } }),
  item('CREW-2', 'Child of an epic of the other project', { parent: 'TRAP-1', fields: { Customer: 'City' } }),
  item('CREW-3', 'In the crew’s sprint', { sprints: ['CREW 1'], fields: { Customer: 'City' } }),
  item('NEXT-1', 'Rent a cargo bike for a day', { estimate: 3 }),
  item('NEXT-2', 'Rent a trailer', { sprints: ['NEXT 1'], estimate: 0.5 }),
  item('NEXT-3', 'Choose the day', { type: 'Subtask', parent: 'NEXT-1', estimate: 1 }),
  item('IDEA-1', 'A café in the shop'),
  item('DESK-1', 'Order the blocks for the wall', { type: 'Task', dueDate: '2026-12-04' }),
  item('HIDE-1', 'Talk to the seller', { type: 'Task' }),
  item('GONE-1', 'Of a project that is archived', { type: 'Task' }),
];

/** Enough that nothing about it fits into one answer. */
const PARTS = 5000;

const volume = Array.from({ length: PARTS }, (_, place) =>
  item(`MANY-${place + 1}`, `Add spare part ${place + 1} to the catalogue`, {
    type: 'Task',
    ...(place % 3 === 0 ? { estimate: (place % 8) + 1 } : {}),
  }),
);

/** In rank order. */
export const items: readonly SeedIssue[] = [
  ...estimates,
  ...places,
  ...texts,
  ...authors,
  ...links,
  ...long,
  ...elsewhere,
  ...volume,
];
