import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { jiraAsUser } from '../forge-http';
import { makeClient } from '../jira/client';
import type { JiraClient } from '../jira/client';
import { readItem } from '../jira/read-item';
import { translated } from '../jira/translated';
import { makeChangeSite } from '../jira/writing/change-site';
import { changeLog } from '../storage/change-log';
import { loadSeal } from '../storage/seal';
import { saveVerdict } from '../storage/verdicts';
import type { ChangePorts, JudgingPorts } from '../usecases/ports';

/** A function may run 25 s; some of them are needed to write the log and answer. */
const mostWaiting = 15_000;

const now = (): Date => new Date();

async function pause(milliseconds: number): Promise<void> {
  await wait(milliseconds);
}

/** Jira as the caller, with one call's patience. */
function clientOfCall(): JiraClient {
  const end = now().getTime() + mostWaiting;
  return makeClient(jiraAsUser, {
    wait: pause,
    chance: Math.random,
    onWait: (milliseconds, refusal) => {
      // Better to tell people how long to wait than to be stopped in the middle by the platform.
      if (now().getTime() + milliseconds > end) throw refusal;
    },
  });
}

export function changePorts(by: string): ChangePorts {
  return {
    site: makeChangeSite(clientOfCall(), { wait: pause, now }),
    log: changeLog,
    seal: loadSeal,
    now,
    newId: randomUUID,
    wait: pause,
    by,
  };
}

export function judgingPorts(): JudgingPorts {
  const client = clientOfCall();
  return {
    site: { readItem: (itemId) => translated(readItem(client, itemId)) },
    verdicts: { save: saveVerdict },
    now,
  };
}
