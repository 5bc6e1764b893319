import type { SampleItem } from '../sample-item';
import { epic } from './item';

const make = (key: string, summary: string, text: string, rest: Partial<SampleItem> = {}): SampleItem => ({
  key,
  type: 'Epic',
  summary,
  text,
  age: 260,
  idle: 12,
  ...rest,
});

export const epics: readonly SampleItem[] = [
  make(
    epic.fit,
    'Find the right bike without visiting a shop',
    `One in six bikes sold online comes back because it does not fit. Riders who know their size and what suits their way of riding return far less.

h3. Goal
Bring returns for “does not fit” from 16 % to below 9 % by summer 2027.`,
    { components: ['Catalogue'], priority: 'High', watchers: 6 },
  ),
  make(
    epic.checkout,
    'Checkout without detours',
    `Four of ten baskets with a payment method chosen are never ordered. Recordings show people hunting for the delivery date and typing their address twice.

h3. Goal
Completed checkouts from 61 % to 70 %, measured over four weeks.`,
    { components: ['Checkout'], priority: 'Highest', status: 'In Progress', watchers: 9 },
  ),
  make(
    epic.workshop,
    'Book the workshop online',
    `Our eleven workshops take bookings by telephone only. Between March and June nobody answers before the third try. Riders should pick a branch, a service and a time themselves.`,
    { components: ['Workshop'], priority: 'High', status: 'In Progress' },
  ),
  make(
    epic.leasing,
    'Lease a bike through the employer',
    `Leasing brings the largest baskets of all, but today it means three forms and a fax. Two leasing partners, Velorent and Jobwheel, offer an interface we can order through.`,
    { components: ['Checkout'] },
  ),
  make(
    epic.returns,
    'Returns and warranty people trust',
    `A return takes eleven days on average and causes 2.4 calls. Buyers want to print a label themselves and see when the money is on its way.`,
    { components: ['Account'] },
  ),
  make(
    epic.app,
    'The Freewheel app for iOS and Android',
    `Regular customers order parts from the workshop stand, with dirty hands and a telephone. The app keeps their bikes, so that only parts that fit are offered.`,
    { components: ['Shop app'] },
  ),
  make(
    epic.platform,
    'A shop that stays up in spring',
    `On the first warm Saturday of the year the shop was down for 41 minutes. Everything that keeps it fast, safe and supported is collected here.`,
    { components: ['Platform'], priority: 'High', status: 'In Progress' },
  ),
  make(
    epic.loyalty,
    'Vouchers and the Freewheel card',
    `Branches hand out paper cards that the web shop does not know. Points, vouchers and birthday gifts should count wherever somebody buys.`,
    { components: ['Account'], priority: 'Low' },
  ),
];
