import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { permissions } from '../../src/domain/changes/facts';
import { atSchema } from '../../src/domain/changes/kinds';
import { catalogues } from '../../src/messages';

const root = join(__dirname, '../..');

function sourcesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(join(root, folder, file), 'utf8'));
}

const sources = [...sourcesIn('src/domain/changes'), ...sourcesIn('src/usecases/changes')];
const kinds = atSchema.options.map(({ shape }) => shape.kind.value);

/** Codes that are put together while the program runs, by what stands in the gap. */
const assembled: Readonly<Record<string, readonly string[]>> = {
  // Only what can be left out, and what undoing can do.
  'change.left-out.': ['link', 'schedule'],
  'change.refusal.': permissions,
  'change.log.': kinds,
  'change.undo.': kinds.filter((kind) => kind !== 'create' && kind !== 'comment'),
};

describe('the sentences of changes', () => {
  it('has one for every code the sources name', () => {
    const named = sources.flatMap((source) => [
      ...[...source.matchAll(/'(change\.[a-z.-]+[a-z])'/g)].map(([, code]) => code ?? ''),
      ...[...source.matchAll(/\b(refusal|refuse|warning|message)\('([a-z-]+)'/g)].map(
        ([, kind, code]) => `change.${kind === 'warning' ? 'warning' : 'refusal'}.${code ?? ''}`,
      ),
      ...[...source.matchAll(/notDone\('([a-z-]+)'/g)].map(([, code]) => `change.not-done.${code ?? ''}`),
    ]);
    expect(named.length).toBeGreaterThan(30);
    const known = new Set(Object.keys(catalogues.en));
    expect([...new Set(named)].filter((code) => !known.has(code))).toEqual([]);
  });

  it('has one for every code put together', () => {
    const known = new Set(Object.keys(catalogues.en));
    const codes = Object.entries(assembled).flatMap(([start, ends]) => ends.map((end) => start + end));
    const failures = [
      'not-found',
      'no-permission',
      'conflict',
      'refused',
      'rate-limited',
      'no-way',
      'unavailable',
    ];
    codes.push(...failures.map((kind) => `change.not-done.${kind}`));
    expect(codes.filter((code) => !known.has(code))).toEqual([]);
  });
});
