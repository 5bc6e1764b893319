/** The stand-in as its own process, and jira.js talking to it with every answer checked against its schemas. */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';

// Before the library is there: it decides then whether its schemas tolerate keys that nobody documented.
process.env.AUDIT_SCHEMAS = 'true';
const { createAgileClient, createCloudClient } = await import('jira.js');
const { createClient } = await import('jira.js/core');

export const admin = { email: 'admin@example.com', token: 'let:me-in' };
/** As docs/sandbox.md names them. */
export const member = { email: 'dev@freewheel.test', token: 'dev-token' };
export const viewer = { email: 'vera@freewheel.test', token: 'vera-token' };

const script = join(import.meta.dirname, '..', '..', '..', 'scripts', 'jira.mjs');

function firstLine(child) {
  return new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).once('line', resolve);
    child.once('exit', (code) => reject(new Error(`The stand-in ended with ${code} before it was ready.`)));
  });
}

/** What jira.js noticed without refusing it: undocumented keys and values. */
const drift = () => globalThis[Symbol.for('apis-code-gen.schemaAudit')] ?? [];

/**
 * Starts a stand-in on any free port with nothing but AUTOTEST in it.
 * @returns its address, how to sign in as somebody, what was called, what drifted, and how to end it
 */
export async function startStandIn() {
  const store = await mkdtemp(join(tmpdir(), 'jira-client-'));
  const args = ['--port', '0', '--fresh', '--data', 'empty', '--admin', `${admin.email}:${admin.token}`];
  const child = spawn(process.execPath, [script, ...args, '--store', store], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = /http:\/\/\S+$/.exec(await firstLine(child))?.[0];
  const calls = [];

  function as({ email, token }) {
    const transport = createClient({
      host: address,
      auth: { type: 'basic', email, apiToken: token },
      onSchemaMismatch: 'throw',
    });
    const counted = {
      sendRequest: (request) => {
        calls.push(`${request.method} ${request.url}`);
        return transport.sendRequest(request);
      },
    };
    const agile = createAgileClient(counted);
    return {
      ...createCloudClient(counted),
      agile,
      ask: (method, url, body) => counted.sendRequest({ method, url, body }),
    };
  }

  return {
    address,
    calls,
    drift,
    as,
    /** The answer itself, for what no typed client shows: status, headers and body as they are. */
    async raw(who, method, path, body) {
      const authorization = `Basic ${Buffer.from(`${who.email}:${who.token}`).toString('base64')}`;
      const answer = await fetch(`${address}${path}`, {
        method,
        redirect: 'manual',
        headers: { authorization, accept: 'application/json', 'content-type': 'application/json' },
        body: body === undefined || typeof body === 'string' ? body : JSON.stringify(body),
      });
      const text = await answer.text();
      return {
        status: answer.status,
        headers: answer.headers,
        text,
        body: text === '' ? undefined : parsed(text),
      };
    },
    /** @returns the exit code */
    async close() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      const code = await ended;
      await rm(store, { recursive: true, force: true });
      return code;
    },
  };
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** A paragraph as Jira's v3 API takes it. */
export const paragraph = (text) => ({
  type: 'doc',
  version: 1,
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

/** The refusal of a call that must be refused, for its status and texts. */
export async function refused(call) {
  try {
    await call;
  } catch (error) {
    if (error?.status === undefined) throw error;
    return error;
  }
  throw new Error('It was not refused.');
}
