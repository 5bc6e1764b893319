import { describe, expect, it } from '@jest/globals';
import { readStory } from '../../../src/domain/text/story';

describe('readStory', () => {
  it('takes what a thing is to be able to do for the wish', () => {
    expect(readStory('As a clerk I want the system to be able to merge customers')).toMatchObject({
      means: { text: 'the system to be able to merge customers' },
      ends: undefined,
    });
  });

  it('takes what somebody is to be able to do with it for the reason', () => {
    expect(readStory('As a clerk I want a list of double customers to be able to merge them')).toMatchObject({
      means: { text: 'a list of double customers' },
      ends: { text: 'merge them' },
    });
  });
});
