import { people } from '../people';
import type { SampleItem } from '../sample-item';
import { bug, epic, story, task } from './item';

const reporter = people.former.accountId;

/** Zone later, the very bottom. Planted: nobody has touched these for more than a year. */
export const stale: readonly SampleItem[] = [
  story(11, 'Show bikes in a virtual showroom with 3D glasses', {
    parent: epic.fit,
    points: 8,
    reporter,
    age: 980,
    idle: 900,
    text: `An idea from the trade fair of 2024: visitors walk around the bike.`,
  }),
  bug(12, 'Product video does not start in Internet Explorer 11', {
    parent: epic.fit,
    points: 2,
    reporter,
    age: 860,
    idle: 840,
    text: `The player shows a black area. Other browsers are fine.`,
  }),
  task(13, 'Put the QR codes for the 2025 catalogue on the start page', {
    parent: epic.loyalty,
    points: 1,
    reporter,
    age: 640,
    idle: 610,
    text: `The printed catalogue of spring 2025 links to the shop by codes on each page.`,
  }),
  story(14, 'Pay with cryptocurrency', { parent: epic.checkout, points: 8, reporter, age: 760, idle: 700 }),
  story(15, 'Post orders to the wall of the buyer’s social network', {
    parent: epic.loyalty,
    points: 3,
    reporter,
    age: 590,
    idle: 520,
    text: `Buyers could show their new bike with one click after ordering.`,
  }),
  task(16, 'Try the beta of the carrier’s drone delivery', {
    parent: epic.checkout,
    points: 5,
    reporter,
    age: 480,
    idle: 430,
  }),
];
