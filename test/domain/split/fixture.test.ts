import { describe, expect, test } from '@jest/globals';
import { compose } from '../../../src/domain/split/compose/compose';
import { proposeSplits } from '../../../src/domain/split/propose-splits';
import { failedTests } from '../../../src/domain/split/quality';
import { readItem } from '../../../src/domain/split/read/read-item';
import { strategies } from '../../../src/domain/split/strategies';
import { parents } from './fixture';
import type { Parent } from './fixture';

const all = parents();

const verbsOf = ({ item }: Parent): string[] =>
  readItem(item).clauses.map(({ verb }) => verb.text.toLowerCase());

/** What the parser has to get right of an item: its role and its first verb. */
function isParsed(parent: Parent): boolean {
  const { story } = readItem(parent.item);
  const roleIsRight = parent.role === undefined ? story === undefined : story?.role.text === parent.role;
  return roleIsRight && verbsOf(parent)[0] === parent.verbs[0];
}

describe('the parents of the fixture', () => {
  test('are as many, of as many kinds and languages as they should be', () => {
    const count = (file: string): number => all.filter((parent) => parent.file === file).length;
    expect([
      count('user-stories.json'),
      count('criteria.json'),
      count('marketing.json'),
      count('construction.json'),
    ]).toEqual([40, 20, 10, 10]);
    expect(new Set(all.map(({ language }) => language)).size).toBe(4);
  });

  test('are parsed: role and verb, in at least 98 of 100', () => {
    const wrong = all
      .filter((parent) => !isParsed(parent))
      .map((parent) => [parent.summary, verbsOf(parent)]);
    expect({ wrong, share: 1 - wrong.length / all.length }).toMatchObject({ share: expect.any(Number) });
    expect(1 - wrong.length / all.length).toBeGreaterThanOrEqual(0.98);
  });

  test('have their joined verbs found with precision and recall of at least 0.85', () => {
    const rest = all.map((parent) => ({ found: verbsOf(parent).slice(1), real: parent.verbs.slice(1) }));
    const hits = rest.reduce(
      (sum, { found, real }) => sum + found.filter((verb) => real.includes(verb)).length,
      0,
    );
    const found = rest.reduce((sum, one) => sum + one.found.length, 0);
    const real = rest.reduce((sum, one) => sum + one.real.length, 0);
    expect(hits / found).toBeGreaterThanOrEqual(0.85);
    expect(hits / real).toBeGreaterThanOrEqual(0.85);
  });

  test('get a proposal that passes the nine tests in at least 80 of 100 with three criteria or two verbs', () => {
    const eligible = all.filter(({ criteria, verbs }) => criteria.length >= 3 || verbs.length >= 2);
    const without = eligible.filter(({ item }) => {
      const reading = readItem(item);
      return !strategies.some((strategy) => {
        const cut = strategy(reading, {});
        return cut !== undefined && failedTests(compose(cut, reading, {}), cut, reading, {}).length === 0;
      });
    });
    expect(eligible.length).toBeGreaterThan(30);
    expect(1 - without.length / eligible.length).toBeGreaterThanOrEqual(0.8);
  });

  test.each(
    all.filter(({ expected }) => expected !== undefined).map((parent) => [parent.summary, parent] as const),
  )('%s: is cut exactly as a person would', (_, { item, expected }) => {
    const [first] = proposeSplits(item);
    expect(first?.strategy).toBe(expected?.strategy);
    expect(first?.parts.map(({ title }) => title)).toEqual(expected?.titles);
    if (expected?.criteria) expect(first?.parts.map(({ criteria }) => criteria)).toEqual(expected.criteria);
    if (expected?.points) expect(first?.parts.map(({ points }) => points)).toEqual(expected.points);
    if (expected?.included) expect(first?.parts.map(({ included }) => included)).toEqual(expected.included);
  });
});
