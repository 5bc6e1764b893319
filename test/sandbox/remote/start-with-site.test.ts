import { describe, expect, test } from '@jest/globals';
import { takeCredentials } from '../../../sandbox/remote/credentials';
import { siteOrigin } from '../../../sandbox/remote/site-address';
import { readOptions } from '../../../sandbox/options';

describe('which address --site takes', () => {
  test.each([
    ['https://freewheel.atlassian.net', 'https://freewheel.atlassian.net'],
    ['https://freewheel.atlassian.net/', 'https://freewheel.atlassian.net'],
    ['https://FreeWheel.atlassian.net/jira/your-work?a=1', 'https://freewheel.atlassian.net'],
    ['http://127.0.0.1:7991', 'http://127.0.0.1:7991'],
    ['http://localhost:7991/', 'http://localhost:7991'],
  ])('%s', (text, origin) => {
    expect(siteOrigin(text)).toBe(origin);
  });

  test.each([
    ['freewheel', 'is no address of a site'],
    ['freewheel.atlassian.net', 'is no address of a site'],
    ['ftp://freewheel.atlassian.net', 'is no address of a site'],
    ['http://freewheel.atlassian.net', 'would send your token without encryption'],
    ['http://127.0.0.1.evil.example', 'would send your token without encryption'],
    ['https://jira.example.com', 'is no site of Jira Cloud, and gets no token'],
    ['https://freewheel.atlassian.net.evil.example', 'is no site of Jira Cloud'],
    ['https://evil.example/freewheel.atlassian.net', 'is no site of Jira Cloud'],
    ['https://a.b.atlassian.net', 'is no site of Jira Cloud'],
    ['https://freewheel.atlassian.net:8443', 'is no site of Jira Cloud'],
    ['https://me:secret@freewheel.atlassian.net', 'holds a name or password'],
  ])('not %s, and it is said why', (text, sentence) => {
    expect(() => siteOrigin(text)).toThrow(sentence);
    expect(() => siteOrigin(text)).toThrow(/https:\/\/your-site\.atlassian\.net\.$/);
    expect(() => siteOrigin(text)).not.toThrow('secret');
  });
});

describe('e-mail and token', () => {
  test('are taken out of the environment, and no print of what holds them shows them', () => {
    const env = { JIRA_EMAIL: 'petra@freewheel.test', JIRA_API_TOKEN: 'a-token', HOME: '/home' };
    const credentials = takeCredentials(env);
    expect(env).toEqual({ HOME: '/home' });
    expect(JSON.stringify(credentials)).toBe('{}');
    expect(Buffer.from(credentials.authorization().slice('Basic '.length), 'base64').toString()).toBe(
      'petra@freewheel.test:a-token',
    );
  });

  test.each([
    [{}, /^Set JIRA_EMAIL and JIRA_API_TOKEN .* Make a token at https:/],
    [{ JIRA_EMAIL: 'petra@freewheel.test' }, /^Set JIRA_API_TOKEN .* Make a token at https:/],
    [{ JIRA_API_TOKEN: 'a-token' }, /^Set JIRA_EMAIL in .* the address you sign in/],
    [{ JIRA_EMAIL: ' ', JIRA_API_TOKEN: '' }, /^Set JIRA_EMAIL and JIRA_API_TOKEN/],
  ])('%j is answered with what is missing', (env, sentence) => {
    expect(() => takeCredentials({ ...env })).toThrow(sentence);
    expect(() => takeCredentials({ ...env })).not.toThrow('a-token');
  });
});

describe('the options', () => {
  const read = (...args: string[]) => readOptions(args, '/somewhere', true);

  test('a site of one’s own is only read unless it is said otherwise, and has a folder of its own', () => {
    expect(read('--site', 'https://freewheel.atlassian.net')).toMatchObject({
      source: { site: 'https://freewheel.atlassian.net', allowWrites: false },
      dataDir: '/somewhere/.sandbox/site-freewheel.atlassian.net',
    });
    expect(read('--site', 'https://freewheel.atlassian.net', '--allow-writes')).toMatchObject({
      source: { allowWrites: true },
    });
  });

  test.each([
    [['--allow-writes'], '--allow-writes is for --site'],
    [['--site', 'https://a.atlassian.net', '--data', 'trap'], 'leave out --import, --data and --now'],
    [['--site', 'https://a.atlassian.net', '--now', '2026-01-01'], 'leave out --import, --data and --now'],
  ])('%j', (args, sentence) => {
    expect(() => read(...args)).toThrow(sentence);
  });
});
