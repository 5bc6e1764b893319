import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readManifest } from '../../sandbox/forge/manifest';

const root = join(__dirname, '..', '..');
const text = readFileSync(join(root, 'docs/admin.md'), 'utf8');
const { scopes } = readManifest(join(root, 'manifest.yml')).permissions;

/** Rows of the table below a heading, cell by cell, without its head. */
function tableBelow(heading: string): string[][] {
  const [, section = ''] = text.split(`\n## ${heading}\n`);
  const [own = ''] = section.split('\n## ');
  return own
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

describe('what admins read', () => {
  test('names each scope of manifest.yml and no other, with what it is for and what breaks without it', () => {
    const rows = tableBelow('Scopes');
    expect(rows.map(([scope]) => scope).sort()).toEqual(scopes.map(({ name }) => `\`${name}\``).sort());
    for (const [, feature = '', without = ''] of rows) {
      expect(feature.length).toBeGreaterThan(10);
      expect(without.length).toBeGreaterThan(10);
    }
  });

  test('names each state of the licence', () => {
    expect(tableBelow('Licence').map(([state]) => state)).toEqual(['active', 'trial', 'inactive', 'none']);
  });

  test.each(['Deploy and install', 'Settings', 'Limits and costs', 'Uninstall', 'Troubleshooting'])(
    'has a chapter on %s',
    (chapter) => {
      expect(text).toContain(`\n## ${chapter}\n`);
    },
  );
});
