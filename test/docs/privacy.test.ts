import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { describe, expect, test } from '@jest/globals';
import { readManifest } from '../../sandbox/forge/manifest';
import { propertyKey } from '../../src/domain/report/stored-verdict';

const root = join(__dirname, '..', '..');
const text = readFileSync(join(root, 'docs/privacy.md'), 'utf8');
const storage = join(root, 'src/storage');
const code = readdirSync(storage)
  .map((file) => readFileSync(join(storage, file), 'utf8'))
  .join('\n');

/** Entries named in the table of what is kept. */
const named = [...text.matchAll(/^\| `([a-z:-]+)` /gm)].map(([, name]) => name).sort();
const { entities } = readManifest(join(root, 'manifest.yml')).app.storage;

/** Keys begin with a word and a colon, in a template or alone; secrets have a name. */
const prefixes = [...code.matchAll(/[`'](([a-z]+-)*[a-z]+:)(?:\$\{|')/g)].map(([, prefix]) => prefix);
const secrets = [...code.matchAll(/^const name = '([a-z-]+)'/gm)].map(([, name]) => name);

describe('what is kept', () => {
  test('is all named, and nothing else', () => {
    expect(prefixes.length).toBeGreaterThan(4);
    const kept = [...new Set([...entities.map(({ name }) => name), ...prefixes, ...secrets])].sort();
    expect(named).toEqual(kept);
  });

  test('names the property in Jira', () => {
    expect(text).toContain(`\`${propertyKey}\``);
  });

  test('has no field for a person', () => {
    const fields = entities.flatMap(({ attributes }) => Object.keys(attributes));
    expect(fields.length).toBeGreaterThan(10);
    expect(fields.filter((field) => /account|user|author|person|mail|^by$/i.test(field))).toEqual([]);
  });

  test('stays with Atlassian: the manifest names nowhere else', () => {
    const manifest = z
      .looseObject({ permissions: z.looseObject({}) })
      .parse(parse(readFileSync(join(root, 'manifest.yml'), 'utf8')));
    expect(Object.keys(manifest)).not.toContain('remotes');
    expect(Object.keys(manifest.permissions)).toEqual(['scopes']);
  });
});
