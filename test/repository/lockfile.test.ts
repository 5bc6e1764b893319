import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';

const root = join(__dirname, '../..');

const lock = z
  .object({
    packages: z.record(
      z.string(),
      z.object({
        resolved: z.string().optional(),
        license: z.string().optional(),
        dev: z.boolean().optional(),
        optionalDependencies: z.record(z.string(), z.string()).optional(),
      }),
    ),
  })
  .parse(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')));

describe('the lockfile', () => {
  it('holds every optional package it names, so that an install works on every system', () => {
    const locked = new Set(Object.keys(lock.packages).map((path) => path.replace(/^.*node_modules\//, '')));
    const missing = Object.entries(lock.packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies)
        .filter((name) => !locked.has(name))
        .map((name) => `${path} → ${name}`),
    );
    expect(missing).toEqual([]);
  });

  it('names no host', () => {
    const hosts = Object.entries(lock.packages).filter(([, { resolved }]) => resolved?.startsWith('http'));
    expect(hosts.map(([path]) => path)).toEqual([]);
  });
});

describe('licences', () => {
  /** The platform's own packages come under Atlassian's developer terms, as every Forge app's do; ours is a workspace link. */
  const given = /node_modules\/@(forge|backlog-refinery)\/[^/]+$/;

  it('are permissive for everything else that ships', () => {
    const permissive = /MIT|ISC|BSD|Apache-2\.0|0BSD|CC0|Unlicense|BlueOak|Python-2\.0|WTFPL|Zlib/;
    const others = Object.entries(lock.packages)
      .filter(([path, { dev }]) => path.startsWith('node_modules/') && dev !== true && !given.test(path))
      .filter(([, { license }]) => license === undefined || !permissive.test(license))
      .map(([path, { license }]) => `${path}: ${license ?? 'none stated'}`);
    expect(others).toEqual([]);
  });
});

describe('package.json', () => {
  it('pins every version exactly', () => {
    const manifest = z.object({
      dependencies: z.record(z.string(), z.string()).default({}),
      devDependencies: z.record(z.string(), z.string()).default({}),
    });
    for (const file of ['package.json', 'static/panel/package.json']) {
      const { dependencies, devDependencies } = manifest.parse(
        JSON.parse(readFileSync(join(root, file), 'utf8')),
      );
      const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
        ([, version]) => !/^\d/.test(version),
      );
      expect(loose).toEqual([]);
    }
  });
});
