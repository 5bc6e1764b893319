import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readAloneOptions, type AloneOptions } from '../../../sandbox/alone/options';

const root = '/somewhere';

function read(...args: string[]): AloneOptions {
  const options = readAloneOptions(args, root);
  if (options === 'help') throw new Error('Help was not asked for.');
  return options;
}

describe('the options of npm run jira', () => {
  test('none are needed', () => {
    expect(read()).toMatchObject({
      port: 7991,
      fresh: false,
      data: 'empty',
      admin: { email: 'admin@example.com', token: 'admin-token' },
    });
  });

  test('a token may hold colons', () => {
    expect(read('--admin', 'a@example.com:b:c').admin).toEqual({ email: 'a@example.com', token: 'b:c' });
  });

  test('each administrator and each data set has a folder, and none names the token', () => {
    const folders = [read(), read('--admin', 'a@example.com:hush'), read('--data', 'sample')];
    expect(new Set(folders.map(({ dataDir }) => dataDir)).size).toBe(3);
    expect(folders.map(({ dataDir }) => dataDir).join()).not.toContain('hush');
    expect(folders[0]?.dataDir.startsWith(join(root, '.sandbox', 'alone-empty-'))).toBe(true);
  });

  test.each([
    [['--port', 'abc'], '“abc” is no port: choose a number from 0 to 65535.'],
    [['--data', 'nothing'], 'There is no data “nothing”. There is: empty, sample'],
    [['--admin', 'admin@example.com'], 'Write the administrator as EMAIL:TOKEN'],
    [['--admin', 'admin@example.com:'], 'Write the administrator as EMAIL:TOKEN'],
    [['--admin', 'admin:token'], 'Write the administrator as EMAIL:TOKEN'],
    [['--colour'], "Unknown option '--colour'. See npm run jira -- --help."],
    [['left over'], 'See npm run jira -- --help.'],
  ])('%j is answered with one sentence', (args, sentence) => {
    expect(() => read(...args)).toThrow(sentence);
    expect(() => read(...args)).toThrow(/^[^\n]+$/);
  });

  test('a token that was mistyped is not repeated', () => {
    expect(() => read('--admin', 'no address:secret-token')).toThrow(/^((?!secret-token).)*$/);
  });
});
