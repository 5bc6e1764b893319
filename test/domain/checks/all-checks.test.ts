import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import type { BacklogItem, Evidence } from '../../../src/domain/backlog/item';
import { checks } from '../../../src/domain/checks';
import { catalogues } from '../../../src/messages';
import { runExample } from '../../support/build-example';

const root = join(__dirname, '../../..');
const folder = join(root, 'src/domain/checks');
const sentences: Readonly<Record<string, string>> = catalogues.en;

const optionShape = z.object({
  properties: z
    .record(z.string(), z.object({ description: z.string().min(10), default: z.unknown() }).loose())
    .default({}),
});

function textAt(item: BacklogItem, { field, path }: Evidence): string {
  if (field === 'summary') return item.summary;
  if (field === 'environment') return item.environment;
  const text =
    field === 'description' ? item.description : item.textFields.find((other) => other.field === field)?.text;
  const block = text?.blocks.find((candidate) => candidate.path === path);
  if (block === undefined) throw new Error(`no block ${path} in ${field}`);
  return block.text;
}

describe('the list of checks', () => {
  it('holds every file of the folder, each once', () => {
    const files = readdirSync(folder)
      .filter((name) => name.endsWith('.ts') && name !== 'index.ts')
      .map((name) => name.replace('.ts', ''));
    expect(checks.map((check) => check.id).sort()).toEqual(files.sort());
  });

  it('has a test beside every check', () => {
    const tests = readdirSync(__dirname);
    expect(checks.map((check) => `${check.id}.test.ts`).filter((name) => !tests.includes(name))).toEqual([]);
  });

  it('asks for title, description, criteria and estimate before anything is Ready', () => {
    const blockers = checks
      .filter((check) => check.demands.near?.severity === 'blocker')
      .map((check) => check.id);
    expect(blockers).toEqual(
      expect.arrayContaining(['vague-title', 'description', 'acceptance-criteria', 'estimate']),
    );
  });
});

describe.each(checks.map((check) => [check.id, check] as const))('%s', (id, check) => {
  it('is named by a noun in kebab case', () => {
    expect(id).toMatch(/^(?!no-|missing-|check-)[a-z]+(?:-[a-z]+)*$/);
    expect(readFileSync(join(folder, `${id}.ts`), 'utf8')).toContain(`id: '${id}'`);
  });

  it('has options with defaults and descriptions, and refuses others', () => {
    expect(() => check.options.parse({})).not.toThrow();
    expect(check.options.safeParse({ nobodyKnowsThis: 1 }).success).toBe(false);
    const { properties } = optionShape.parse(z.toJSONSchema(check.options, { io: 'output' }));
    for (const option of Object.values(properties)) expect(option.default).toBeDefined();
    expect(Object.keys(properties).sort()).toEqual(Object.keys(check.options.shape).sort());
  });

  it('weighs something unless it is a hint, and rests on something', () => {
    expect(Object.values(check.demands).length).toBeGreaterThan(0);
    for (const demand of Object.values(check.demands))
      expect(demand.weight === 0).toBe(demand.severity === 'hint');
    expect(check.basis.length).toBeGreaterThan(0);
    expect(check.types.length).toBeGreaterThan(0);
  });

  it('has its sentences, and no sentence it cannot say', () => {
    const own = Object.keys(sentences).filter((key) => key.startsWith(`check.${id}.`));
    const needed = ['title', 'failure', 'why', ...check.codes].map((name) => `check.${id}.${name}`);
    expect(own.sort()).toEqual(needed.sort());
    for (const key of own)
      expect(sentences[key]).not.toMatch(/\b(?:invalid|violat|error|illegal|must not)\b/i);
  });

  it('has a page in the documentation', () => {
    expect(readFileSync(join(root, `docs/checks/${id}.md`), 'utf8')).toContain(`# ${id}`);
  });

  it.each(check.examples.pass.map((example) => [JSON.stringify(example), example] as const))(
    'passes %s',
    (_name, example) => {
      expect(runExample(check, { kind: check.types[0] ?? 'story', ...example }).outcome.result).toBe('pass');
    },
  );

  it.each(check.examples.fail.map((example) => [JSON.stringify(example), example] as const))(
    'tells %s',
    (_name, example) => {
      const { item, outcome } = runExample(check, { kind: check.types[0] ?? 'story', ...example });
      if (outcome.result !== 'fail' && outcome.result !== 'needs-review')
        throw new Error(`answered ${outcome.result}`);
      expect(check.codes).toContain(outcome.message.code);
      for (const place of outcome.evidence) {
        expect(place.from).toBeLessThan(place.to);
        expect(place.to).toBeLessThanOrEqual(textAt(item, place).length);
      }
      const placeholders = [
        ...(sentences[`check.${id}.${outcome.message.code}`] ?? '').matchAll(/\{(\w+)[,}]/g),
      ];
      expect(Object.keys(outcome.message.params)).toEqual(
        expect.arrayContaining(placeholders.map((match) => match[1])),
      );
      if (outcome.result === 'fail') expect(outcome.grade).toBeLessThan(0.5);
    },
  );

  it('answers the same twice', () => {
    for (const example of [...check.examples.pass, ...check.examples.fail]) {
      const strip = (outcome: object) =>
        JSON.stringify(outcome, (key, value: unknown) => (key === 'related' ? 0 : value));
      expect(strip(runExample(check, example).outcome)).toBe(strip(runExample(check, example).outcome));
    }
  });
});
