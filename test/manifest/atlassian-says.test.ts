import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';

const root = join(__dirname, '..', '..');

const answerSchema = z.object({
  validation: z.array(z.object({ kind: z.string(), level: z.string(), message: z.string() })),
  linting: z.array(z.object({ file: z.string(), message: z.string() })),
  files: z.number(),
});

describe("Atlassian's own validators and linters", () => {
  test('have nothing to say about manifest.yml and src', () => {
    const output = execFileSync(process.execPath, [join(root, 'test/support/forge-lint.cjs')], {
      encoding: 'utf8',
      timeout: 150_000,
    });
    const { validation, linting, files } = answerSchema.parse(JSON.parse(output.trim().split('\n').at(-1)!));
    expect(validation).toEqual([]);
    expect(linting).toEqual([]);
    // With the wrong `include` in tsconfig.json the linters see no file at all, and say nothing either.
    expect(files).toBeGreaterThan(30);
  }, 180_000);
});
