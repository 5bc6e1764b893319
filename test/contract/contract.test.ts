import { describe, expect, it } from '@jest/globals';
import { requests } from '../../src/contract';
import type { Input } from '../../src/contract';
import type { ErrorCode } from '../../src/contract/result';
import { errorCodes } from '../../src/contract/result';
import { catalogues } from '../../src/messages';

const split: Input<'previewChange'> = {
  intent: {
    kind: 'split',
    itemId: '10101',
    boardId: 1,
    target: 'keep-key',
    parts: [
      { title: 'One', criteria: [0], points: 3 },
      { title: 'Two', criteria: [], points: null },
    ],
  },
};

describe('the contract', () => {
  it('takes what the panel sends, and survives a trip through JSON', () => {
    const parsed = requests.previewChange.parse(split);
    expect(requests.previewChange.parse(JSON.parse(JSON.stringify(parsed)))).toEqual(parsed);
  });

  it.each([
    ['an empty title', { title: '  ', criteria: [], points: 1 }],
    ['a title longer than Jira takes', { title: 'x'.repeat(256), criteria: [], points: 1 }],
    ['a size below nothing', { title: 'One', criteria: [], points: -1 }],
    ['a size that is no number', { title: 'One', criteria: [], points: Number.NaN }],
    ['fields of its own', { title: 'One', criteria: [], points: 1, description: 'mine' }],
  ])('refuses %s', (_, part) => {
    const intent = { ...split.intent, parts: [part, part] };
    expect(requests.previewChange.safeParse({ intent }).success).toBe(false);
  });

  it('is checked by types on both sides', () => {
    // @ts-expect-error: a payload without an intent
    const wrong: Input<'previewChange'> = {};
    expect(requests.previewChange.safeParse(wrong).success).toBe(false);
  });

  it('has a sentence for every failure', () => {
    const known = Object.keys(catalogues.en);
    const missing = errorCodes.filter((code: ErrorCode) => !known.includes(`error.${code}`));
    expect(missing).toEqual([]);
  });
});
