/** What Atlassian's validators let through although Forge, or this app's promises, would not. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { z } from 'zod';
import { readManifest } from '../../sandbox/forge/manifest';
import { catalogues } from '../../src/messages';
import { buildApp } from '../support/sandbox';

const root = join(__dirname, '..', '..');
const path = join(root, 'manifest.yml');

/** Which scope each event wants: the only list of event names that Atlassian ships. */
const eventsOfAtlassian = join(
  root,
  'node_modules/@forge/manifest/out/mapping/product-event-to-scope-mapping.json',
);

const moduleSchema = z.looseObject({ key: z.string() });
const rawSchema = z.object({
  app: z.looseObject({
    runtime: z.object({ name: z.string(), memoryMB: z.number() }),
  }),
  modules: z.record(z.string(), z.array(moduleSchema)),
  permissions: z.looseObject({ scopes: z.array(z.string()).min(1) }),
  remotes: z.unknown().optional(),
});

const manifest = rawSchema.parse(parse(readFileSync(path, 'utf8')));
const modules = Object.entries(manifest.modules).flatMap(([type, list]) =>
  list.map((module) => ({ type, ...module })),
);

/** Modules that show something in Jira. */
const surfaces = modules.filter(({ type }) => type.startsWith('jira:') && type !== 'jira:entityProperty');

describe('manifest.yml', () => {
  test('names only what the sandbox can put where Jira puts it', () => {
    expect(() => readManifest(path)).not.toThrow();
  });

  test('speaks every language the panel speaks', () => {
    const { modulesIn } = readManifest(path);
    const titles = ['en_US', 'de_DE', 'es_ES', 'fr_FR', 'ja_JP'].map((locale) => {
      const { 'jira:projectPage': pages } = modulesIn(locale);
      return pages.map(({ title }) => title).join();
    });
    expect(new Set(titles).size).toBe(Object.keys(catalogues).length);
    expect(modulesIn('nl_NL')['jira:projectPage'][0]?.title).toBe('Backlog refinement');
  });

  test('runs on a Node that Forge still deploys, in memory that Forge gives', () => {
    expect(manifest.app.runtime.name).toMatch(/^nodejs(22|24)\.x$/);
    expect(manifest.app.runtime.memoryMB).toBeLessThanOrEqual(1024);
  });

  test('gives every module a key of its own, of at most 23 characters', () => {
    const keys = modules.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.filter((key) => key.length > 23)).toEqual([]);
  });

  test('shows every surface as Custom UI: no module of UI Kit 1, none rendered natively', () => {
    expect(surfaces.length).toBeGreaterThan(0);
    for (const surface of surfaces) {
      expect(surface).toHaveProperty('resource');
      expect(surface).not.toHaveProperty('function');
      expect(surface).not.toHaveProperty('render');
    }
  });

  test('has no module that Atlassian is taking away', () => {
    const leaving = ['jira:issueGlance', 'jira:fullPage', 'confluence:fullPage'];
    expect(modules.filter(({ type }) => leaving.includes(type))).toEqual([]);
  });

  test('sets no display conditions where nobody checks them', () => {
    for (const module of modules.filter(({ type }) => type.endsWith('Action')))
      expect(module).not.toHaveProperty('displayConditions');
  });

  test('lets nothing leave Atlassian: no egress, no remotes, no web triggers', () => {
    expect(manifest.permissions).not.toHaveProperty('external');
    expect(manifest.remotes).toBeUndefined();
    expect(modules.filter(({ type }) => ['webtrigger', 'endpoint'].includes(type))).toEqual([]);
  });

  test('asks for no scope twice', () => {
    const { scopes } = manifest.permissions;
    expect(new Set(scopes).size).toBe(scopes.length);
  });

  test('has at most five schedules, and triggers only on events that there are', () => {
    expect((manifest.modules['scheduledTrigger'] ?? []).length).toBeLessThanOrEqual(5);
    const { mapping } = z
      .object({ mapping: z.array(z.object({ productEvent: z.string() })) })
      .parse(JSON.parse(readFileSync(eventsOfAtlassian, 'utf8')));
    const known = new Set(mapping.map(({ productEvent }) => productEvent));
    const events = (manifest.modules['trigger'] ?? []).flatMap(({ events: named }) =>
      z.array(z.string()).parse(named),
    );
    expect(events.filter((event) => !known.has(event) && !event.startsWith('avi:forge:'))).toEqual([]);
  });
});

describe("the bundle of Forge's own bundler", () => {
  beforeAll(buildApp, 120_000);

  test('exports every handler that manifest.yml names', () => {
    const load = createRequire(join(root, 'dist/functions/index.cjs'));
    for (const { handler } of readManifest(path).modules.function) {
      const [file = '', name = ''] = handler.split('.');
      expect(load(`./${file}.cjs`)).toHaveProperty(name, expect.any(Function));
    }
  });
});
