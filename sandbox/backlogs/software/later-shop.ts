import type { SampleItem } from '../sample-item';
import { bug, epic, spike, story, task } from './item';

/** Zone later, catalogue and checkout: a title and a rough size will do. */
export const laterShop: readonly SampleItem[] = [
  story(201, 'Show how a child seat fits on a rear rack', {
    parent: epic.fit,
    points: 3,
    text: `Parents ask which seats fit which rack. The makers publish lists we could use.`,
  }),
  story(202, 'As a rider, I want to turn the bike on the screen and look at it from all sides', {
    parent: epic.fit,
    points: 8,
    text: `Bergfalke and Nordwind deliver 36 pictures of each bike. The others would have to be photographed.`,
    labels: ['pictures'],
  }),
  // Planted: the same wish as WEB-331, in other words.
  story(203, 'Filter the bikes by frame size so that riders only see bikes that fit', {
    parent: epic.fit,
    points: 3,
    components: ['Catalogue'],
    text: `Riders want to filter by their frame size. They open bike after bike and read that the size is sold out; sizes that are not in stock should be left out.`,
    age: 150,
    idle: 90,
  }),
  story(204, 'Suggest a matching helmet, lock and lights in the basket', {
    parent: epic.checkout,
    points: 5,
    components: ['Basket'],
    text: `Branches sell accessories with four of five bikes, the web shop with one of five.`,
  }),
  bug(205, 'Reviews of a discontinued model appear under its successor', {
    parent: epic.fit,
    points: 2,
    text: `Article numbers are reused by the maker. Seen with three models of Nordwind so far.`,
  }),
  task(206, 'Translate the geometry glossary into Dutch', {
    parent: epic.fit,
    points: 2,
    components: ['Content'],
    text: `Stack, reach and trail are explained in English and German only.`,
  }),
  story(207, 'As a shopper, I want to see what other riders of my height bought', {
    parent: epic.fit,
    points: 8,
  }),
  spike(208, 'Can the makers deliver stock figures more often than once a night?', {
    parent: epic.fit,
    text: `Time box of half a day: ask the four largest makers and write down what they offer.`,
  }),
  story(209, 'List demo bikes of the branches with their discount', {
    parent: epic.fit,
    points: 5,
    text: `Each branch sells about thirty demo bikes a year on a handwritten sign.`,
  }),
  bug(210, 'Search for “26"” finds nothing because of the inch sign', {
    parent: epic.fit,
    points: 1,
    components: ['Search'],
    text: `The sign is treated as an opening quotation mark. Typing 26 without it works.`,
  }),
  story(211, 'Understand spelling mistakes in brand names when searching', {
    parent: epic.fit,
    points: 5,
    components: ['Search'],
    text: `“Schimano”, “Campanolo” and “Brocks” are among the fifty most frequent searches without a hit.`,
  }),
  story(212, 'Remember the last ten bikes a visitor looked at', {
    parent: epic.fit,
    points: 3,
    components: ['Catalogue'],
  }),
  story(213, 'As a buyer, I want to have my bike assembled and adjusted before delivery', {
    parent: epic.checkout,
    points: 5,
    text: `Offered by two competitors for 79 €. The branch in Leipzig could assemble about twenty bikes a day.`,
  }),
  task(214, 'Photograph the children’s bikes on a white background', {
    parent: epic.fit,
    points: 3,
    labels: ['pictures'],
  }),
  // Planted: the other side of WEB-304, reported by somebody else.
  bug(215, 'No order confirmation mail is sent after paying with PayPal', {
    parent: epic.checkout,
    points: 3,
    components: ['Checkout'],
    text: `A buyer paid with PayPal and got no order confirmation mail. The order is there and the payment arrived, only the mail is missing. With a card the confirmation comes at once.`,
    age: 24,
    idle: 20,
  }),
  story(216, 'Deliver heavy goods to a chosen floor', {
    parent: epic.checkout,
    points: 5,
    text: `Cargo bikes weigh up to 60 kg. The carrier offers a two-person delivery for 49 €.`,
  }),
  bug(217, 'Country list starts with Afghanistan instead of the country of the visitor', {
    parent: epic.checkout,
    points: 1,
  }),
  story(218, 'As a company, I want to order on account with my own order number', {
    parent: epic.checkout,
    points: 5,
    components: ['Checkout'],
    labels: ['business'],
    text: `Bike couriers and municipalities need their own number on the invoice.`,
  }),
  // Planted: nobody has said how big it is.
  story(219, 'Offer a trade-in price for used e-bikes', {
    parent: epic.checkout,
    text: `Riders who change from one e-bike to the next ask what their old one is worth.`,
  }),
  story(220, 'Show the carbon footprint of the chosen delivery', { parent: epic.checkout, points: 3 }),
  bug(221, 'Invoice PDF breaks article names in the middle of a word', { parent: epic.checkout, points: 2 }),
  task(222, 'Remove the newsletter box from the order summary', {
    parent: epic.checkout,
    points: 1,
    text: `Asked for by the legal department: consent must not stand beside the terms.`,
  }),
  story(223, 'As a gift giver, I want to send a bike without the price on the delivery note', {
    parent: epic.checkout,
    points: 2,
  }),
  story(224, 'Hold a bike in the branch for 24 hours before buying', {
    parent: epic.checkout,
    points: 5,
    text: `Called “click and look” by the branch managers. It needs the stock of each branch by the minute.`,
  }),
  spike(225, 'Would express delivery by our own cargo bikes pay off in Leipzig?', {
    parent: epic.checkout,
    text: `Time box of one day; result is a calculation with the orders of last May.`,
  }),
  story(226, 'Explain each spoke and hub standard with a drawing', {
    parent: epic.fit,
    points: 3,
    components: ['Content'],
  }),
  bug(227, 'Sorting by price ignores discounts of the current campaign', {
    parent: epic.fit,
    points: 2,
    components: ['Catalogue'],
  }),
  story(228, 'Let riders ask a question below a bike and branches answer it', {
    parent: epic.fit,
    points: 8,
  }),
];
