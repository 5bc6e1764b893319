import { describe, expect, it } from '@jest/globals';
import { playSequences } from './sequences';

/** A sample; `npm run campaign` plays a thousand. */
describe('random sequences of changes by two people, on a site over HTTP', () => {
  it('leave everything exactly as it was once they are undone: ranks, links, properties and sprints too', async () => {
    const { sequences, changes, byKind } = await playSequences(60, 7);
    expect(sequences).toBe(60);
    expect(changes).toBeGreaterThan(100);
    expect(Object.keys(byKind).length).toBeGreaterThan(12);
  }, 120_000);
});
