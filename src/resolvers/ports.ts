import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { jiraAsApp, jiraAsUser } from '../forge-http';
import { makeClient } from '../jira/client';
import type { JiraClient } from '../jira/client';
import type { JiraHttp } from '../jira/http';
import { readItem, readKnownItem, sizingOf } from '../jira/read-item';
import type { KnownSpaces } from '../jira/read-item';
import { Quota } from '../jira/quota';
import { remembering } from '../jira/remembering';
import { translated } from '../jira/translated';
import { countFound, countVerdicts, readSearches } from '../jira/count-verdicts';
import { boardsOf, itemsOf, removeVerdicts, verdictsOf } from '../jira/space-data';
import { makeChangeSite } from '../jira/writing/change-site';
import { writeVerdict, writeVerdicts } from '../jira/writing/verdict';
import { bulkRuns } from '../storage/bulk-runs';
import { administers } from '../jira/administers';
import { teamSettings } from '../storage/team-settings';
import type { SettingsPorts } from '../usecases/settings/ports';
import { settingsOf } from '../usecases/settings/read-settings';
import { exceptionStore } from '../storage/exceptions';
import { changeLog } from '../storage/change-log';
import { loadSeal } from '../storage/seal';
import { openedSpaces } from '../storage/opened-spaces';
import { sizings } from '../storage/sizings';
import { snapshotLog } from '../storage/snapshots';
import { spaceStore } from '../storage/space-data';
import { verdictCopies } from '../storage/verdicts';
import type { ExceptionPorts, PairPorts } from '../usecases/exceptions/person-ports';
import type { SpaceDataPorts } from '../usecases/space-data/ports';
import { failureOf } from './failures';
import type {
  BulkPorts,
  ChangePorts,
  CountingPorts,
  JudgingPorts,
  KeepingPorts,
  OpeningPorts,
  SyncPorts,
  TrendPorts,
} from '../usecases/ports';

/** A function may run 25 s; some of them are needed to write the log and answer. */
const mostWaiting = 15_000;

const mostWaitingInRun = 3_000;

const now = (): Date => new Date();

async function pause(milliseconds: number): Promise<void> {
  await wait(milliseconds);
}

/** One call's patience with Jira. */
function clientOfCall(http: JiraHttp, patience = mostWaiting): JiraClient {
  const end = now().getTime() + patience;
  return makeClient(http, {
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
    site: makeChangeSite(clientOfCall(jiraAsUser), { wait: pause, now }),
    log: changeLog,
    seal: loadSeal,
    now,
    newId: randomUUID,
    wait: pause,
    by,
  };
}

/** Of a run over many items, people see each break Jira asks for: all but short ones are waited for in the panel. */
export function bulkPorts(by: string): BulkPorts {
  const quota = new Quota();
  const client = clientOfCall(remembering(quota.heard(jiraAsUser)), mostWaitingInRun);
  return {
    ...changePorts(by),
    site: makeChangeSite(client, { wait: pause, now }),
    runs: bulkRuns,
    failureOf,
    pointsLeft: quota.left,
  };
}

const knownSpaces: KnownSpaces = {
  sizings,
  criteriaFieldOf: async (projectId) => (await settingsOf(projectId, teamSettings)).criteriaField,
};

export function judgingPorts(): JudgingPorts {
  const client = clientOfCall(jiraAsUser);
  return {
    site: { readItem: (itemId) => translated(readItem(client, itemId, knownSpaces, now())) },
    copies: verdictCopies,
    settings: teamSettings,
    exceptions: exceptionStore(now),
    now,
  };
}

export function keepingPorts(): KeepingPorts {
  return keepingAs(jiraAsApp);
}

function keepingAs(http: JiraHttp): KeepingPorts {
  const client = clientOfCall(http);
  return {
    site: {
      readItem: (itemId, projectId) => translated(readKnownItem(client, itemId, projectId, knownSpaces)),
      keepVerdict: (itemId, verdict) => translated(writeVerdict(client, itemId, verdict)),
    },
    copies: verdictCopies,
    opened: openedSpaces,
    settings: teamSettings,
    exceptions: exceptionStore(now),
    now,
  };
}

export function openingPorts(): OpeningPorts {
  const client = clientOfCall(jiraAsUser);
  return {
    site: {
      readSizing: async (projectId) => (await translated(sizingOf(client, projectId, sizings, now()))).fields,
    },
    opened: openedSpaces,
    now,
  };
}

export function syncPorts(): SyncPorts {
  const client = clientOfCall(jiraAsUser);
  return {
    site: { keepVerdicts: (verdicts) => translated(writeVerdicts(client, verdicts)) },
    copies: verdictCopies,
  };
}

export function countingPorts(): CountingPorts {
  const client = clientOfCall(jiraAsApp);
  return {
    site: { countVerdicts: (boardId) => translated(countVerdicts(client, boardId)) },
    opened: openedSpaces,
    snapshots: snapshotLog,
    now,
  };
}

export function trendPorts(): TrendPorts {
  const client = clientOfCall(jiraAsUser);
  return {
    site: { readSearches: (boardId) => translated(readSearches(client, boardId)) },
    snapshots: snapshotLog,
  };
}

export function pairPorts(): PairPorts {
  const site = makeChangeSite(clientOfCall(jiraAsUser), { wait: pause, now });
  return { site, exceptions: exceptionStore(now) };
}

export function exceptionPorts(): ExceptionPorts {
  return { ...pairPorts(), keeping: keepingAs(jiraAsUser) };
}

export function settingsPorts(): SettingsPorts {
  const client = clientOfCall(jiraAsUser);
  return {
    site: { mayAdminister: (projectId) => translated(administers(client, projectId)) },
    settings: teamSettings,
  };
}

/** The app removes what the app has written, also from items the admin may not see. */
export function spaceDataPorts(): SpaceDataPorts {
  const [user, app] = [clientOfCall(jiraAsUser), clientOfCall(jiraAsApp)];
  return {
    site: {
      mayAdminister: (projectId) => translated(administers(user, projectId)),
      boardsOf: (projectId) => translated(boardsOf(app, projectId)),
      countVerdicts: (projectId) => translated(countFound(app, verdictsOf(projectId))),
      itemsOf: (projectId, from) => translated(itemsOf(app, projectId, from)),
      removeVerdicts: (itemIds) => translated(removeVerdicts(app, itemIds)),
    },
    store: spaceStore,
    now,
  };
}
