import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { catalogues } from '../../src/messages';
import { settingsPage } from '../../src/messages/settings-page';

const root = join(__dirname, '../..');
const code = ['src', 'static/panel/src', 'scripts']
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
      join(root, folder, file),
    ),
  )
  .filter((file) => /\.(?:ts|tsx)$/.test(file))
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');

/** Codes named in full. */
const named = new Set([...code.matchAll(/'([a-z][\w-]*(?:\.[\w-]+)*)'/g)].map(([, name]) => name));

/** Codes put together from values: what stands between them, by the first word, which is always written out. */
const composed = [...code.matchAll(/`([a-z][\w-]*\.(?:[\w.-]|\$\{[^}`]*\})*\$\{[^}`]*\}[\w.-]*)`/g)].map(
  ([, template = '']) =>
    new RegExp(`^${template.replaceAll('.', '\\.').replaceAll(/\$\{[^}]+\}/g, '[\\w-]+')}$`),
);

it.each(Object.keys({ ...catalogues.en, ...settingsPage.en }))('%s is said somewhere', (key) => {
  expect(named.has(key) || composed.some((pattern) => pattern.test(key))).toBe(true);
});
