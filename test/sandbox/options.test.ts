import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readOptions } from '../../sandbox/options';
import type { Options } from '../../sandbox/options';

const root = '/somewhere';

function read(...args: string[]): Options {
  const options = readOptions(args, root, false);
  if (options === 'help') throw new Error('Help was not asked for.');
  return options;
}

describe('the options of npm start', () => {
  test('none are needed', () => {
    expect(read()).toEqual({
      port: 7990,
      fresh: false,
      open: true,
      verbose: false,
      source: { sample: 'software' },
      now: undefined,
      dataDir: join(root, '.sandbox', 'software'),
    });
  });

  test('no browser opens where nobody looks', () => {
    expect(read('--no-open').open).toBe(false);
    expect(readOptions([], root, true)).toMatchObject({ open: false });
  });

  test('each imported file, and each day it is looked at, has data of its own', () => {
    const folders = [
      read(),
      read('--import', __filename),
      read('--import', __filename, '--now', '2026-01-01'),
    ];
    expect(new Set(folders.map(({ dataDir }) => dataDir)).size).toBe(3);
    expect(read('--import', __filename).dataDir).toBe(folders[1]!.dataDir);
  });

  test.each([
    [['--port', 'abc'], '“abc” is no port: choose a number from 0 to 65535.'],
    [['--port', '65536'], '“65536” is no port: choose a number from 0 to 65535.'],
    [['--import', 'no-such-file'], 'There is no file'],
    [['--import', __filename, '--data', 'software'], 'Choose --import or --data, not both.'],
    [['--now', 'yesterday'], '“yesterday” is no date. Write it as 2026-11-20.'],
    [['--colour'], "Unknown option '--colour'. See npm start -- --help."],
    [['--port'], 'See npm start -- --help.'],
    [['backlog.csv'], 'See npm start -- --help.'],
  ])('%j is answered with one sentence', (args, sentence) => {
    expect(() => read(...args)).toThrow(sentence);
    expect(() => read(...args)).toThrow(/^[^\n]+$/);
  });
});
