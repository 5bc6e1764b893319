import { describe, expect, it } from '@jest/globals';
import { storage } from '../support/forge-globals';
import { requests } from '../../src/contract';
import { isLicensed } from '../../src/contract/licence';
import { resolver } from '../../src';

const production = { environmentType: 'PRODUCTION' };
const states = {
  active: { ...production, license: { active: true, isEvaluation: false } },
  trial: { ...production, license: { active: true, isEvaluation: true } },
  inactive: { ...production, license: { active: false, isEvaluation: false } },
  none: production,
  'none, while it is developed': { environmentType: 'DEVELOPMENT' },
  'inactive, while it is developed': { environmentType: 'DEVELOPMENT', license: { active: false } },
};

/** What reads, judges or shows what would be done; and taking one's data away, or a run that has not ended back to rest. */
const free = new Set([
  'previewChange',
  'previewBulk',
  'readBulk',
  'cancelBulk',
  'listChanges',
  'judgeIssue',
  'noteOpened',
  'readSettings',
  'countSpaceData',
  'removeSpaceData',
  'readTrend',
  'listApart',
  'listExceptions',
]);
const names = Object.keys(requests);
const call = (functionKey: string, context: object): unknown =>
  resolver(
    { call: { functionKey, payload: 'nothing anybody could mean' }, context },
    {
      principal: { accountId: 'mia' },
      ...('license' in context && { license: context.license }),
    },
  );

describe('a licence', () => {
  it.each([
    ['active', true],
    ['trial', true],
    ['inactive', false],
    ['none', false],
    ['none, while it is developed', true],
    ['inactive, while it is developed', false],
  ] as const)('that is %s lets the app write: %s', (state, expected) => {
    expect(isLicensed(states[state])).toBe(expected);
  });

  it('is not what a context says that nobody can read', () => {
    expect(isLicensed('PRODUCTION')).toBe(false);
  });
});

describe.each(['inactive', 'none'] as const)('the server, where the licence is %s', (state) => {
  it.each(names.filter((name) => !free.has(name)))('refuses %s and keeps nothing', async (name) => {
    expect(await call(name, states[state])).toEqual({ ok: false, error: { code: 'unlicensed', params: {} } });
    expect(storage.values.size).toBe(0);
  });

  it.each(names.filter((name) => free.has(name)))('still answers %s', async (name) => {
    expect(await call(name, states[state])).toMatchObject({ ok: false, error: { code: 'bad-request' } });
  });
});

it.each(['active', 'trial'] as const)('the server does everything where the licence is %s', async (state) => {
  for (const name of names)
    expect(await call(name, states[state])).toMatchObject({ error: { code: 'bad-request' } });
});

it('names no request that is none', () => {
  expect([...free].filter((name) => !names.includes(name))).toEqual([]);
});
