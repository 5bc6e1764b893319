import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStandIn, type StandIn } from '../../../../sandbox/jira';
import type { SeedUser, SiteSeed } from '../../../../sandbox/jira/seed';
import { smallSeed } from './small-seed';

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  /** Parsed when it is JSON, else the text. */
  readonly body: unknown;
}

export interface TestSite {
  readonly dataDir: string;
  standIn: StandIn;
  /** Sends as somebody, or as nobody. */
  send(
    who: Pick<SeedUser, 'email' | 'token'> | null,
    method: string,
    path: string,
    body?: unknown,
  ): Promise<Reply>;
  /** Closes and opens again on the same data. */
  reopen(): Promise<void>;
  end(): Promise<void>;
}

export function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

/** A stand-in on a folder of its own. */
export async function openSite(seed: SiteSeed = smallSeed): Promise<TestSite> {
  const dataDir = mkdtempSync(join(tmpdir(), 'jira-stand-in-'));
  const failures: string[] = [];
  const open = (): Promise<StandIn> =>
    openStandIn({ dataDir, seed: () => seed, log: (line) => failures.push(line) });
  const site: TestSite = {
    dataDir,
    standIn: await open(),
    async send(who, method, path, body) {
      const headers: Record<string, string> = {};
      if (who)
        headers['authorization'] = `Basic ${Buffer.from(`${who.email}:${who.token}`).toString('base64')}`;
      if (body !== undefined) headers['content-type'] = 'application/json';
      const sent = body === undefined ? null : typeof body === 'string' ? body : JSON.stringify(body);
      const response = await site.standIn.app.request(path, { method, headers, body: sent });
      const text = await response.text();
      return { status: response.status, headers: response.headers, body: parsed(text) };
    },
    async reopen() {
      await site.standIn.close();
      site.standIn = await open();
    },
    async end() {
      await site.standIn.close();
      rmSync(dataDir, { recursive: true, force: true });
      const broken = failures.filter((line) => line.includes('failed:'));
      if (broken.length > 0) throw new Error(broken.join('\n'));
    },
  };
  return site;
}
