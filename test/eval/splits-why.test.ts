import { describe, expect, it } from '@jest/globals';
import { toldOf, whyMissed } from '../../eval/splits/why';

describe('why a split was missed', () => {
  it('counts the words the children add, not those of the title', () => {
    const told = toldOf('Improve search', 'Autocomplete is wanted.', [
      'Search: autocomplete',
      'Search: synonyms',
    ]);
    expect(told).toEqual({ share: 0.5, isTold: true });
  });

  it('tells a cut that is not in the text from one that was not found', () => {
    const away = toldOf('Improve search', 'It is slow.', ['Android: search', 'iOS: search']);
    expect(away.share).toBe(0);
    expect(whyMissed([], away)).toContain('hardly in the text: 0 %');
    const there = { share: 0.6, isTold: true };
    expect(whyMissed([], there)).toContain('told in sentences');
    expect(whyMissed(['Autocomplete'], there)).toContain('lists other things');
  });

  it('finds nothing told where the children add no word', () => {
    expect(toldOf('Improve search', 'It is slow.', ['Improve search'])).toEqual({ share: 0, isTold: false });
  });
});
