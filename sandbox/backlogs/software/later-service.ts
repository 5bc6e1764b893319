import type { SampleItem } from '../sample-item';
import { bug, epic, spike, story, task } from './item';

/** Zone later, workshop, leasing and returns. */
export const laterService: readonly SampleItem[] = [
  story(231, 'As a rider, I want to describe the noise my bike makes and attach a recording', {
    parent: epic.workshop,
    points: 5,
    text: `Mechanics say that a recording of ten seconds often tells them which part to order.`,
  }),
  story(232, 'Estimate the price of a repair from the rider’s description', {
    parent: epic.workshop,
    points: 8,
  }),
  task(233, 'Train the branches in the new booking calendar', {
    parent: epic.workshop,
    points: 3,
    text: `Two dates in January, one for the branches in the north and one for the south.`,
  }),
  story(234, 'Offer a replacement bike while the own one is repaired', {
    parent: epic.workshop,
    points: 8,
    text: `Commuters decide by this. Branches have between two and six bikes they could lend.`,
  }),
  bug(235, 'Closing time of the branch in Graz is one hour late in summer', {
    parent: epic.workshop,
    points: 1,
  }),
  story(236, 'Show riders a photo of the worn part next to the new one', {
    parent: epic.workshop,
    points: 3,
  }),
  // Planted: not even a rough size.
  story(237, 'Bundle winter storage with a spring service', {
    parent: epic.workshop,
    text: `Three branches store bikes from November to March and would like to sell it online.`,
  }),
  story(238, 'As a mechanic, I want to record my working time per repair by scanning', {
    parent: epic.workshop,
    points: 5,
  }),
  task(239, 'Print new signs with the booking address for all branches', {
    parent: epic.workshop,
    points: 1,
    components: ['Content'],
  }),
  story(240, 'Send the rider an offer when the repair gets dearer than agreed', {
    parent: epic.workshop,
    points: 5,
    text: `Today the mechanic calls, and the bike stands on the lift until somebody answers.`,
  }),
  story(241, 'Extend a leasing contract at its end or buy the bike', {
    parent: epic.leasing,
    points: 8,
    text: `The first contracts of 2024 end next autumn. Both partners want to be asked eight weeks ahead.`,
  }),
  story(242, 'As an employer, I want to approve leasing requests of my staff in a list', {
    parent: epic.leasing,
    points: 5,
  }),
  bug(243, 'Leasing rate is missing for bikes with two batteries', { parent: epic.leasing, points: 2 }),
  task(244, 'Collect the questions that employers ask about leasing', {
    parent: epic.leasing,
    points: 2,
    components: ['Content'],
  }),
  spike(245, 'What changes in leasing if the tax rule of 2027 comes?', {
    parent: epic.leasing,
    text: `Time box of one day, with the tax adviser. Result: a list of what we would have to change.`,
  }),
  story(246, 'Report a stolen leased bike to the insurance from the account', {
    parent: epic.leasing,
    points: 5,
  }),
  story(247, 'Show the employer how many bikes its people have leased', { parent: epic.leasing, points: 3 }),
  story(248, 'Pick up returned bikes in the branch without a carton', {
    parent: epic.returns,
    points: 5,
    text: `Hardly anybody keeps a carton of 1.80 m. Branches could take the bike as it is.`,
  }),
  story(249, 'As a buyer, I want to register a bike for the five-year warranty', {
    parent: epic.returns,
    points: 3,
    components: ['Account'],
  }),
  bug(250, 'Return label for Switzerland lacks the customs form', { parent: epic.returns, points: 3 }),
  story(251, 'Ask for photos before a warranty case is opened', { parent: epic.returns, points: 3 }),
  // Planted: the same as WEB-252.
  story(252, 'Download invoices as PDF in the customer account', {
    parent: epic.returns,
    points: 2,
    components: ['Account'],
    text: `Customers need the invoices of their orders as PDF for the insurance or their tax return. The account lists the orders, but invoices cannot be downloaded there, so support sends them by mail.`,
    age: 130,
    idle: 100,
  }),
  story(253, 'Tell the buyer why a warranty claim was refused', { parent: epic.returns, points: 2 }),
  task(254, 'Agree pick-up times with the carrier for the new warehouse', {
    parent: epic.returns,
    points: 2,
  }),
  bug(255, 'Exchange order shows the old delivery date', { parent: epic.returns, points: 1 }),
  story(256, 'Resell returned bikes as “as good as new”', {
    parent: epic.returns,
    points: 8,
    text: `About 1,900 returned bikes a year are sold to a dealer for half their price.`,
  }),
  story(257, 'Let support refund a part of the price after a complaint', { parent: epic.returns, points: 5 }),
  // Planted: the same as WEB-252, asked for again.
  story(258, 'Customers can download the PDF invoices of their orders in the account', {
    parent: epic.returns,
    points: 3,
    components: ['Account'],
    text: `Insurance and tax office ask customers for their invoices. In the account the orders are listed, but the invoices as PDF cannot be downloaded, so customers write to support.`,
    age: 60,
    idle: 45,
  }),
];
