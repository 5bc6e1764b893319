import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { openStandIn } from '../../../sandbox/jira';
import { fields, found } from './support/read';
import { openSite } from './support/site';
import { NOW, paragraph, people, smallSeed } from './support/small-seed';

test('everything is there again after a restart, and the clock runs on', async () => {
  const site = await openSite();
  const as = people.owner;
  expect(Math.abs(site.standIn.now().getTime() - Date.parse(NOW))).toBeLessThan(5000);
  await site.send(as, 'PUT', '/rest/api/3/issue/SHOP-2', {
    fields: { summary: 'Changed', description: paragraph('New') },
  });
  await site.send(as, 'PUT', '/rest/api/3/issue/SHOP-2/properties/p', { v: 1 });
  await site.send(as, 'POST', '/rest/api/3/issue/SHOP-2/comment', { body: paragraph('Hello') });
  await site.send(as, 'PUT', '/rest/agile/1.0/issue/rank', { issues: ['SHOP-3'], rankBeforeIssue: 'SHOP-1' });
  await site.send(as, 'DELETE', '/rest/api/3/issue/SHOP-7');
  await site.send(as, 'POST', '/rest/api/3/issueLink', {
    type: { name: 'Relates' },
    inwardIssue: { key: 'SHOP-4' },
    outwardIssue: { key: 'SHOP-6' },
  });
  const read = async (): Promise<unknown> => [
    await fields(site, as, 'SHOP-2'),
    await fields(site, as, 'SHOP-4'),
    (await site.send(as, 'GET', '/rest/api/3/issue/SHOP-2/properties/p')).body,
    (await site.send(as, 'GET', '/rest/api/3/issue/SHOP-2/changelog')).body,
    await found(site, as, 'project in (SHOP, TEAM) ORDER BY Rank'),
  ];
  const before = await read();
  await site.reopen();
  expect(await read()).toEqual(before);
  const made = await site.send(as, 'POST', '/rest/api/3/issue', {
    fields: { project: { key: 'SHOP' }, issuetype: { name: 'Story' }, summary: 'Next' },
  });
  expect(made.body).toMatchObject({ id: '10012', key: 'SHOP-11' });
  expect(Math.abs(site.standIn.now().getTime() - Date.parse(NOW))).toBeLessThan(20_000);
  await site.end();
});

test('fresh forgets', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'jira-stand-in-'));
  const first = await openStandIn({ dataDir, seed: () => smallSeed });
  await first.close();
  const empty = { ...smallSeed, issues: [] };
  const kept = await openStandIn({ dataDir, seed: () => empty });
  const count = async (standIn: typeof kept): Promise<unknown> =>
    (await standIn.app.request('/__control')).json();
  expect(await count(kept)).toMatchObject({ issues: 12 });
  await kept.close();
  const fresh = await openStandIn({ dataDir, seed: () => empty, fresh: true });
  expect(await count(fresh)).toMatchObject({ issues: 0 });
  await fresh.close();
  rmSync(dataDir, { recursive: true });
});

test('a process killed in the middle of 200 writes loses none it acknowledged', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'jira-stand-in-'));
  const root = join(__dirname, '../../..');
  const child = spawn(
    process.execPath,
    [join(root, 'node_modules/tsx/dist/cli.mjs'), join(__dirname, 'support/write-until-killed.ts'), dataDir],
    { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let output = '';
  await new Promise<void>((ended) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      const pid = /^pid (\d+)$/m.exec(output)?.[1];
      // The writer runs below tsx: it, not its parent, has to die.
      if (output.split('\n').length > 80 && pid !== undefined && !child.killed) {
        process.kill(Number(pid), 'SIGKILL');
        child.kill('SIGKILL');
      }
    });
    child.on('close', () => {
      ended();
    });
  });
  const acknowledged = [...output.matchAll(/^wrote (\S+)$/gm)].map((match) => match[1]);
  expect(acknowledged.length).toBeGreaterThan(50);
  expect(acknowledged.length).toBeLessThan(200);
  const standIn = await openStandIn({ dataDir, seed: () => ({ ...smallSeed, issues: [] }) });
  const authorization = `Basic ${Buffer.from(`${people.owner.email}:${people.owner.token}`).toString('base64')}`;
  for (const key of acknowledged) {
    const reply = await standIn.app.request(`/rest/api/3/issue/${key ?? ''}`, { headers: { authorization } });
    expect([key, reply.status]).toEqual([key, 200]);
  }
  await standIn.close();
  rmSync(dataDir, { recursive: true });
});
