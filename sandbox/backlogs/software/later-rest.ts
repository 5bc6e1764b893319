import type { SampleItem } from '../sample-item';
import { bug, epic, spike, story, task } from './item';

/** Zone later, app, platform and loyalty. Twins per platform and chores that come again are no duplicates. */
export const laterRest: readonly SampleItem[] = [
  bug(261, 'iOS: Keyboard covers the button “Add to basket”', {
    parent: epic.app,
    points: 2,
    labels: ['ios'],
    text: `With the quantity field active, the keyboard lies over the button and the rider has to close it first.`,
  }),
  bug(262, 'Android: Keyboard covers the button “Add to basket”', {
    parent: epic.app,
    points: 2,
    labels: ['android'],
    text: `With the quantity field active, the keyboard lies over the button and the rider has to close it first.`,
  }),
  task(263, 'Renew the TLS certificates, first quarter 2027', {
    parent: epic.platform,
    points: 1,
    dueDate: '2027-01-31',
    text: `Certificates of shop, images and mail run out on 31 January. See the operations handbook, page “Certificates”.`,
  }),
  task(264, 'Renew the TLS certificates, second quarter 2027', {
    parent: epic.platform,
    points: 1,
    dueDate: '2027-04-30',
    text: `Certificates of shop, images and mail run out on 30 April. See the operations handbook, page “Certificates”.`,
  }),
  task(265, 'Stock count of the web warehouse, December 2026', {
    parent: epic.platform,
    points: 2,
    dueDate: '2026-12-30',
    text: `The shop is read-only from 20:00 to 23:00; branches are told a week ahead.`,
  }),
  task(266, 'Stock count of the web warehouse, January 2027', {
    parent: epic.platform,
    points: 2,
    dueDate: '2027-01-29',
    text: `The shop is read-only from 20:00 to 23:00; branches are told a week ahead.`,
  }),
  story(267, 'As a rider, I want to read tyre pressure and chain length of my bike in the app', {
    parent: epic.app,
    points: 5,
  }),
  story(268, 'Show spare parts on an exploded drawing of the bike', {
    parent: epic.app,
    points: 8,
    text: `Drawings exist for all bikes of Bergfalke since 2021.`,
  }),
  bug(269, 'App asks for the location even when the branch is chosen already', {
    parent: epic.app,
    points: 2,
  }),
  // Planted: no size.
  story(270, 'Warn riders when a part of their bike is recalled', {
    parent: epic.app,
    text: `Last year a fork was recalled, and we wrote 640 letters by hand.`,
  }),
  story(271, 'Use the app without a network in the cellar', { parent: epic.app, points: 8 }),
  spike(272, 'Is one code base for both telephones worth the change?', {
    parent: epic.app,
    text: `Time box of three days with a small trial: the order list on both systems.`,
  }),
  story(273, 'Put the next workshop appointment on the lock screen', { parent: epic.app, points: 3 }),
  // Planted: says nothing.
  task(274, 'Improvements', {
    parent: epic.app,
    points: 3,
    text: `Collected by the test group in October, see the list in the wiki.`,
  }),
  task(275, 'Keep four weeks of logs instead of one', { parent: epic.platform, points: 2 }),
  task(276, 'Block visitors that copy our prices every minute', {
    parent: epic.platform,
    points: 5,
    text: `Two competitors cause a third of all page views between two and five in the morning.`,
  }),
  task(277, 'Rehearse the spring rush with 3,000 visitors a minute', {
    parent: epic.platform,
    points: 5,
    text: `Before March, on the staging shop, with the order mix of 21 March 2026.`,
  }),
  bug(278, 'Health check is green while the mail server refuses connections', {
    parent: epic.platform,
    points: 2,
  }),
  task(279, 'Let developers start the whole shop on their own computer', {
    parent: epic.platform,
    points: 8,
  }),
  bug(280, 'Time zone of nightly jobs shifts in the last week of March', {
    parent: epic.platform,
    points: 1,
  }),
  story(281, 'As an operator, I want to switch off a payment method without a release', {
    parent: epic.platform,
    points: 3,
    text: `When a provider is down, buyers run into it for up to an hour.`,
  }),
  task(282, 'Write down who decides during an outage at night', { parent: epic.platform, points: 1 }),
  task(283, 'Shorten the build from 19 to under 8 minutes', { parent: epic.platform, points: 5 }),
  bug(284, 'Cookie banner comes back after every release', { parent: epic.platform, points: 2, votes: 6 }),
  story(285, 'Read the product pages aloud correctly with a screen reader', {
    parent: epic.platform,
    points: 8,
    labels: ['accessibility'],
    text: `The accessibility audit of September lists 23 findings; prices and sizes are the worst.`,
  }),
  task(286, 'Retire the old affiliate interface', { parent: epic.platform, points: 3 }),
  story(287, 'As a card holder, I want a voucher on my birthday', { parent: epic.loyalty, points: 2 }),
  story(288, 'Collect points for servicing a bike, not only for buying', { parent: epic.loyalty, points: 5 }),
  bug(289, 'Card numbers with a leading zero are refused', { parent: epic.loyalty, points: 1 }),
  story(290, 'Give points to those who bring an old bike for recycling', { parent: epic.loyalty, points: 3 }),
  story(291, 'Let families share one Freewheel card', { parent: epic.loyalty, points: 5 }),
  task(292, 'Tell card holders that points expire after two years', { parent: epic.loyalty, points: 1 }),
  story(293, 'As a club, we want a discount code for our members', {
    parent: epic.loyalty,
    points: 3,
    text: `Eleven cycling clubs have asked; codes should end with the year and count their uses.`,
  }),
  story(294, 'Show how many points an article brings', { parent: epic.loyalty, points: 2 }),
  spike(295, 'Which till systems of the branches can ask for a balance online?', {
    parent: epic.loyalty,
    text: `Time box of one day. Three systems are in use; result is a table with yes, no and cost.`,
  }),
  story(296, 'Invite friends and get a voucher for both', { parent: epic.loyalty, points: 5 }),
];
