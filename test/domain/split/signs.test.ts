import { describe, expect, it } from '@jest/globals';
import { textSigns } from '../../../src/domain/split/signs';
import { buildItem } from '../../support/build-item';

describe('signs of several things in one text', () => {
  it.each([
    ['Show the delivery date in the order overview', []],
    ['Manage user accounts', ['crud']],
    [
      'As a buyer or seller, I want to print and share an invoice, so that I have it at hand',
      ['verbs', 'roles'],
    ],
    ['Show the timetable on iOS, Android and Windows', ['platforms']],
    ['Import suppliers, MVP', ['phases']],
    ['Anbindung der Kasse, Phase 2', ['phases']],
  ])('%s', (summary, signs) => {
    expect(textSigns(buildItem({ summary }))).toEqual(signs);
  });
});
