import { describe, expect, test } from '@jest/globals';
import { playbookSettingsSchema } from '../../../src/domain/split/playbook-settings';
import { playbooks, playbooksOf } from '../../../src/domain/split/playbooks';
import { proposeSplits } from '../../../src/domain/split/propose-splits';
import { itemOf } from './support';

const platforms = {
  id: 'platforms',
  language: 'en',
  heads: ['all platforms'],
  steps: ['Android', 'iOS'],
  alsoInDescription: true,
  areVariants: true,
};
const item = itemOf({ summary: 'Show the battery level on all platforms' });
const templateOf = (settings: unknown) =>
  proposeSplits(item, { playbooks: playbooksOf(playbookSettingsSchema.parse(settings)) }).find(
    ({ strategy }) => strategy === 'playbook',
  );

describe('templates', () => {
  test('those that come with the app are what an admin could write', () => {
    expect(playbookSettingsSchema.parse({ own: playbooks }).own).toEqual(playbooks);
    expect(new Set(playbooks.map(({ id }) => id)).size).toBe(playbooks.length);
  });

  test('no platform is named that neither the text nor the team names', () => {
    expect(proposeSplits(item).flatMap(({ parts }) => parts.map(({ title }) => title))).toEqual([]);
  });

  test('a team can write its own, and turn any off', () => {
    expect(templateOf({ own: [platforms] })?.parts.map(({ title }) => title)).toEqual([
      'Show the battery level on all platforms – Android',
      'Show the battery level on all platforms – iOS',
    ]);
    expect(templateOf({ own: [platforms], off: ['platforms'] })).toBeUndefined();
  });

  test('a template of the team replaces the one of the same name', () => {
    const own = { id: 'video', language: 'en', heads: ['video ads'], steps: ['Write', 'Film'] };
    const found = playbooksOf(playbookSettingsSchema.parse({ own: [own] })).filter(
      ({ id }) => id === 'video',
    );
    expect(found).toEqual([own]);
  });

  test.each([
    ['a single step', { ...platforms, steps: ['Android'] }],
    [
      'more steps than a split has parts',
      { ...platforms, steps: Array.from({ length: 7 }, (_, n) => `Part ${n}`) },
    ],
    ['nothing that calls for it', { ...platforms, heads: [] }],
  ])('with %s is not taken', (_, book) => {
    expect(playbookSettingsSchema.safeParse({ own: [book] }).success).toBe(false);
  });
});
