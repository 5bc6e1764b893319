import { describe, expect, test } from '@jest/globals';
import { proposeSplits } from '../../../src/domain/split/propose-splits';
import { itemOf } from './support';

const firstOf = (...args: Parameters<typeof itemOf>) => {
  const [first] = proposeSplits(itemOf(...args));
  return { strategy: first?.strategy, titles: first?.parts.map(({ title }) => title) };
};

describe('what a description tells of the parts', () => {
  test('sections that name things are parts; those any description has are none', () => {
    const description = [
      'h3. Background',
      'Customers call us for this every day.',
      'h3. Change of address',
      'The new address holds from the next order on.',
      'h3. Pause of deliveries',
      'For up to eight weeks.',
      'h3. Open questions',
      'Who pays for a late change?',
    ].join('\n');
    expect(firstOf({ summary: 'Shop: self service', description })).toEqual({
      strategy: 'sections',
      titles: ['Shop: Change of address', 'Shop: Pause of deliveries'],
    });
  });

  test('sections with lists of their own are the cut, not one of the lists', () => {
    const description = [
      'h3. Change of address',
      '* Ask for the new address',
      '* Check the postcode',
      'h3. Pause of deliveries',
      '* Choose the weeks',
      '* Show the next delivery',
    ].join('\n');
    expect(firstOf({ summary: 'Self service', description }).titles).toEqual([
      'Change of address',
      'Pause of deliveries',
    ]);
  });

  test('the form of a bug report is no cut', () => {
    const description =
      'h3. What I did\nOpened the cart.\nh3. What I saw\nAn empty page.\nh3. Our shop\nBuilt last week.';
    expect(firstOf({ summary: 'Cart is empty', description, kind: 'bug' }).strategy).not.toBe('sections');
  });

  test('a layer in a list of a story goes with the line before it', () => {
    const description = 'Parts:\n* Invite a colleague\n* Accept an invitation\n* Backend';
    expect(firstOf({ summary: 'Teams for the shop', description }).titles).toEqual([
      'Invite a colleague',
      'Accept an invitation, Backend',
    ]);
  });

  test('what a side clause is about begins a list anew', () => {
    const description =
      'Notes were left all over the new code for this release, covering Prices, Stock, Returns and Vouchers.';
    expect(firstOf({ summary: 'Tidy up the notes', description }).titles).toEqual([
      'Tidy up the notes – Prices',
      'Tidy up the notes – Stock',
      'Tidy up the notes – Returns',
      'Tidy up the notes – Vouchers',
    ]);
  });

  test('sentences are the last resort: shown with low trust, and only alone', () => {
    const description =
      'The label printer loses its paper size after a restart. Customs papers come without the weight of the parcel.';
    const [first, ...others] = proposeSplits(itemOf({ summary: 'Trouble at dispatch', description }));
    expect(first).toMatchObject({ strategy: 'statements', confidenceLevel: 'low' });
    expect(first?.parts.map(({ title }) => title)).toEqual([
      'The label printer loses its paper size after a restart',
      'Customs papers come without the weight of the parcel',
    ]);
    expect(others).toEqual([]);
    const listed = proposeSplits(
      itemOf({
        summary: 'Trouble at dispatch',
        description: `${description}\n\n* Keep the paper size\n* Print the weight`,
      }),
    );
    expect(listed.map(({ strategy }) => strategy)).not.toContain('statements');
  });

  test('a greeting, an address and a question are no parts', () => {
    const description = 'Hello everybody. https://example.org/notes. Can somebody look at this?';
    expect(proposeSplits(itemOf({ summary: 'Trouble at dispatch', description }))).toEqual([]);
  });

  test('a line of a word or two over lines of its own says what is in it', () => {
    const description = [
      '* Account',
      '** sign in',
      '** sign out',
      '* Orders',
      '** list',
      '** cancel',
      '* Change the address of a running subscription',
      '** from the next delivery on',
      '** with a confirmation by mail',
    ].join('\n');
    expect(firstOf({ summary: 'Shop: self service', description }).titles).toEqual([
      'Shop: Account: sign in, sign out',
      'Shop: Orders: list, cancel',
      'Shop: Change the address of a running subscription',
    ]);
  });

  test('what an idea or a plan "is to" do is asked for', () => {
    const description =
      'The idea is to send a reminder two days before. The plan of the branches is to call whoever does not answer.';
    expect(firstOf({ summary: 'Fewer missed appointments', description })).toEqual({
      strategy: 'wishes',
      titles: ['Send a reminder two days before', 'Call whoever does not answer'],
    });
  });
});
