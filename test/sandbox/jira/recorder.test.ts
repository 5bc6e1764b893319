import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { exchangeSchema, RECORD_FOLDER, recorderOf } from '../../../sandbox/jira/server/recorder';
import { openSite } from './support/site';
import { people } from './support/small-seed';

describe('recording traffic', () => {
  let folder = '';
  const before = process.env[RECORD_FOLDER];
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'recording-'));
    process.env[RECORD_FOLDER] = folder;
  });
  afterEach(() => {
    if (before === undefined) Reflect.deleteProperty(process.env, RECORD_FOLDER);
    else process.env[RECORD_FOLDER] = before;
    rmSync(folder, { recursive: true, force: true });
  });

  const recorded = () =>
    readdirSync(folder).flatMap((name) =>
      readFileSync(join(folder, name), 'utf8')
        .trim()
        .split('\n')
        .map((line) => exchangeSchema.parse(JSON.parse(line))),
    );

  test('writes down question and answer, and which answers a fault made', async () => {
    const site = await openSite();
    site.standIn.setSwitches({ faults: [{ match: { method: 'GET' }, answer: { kind: 'unavailable' } }] });
    await site.send(people.owner, 'GET', '/rest/api/3/myself?expand=groups');
    await site.send(people.owner, 'POST', '/rest/api/3/search/approximate-count', { jql: 'project = SHOP' });
    await site.end();
    expect(recorded()).toMatchObject([
      { method: 'GET', path: '/rest/api/3/myself', query: 'expand=groups', status: 503, disturbed: true },
      { requestBody: '{"jql":"project = SHOP"}', status: 200, body: '{"count":10}', disturbed: false },
    ]);
  });

  test('happens only when asked for', () => {
    expect(recorderOf({})).toBeUndefined();
    expect(recorderOf({ [RECORD_FOLDER]: '' })).toBeUndefined();
  });
});
