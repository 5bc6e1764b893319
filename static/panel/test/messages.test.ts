/// <reference types="node" />
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { IntlMessageFormat } from 'intl-messageformat';
import { errorCodes } from '../../../src/contract/result';
import { checks } from '../../../src/domain/checks';
import { catalogues } from '../../../src/messages';
import { settingsPage } from '../../../src/messages/settings-page';
import panel from '../../../src/messages/en/panel.json';
import { allSentences, say, setLocale, t, tryT } from '../src/messages';
import { countOf, shortVerdict } from '../src/views/check-words';

const source = join(__dirname, '../src');
const code = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => readFileSync(join(source, file), 'utf8'))
  .join('\n');

/** Codes named in full, and patterns of those put together from a value. */
const named = new Set([...code.matchAll(/'([a-z]+(?:[.-][a-z]+)*)'/g)].map(([, name]) => name));
const patterns = [...code.matchAll(/\b(?:t|tryT)\(\s*`([^`]+)`/g)].map(
  ([, template = '']) =>
    new RegExp(`^${template.replaceAll('.', '\\.').replaceAll(/\$\{[^}]+\}/g, '[a-z-]+')}$`),
);

afterEach(async () => {
  await setLocale('en');
  await allSentences();
});

describe('the panel’s sentences', () => {
  it('are all used', () => {
    const unused = Object.keys(panel).filter(
      (key) => !named.has(key) && !patterns.some((pattern) => pattern.test(key)),
    );
    expect(unused).toEqual([]);
  });

  it.each(Object.entries({ ...catalogues.en, ...settingsPage.en }))(
    '%s is a sentence that can be formatted',
    (_code, sentence) => {
      expect(() => new IntlMessageFormat(sentence, 'en')).not.toThrow();
    },
  );

  it.each(checks.map(({ id }) => id))('say %s in a row in two or three words, and count it', (id) => {
    const verdict = shortVerdict(id, { key: 'none', code: 'none' });
    expect(verdict.length).toBeLessThan(24);
    expect(verdict).not.toBe(id.replaceAll('-', ' '));
    expect(countOf(id, 3)).toMatch(/^3 /);
  });

  it('have none for checks that do not exist', () => {
    const known = new Set(checks.map(({ id }) => id));
    const stray = Object.keys(panel)
      .map((key) => /^(?:verdict|count)\.(.+)$/.exec(key)?.[1])
      .filter((id) => id !== 'other')
      .filter((id) => id !== undefined && !known.has(id));
    expect(stray).toEqual([]);
  });

  it.each(errorCodes)('say what to do about %s', (error) => {
    expect(tryT(`error.${error}`)).toBeDefined();
  });

  it('blame nobody', () => {
    const blaming = Object.entries(panel).filter(([, text]) =>
      /\b(invalid|violation|error|illegal|wrong with)\b/i.test(text),
    );
    expect(blaming).toEqual([]);
  });

  it('mention no key twice over the files of a language', () => {
    const files = ['checks', 'changes', 'panel', 'split'].map((name) =>
      Object.keys(
        JSON.parse(readFileSync(join(__dirname, `../../../src/messages/en/${name}.json`), 'utf8')) as object,
      ),
    );
    const all = files.flat();
    expect(all.filter((key, index) => all.indexOf(key) !== index)).toEqual([]);
  });
});

describe('t', () => {
  it('writes numbers, plurals and lists the way the reader does', async () => {
    expect(t('reading.items', { read: 400, expected: 1850 })).toBe('Read 400 of 1,850');
    expect(t('health.ready', { ready: 1, near: 1 })).toBe('1 of 1 near item ready');
    expect(t('toast.applied', { keys: ['SHOP-1', 'SHOP-2', 'SHOP-3'] })).toBe(
      'SHOP-1, SHOP-2, and SHOP-3 changed in Jira',
    );
    await setLocale('en_GB');
    expect(t('toast.applied', { keys: ['SHOP-1', 'SHOP-2', 'SHOP-3'] })).toBe(
      'SHOP-1, SHOP-2 and SHOP-3 changed in Jira',
    );
  });

  it('says where the horizon comes from, in the team’s unit', () => {
    expect(t('health.basis.velocity', { unit: 'points', amount: 34, over: 5 })).toBe(
      '34 points a sprint, median of the last 5 sprints',
    );
    expect(t('health.basis.throughput', { unit: 'count', amount: 9, over: 6 })).toBe(
      '9 items finished in two weeks',
    );
  });

  it('shows a sentence raw rather than nothing when a value is missing', () => {
    expect(tryT('reading.items', { read: 400 })).toBe('Read {read, number} of {expected, number}');
  });

  it('shows the code of a message nobody wrote a sentence for', () => {
    expect(say({ code: 'unheard.of', params: {} })).toBe('unheard.of');
  });
});
