import type { SampleItem } from '../sample-item';

const hours = (amount: number) => amount * 3600;

const task = (number: number, summary: string, rest: Partial<SampleItem> = {}): SampleItem => ({
  key: `SITE-${number}`,
  type: 'Task',
  summary,
  ...rest,
});

const sections: readonly SampleItem[] = [
  {
    key: 'SITE-1',
    type: 'Epic',
    summary: 'Ground floor of the branch at the station',
    text: 'Goal: the shop can be furnished from 1 March, so that it opens before Easter.',
  },
  {
    key: 'SITE-2',
    type: 'Epic',
    summary: 'Workshop in the yard',
    text: 'Goal: four lifts and a spray cabin, so that the waiting time for a service falls below a week.',
  },
];

/** Near: what can be begun as soon as hands are free. */
const near: readonly SampleItem[] = [
  task(10, 'Lay the drains below the workshop floor', {
    parent: 'SITE-2',
    timeEstimate: hours(24),
    text: `Two runs of DN 110 from the wash bay to the separator, 2 % fall. The trench is open and the pipes lie beside it.

*Done when* the pressure test holds for 30 minutes and the inspector has signed.`,
  }),
  task(11, 'Build the reception wall', {
    parent: 'SITE-1',
    timeEstimate: hours(40),
    text: `A wall of sand-lime blocks between entrance and sales floor, 3.20 m long and 1.10 m high:
# Order the blocks (two weeks)
# Lay the foundation
# Raise the wall
# Plaster both sides

*Done when* the wall stands plumb within 5 mm and the plaster is dry enough to paint.`,
  }),
  // Planted: only a title.
  task(12, 'Move the cable duct', { parent: 'SITE-1', timeEstimate: hours(6) }),
  // Planted: no estimate.
  task(13, 'Insulate the roof above the office', {
    parent: 'SITE-1',
    text: `160 mm of mineral wool between the rafters, vapour barrier on the warm side. The material is on site, the scaffold stands until the end of the month.

*Done when* the barrier is taped at all joints and photographed for the energy certificate.`,
  }),
  // Planted: nobody can tell when it is finished.
  task(14, 'Screed in the sales room', {
    parent: 'SITE-1',
    timeEstimate: hours(30),
    text: `Heated screed over 140 square metres, 65 mm. The heating pipes are laid and were tested last week. The room must stay shut for 48 hours after pouring.`,
  }),
  task(15, 'Set the doors of the store room', {
    parent: 'SITE-1',
    timeEstimate: hours(10),
    text: `Two fire doors T30 with self-closers. Frames were delivered on Monday and lie in the entrance.

*Done when* both doors fall shut from every angle and the labels can be read.`,
  }),
  // Planted: waits for something that is linked nowhere.
  task(16, 'Connect the spray cabin to the air duct', {
    parent: 'SITE-2',
    timeEstimate: hours(16),
    text: `The cabin is assembled, the duct ends one metre above it. We are waiting for the statics of the roof opening.

*Done when* the cabin reaches the air flow on its plate, measured with the doors closed.`,
  }),
  // Planted: bigger than two weeks of two people.
  task(17, 'Tile the workshop, the wash bay and the stairs', {
    parent: 'SITE-2',
    timeEstimate: hours(160),
    text: `Non-slip tiles R11 on 210 square metres of floor, up to 2 m on the walls of the wash bay, and 24 steps.

*Done when* a wet floor passes the ramp test and all joints are sealed.`,
  }),
  // Planted: still to be decided.
  task(18, 'Paint the sales floor', {
    parent: 'SITE-1',
    timeEstimate: hours(36),
    text: `Two coats of silicate paint on 320 square metres of wall and ceiling. Colour of the long wall: TBD by the branch manager.

*Done when* no lap marks are seen in raking light.`,
  }),
  task(19, 'Hang the ceiling lights above the counter', {
    parent: 'SITE-1',
    timeEstimate: hours(8),
    text: `Six pendants on one circuit, dimmable from the counter. Cables hang out of the ceiling at the marked spots.

*Done when* each lamp dims from 10 to 100 % without flicker.`,
  }),
  task(20, 'Seal the joints of the shop window', {
    parent: 'SITE-1',
    timeEstimate: hours(6),
    text: `Twelve metres of joint between frame and plaster, grey silicone; the old foam is cut out already.

*Done when* a hose test of ten minutes leaves the sill dry.`,
  }),
  task(21, 'Fit the hand rail of the stairs', {
    parent: 'SITE-1',
    timeEstimate: hours(9),
    text: `Oak, 42 mm, on seven brackets at 90 cm. The rail was delivered in two parts and is joined on the landing.

*Done when* it carries a grown man on every bracket and the joint cannot be felt.`,
  }),
  task(22, 'Lay the floor of the office', {
    parent: 'SITE-1',
    timeEstimate: hours(14),
    text: `Twenty-two square metres of rubber floor on the levelled screed, skirting boards included. The rolls lie in the room since Friday.

*Done when* no edge lifts after two days of heating.`,
  }),
  task(23, 'Anchor the four lifts', {
    parent: 'SITE-2',
    timeEstimate: hours(18),
    text: `Four two-post lifts, eight anchors each, at the spots marked in yellow. The concrete has its strength since last week.

*Done when* each lift passes the load test with 1.25 times its load.`,
  }),
  task(24, 'Hang the mirrors in the fitting corner', {
    parent: 'SITE-1',
    timeEstimate: hours(3),
    text: `Two mirrors of 2 m beside the fitting stand, so that riders see their knees from the side.

*Done when* both hang level and cannot be pushed off their hooks.`,
  }),
];

/** Later: known, but not prepared. */
const later: readonly SampleItem[] = [
  task(30, 'Plant the yard', {
    parent: 'SITE-2',
    timeEstimate: hours(20),
    text: 'Three trees along the fence as the permit asks, and ground cover that survives the snow that is pushed aside there.',
  }),
  task(31, 'Mark the parking places', {
    parent: 'SITE-2',
    timeEstimate: hours(6),
    text: 'Eight places for cars and a field for cargo bikes, with the turning circle of the lorry kept free.',
  }),
  task(32, 'Mount the letters above the entrance', {
    parent: 'SITE-1',
    timeEstimate: hours(12),
    text: 'Ten letters of 60 cm with light from behind. The permit from the city is there, the lift has to be rented by the day.',
  }),
  // Planted: nobody has touched it for more than a year.
  task(33, 'Repair the wall to the neighbour', {
    age: 640,
    idle: 500,
    timeEstimate: hours(24),
    text: 'Frost has loosened the upper two rows of bricks over four metres. The neighbour would share the costs, as he wrote.',
  }),
  task(34, 'Build shelves for the spare parts', {
    parent: 'SITE-2',
    timeEstimate: hours(32),
    text: 'Eleven metres of heavy shelves, 2.40 m high, fixed to the wall; boxes of the old store room are used again.',
  }),
];

export const items: readonly SampleItem[] = [...near, ...later, ...sections];
