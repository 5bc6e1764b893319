import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { loadSeed, people } from '../../sandbox/backlogs';
import { CHARGED_HEADER, openStandIn } from '../../sandbox/jira';
import type { StandIn } from '../../sandbox/jira';
import type { JiraHttp } from '../../src/jira/http';
import { jira } from './forge-globals';

interface Person {
  readonly email: string;
  readonly token: string;
}

const idSchema = z.object({ id: z.string() });
const boardsSchema = z.object({ values: z.array(z.object({ id: z.number() })) });
const estimateSchema = z.object({ value: z.number().nullish() });

/** Which call of the app the platform stops it at, and whether Jira still acts on that call. */
export interface Killing {
  /** Counted over the calls that write, from 0. */
  readonly write: number;
  readonly when: 'before' | 'after';
}

const readingPosts = /\/(search\/jql|bulkfetch|permissions\/check)/;

/** A site of the stand-in that the app's functions reach, and that a test reads past the app. */
export class TestSite {
  /** Calls of the app since it was last set to nothing. */
  calls: string[] = [];
  #person: Person = people.productOwner;
  #killing: (Killing & { readonly stopped: () => void }) | undefined;
  #writes = 0;

  constructor(
    private readonly standIn: StandIn,
    private readonly folder: string,
  ) {
    jira.handle = (path, init) => this.#forTheApp(path, init);
  }

  /** Whom `asUser()` stands for from now on. */
  signIn(person: Person): void {
    this.#person = person;
  }

  setSwitches: StandIn['setSwitches'] = (settings) => {
    this.standIn.setSwitches(settings);
  };

  /** Stops the app dead at a write: it hears nothing any more. @returns when it has been stopped */
  kill(killing: Killing): Promise<void> {
    this.#writes = 0;
    return new Promise((resolve) => {
      this.#killing = { ...killing, stopped: resolve };
    });
  }

  /**
   * Jira as one person, straight over HTTP.
   * @param aside not for the app: neither counted nor charged
   */
  http(person: Person, aside = false): JiraHttp {
    return {
      send: async ({ method, path, body }) => {
        if (!aside) this.calls.push(`${method} ${path.replace(/\?.*/, '')}`);
        const answer = await this.#send(person, path, {
          method,
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
          charged: !aside,
        });
        const headers = Object.fromEntries(answer.headers);
        return { status: answer.status, headers, body: await answer.text() };
      },
    };
  }

  async get(path: string): Promise<unknown> {
    const answer = await this.#send(people.admin, path, { method: 'GET' });
    if (!answer.ok) throw new Error(`${answer.status} ${path} ${await answer.text()}`);
    return answer.json();
  }

  async post(path: string, body: unknown): Promise<unknown> {
    const answer = await this.#send(people.admin, path, { method: 'POST', body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`${answer.status} ${path} ${await answer.text()}`);
    return answer.json();
  }

  /** Points used up so far by calls of the app. */
  get points(): number {
    return this.standIn.pointsUsed();
  }

  async count(jql: string): Promise<number> {
    const answer = await this.#send(people.admin, '/rest/api/3/search/approximate-count', {
      method: 'POST',
      body: JSON.stringify({ jql }),
    });
    return z.object({ count: z.number() }).parse(await answer.json()).count;
  }

  async status(path: string): Promise<number> {
    return (await this.#send(people.admin, path, { method: 'GET' })).status;
  }

  /** Somebody else writes. */
  async put(path: string, body: unknown, by: Person = people.developer): Promise<void> {
    const answer = await this.#send(by, path, { method: 'PUT', body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`${answer.status} ${path} ${await answer.text()}`);
  }

  async projectId(key: string): Promise<string> {
    return idSchema.parse(await this.get(`/rest/api/3/project/${key}`)).id;
  }

  async boardOf(projectKey: string): Promise<number> {
    const answer = await this.get(`/rest/agile/1.0/board?projectKeyOrId=${projectKey}`);
    const [board] = boardsSchema.parse(answer).values;
    if (!board) throw new Error(`${projectKey} has no board.`);
    return board.id;
  }

  async estimateOf(key: string, boardId: number): Promise<number | null> {
    const answer = await this.get(`/rest/agile/1.0/issue/${key}/estimation?boardId=${boardId}`);
    return estimateSchema.parse(answer).value ?? null;
  }

  async close(): Promise<void> {
    await this.standIn.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  async #forTheApp(path: string, init: { method?: string; body?: string }): Promise<Response> {
    const method = init.method ?? 'GET';
    this.calls.push(`${method} ${path.replace(/\?.*/, '')}`);
    const isWrite = method !== 'GET' && !readingPosts.test(path);
    const killing = isWrite && this.#killing?.write === this.#writes ? this.#killing : undefined;
    if (isWrite) this.#writes += 1;
    if (killing?.when === 'before') return this.#stop(killing.stopped);
    const answer = await this.#send(this.#person, path, init);
    return killing ? this.#stop(killing.stopped) : answer;
  }

  #stop(stopped: () => void): Promise<Response> {
    this.#killing = undefined;
    stopped();
    return new Promise(() => undefined);
  }

  async #send(
    person: Person,
    path: string,
    init: { method?: string; body?: string; charged?: boolean },
  ): Promise<Response> {
    const pass = Buffer.from(`${person.email}:${person.token}`).toString('base64');
    return this.standIn.app.request(path, {
      ...(init.method === undefined ? {} : { method: init.method }),
      ...(init.body === undefined ? {} : { body: init.body }),
      headers: {
        authorization: `Basic ${pass}`,
        'content-type': 'application/json',
        ...(init.charged === true ? { [CHARGED_HEADER]: 'backlog-refinery' } : {}),
      },
    });
  }
}

/** Opens a fresh site with one of the samples; the app's functions speak to it from then on. */
export async function openSite(sample: string): Promise<TestSite> {
  const folder = mkdtempSync(join(tmpdir(), 'backlog-refinery-'));
  const standIn = await openStandIn({ dataDir: folder, seed: () => loadSeed(sample), fresh: true });
  return new TestSite(standIn, folder);
}
