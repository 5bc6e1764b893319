import { jiraDate } from '../shapes/common';
import { ok, type Operation } from './operation';

/** The build a stand-in gives itself out for: a Cloud version, and numbers no real site has. */
const build = { number: 100_000, date: Date.UTC(2026, 10, 1) };

/** Told to anybody, signed in or not. */
export const serverInfoOperations: readonly Operation[] = [
  {
    method: 'GET',
    path: '/rest/api/3/serverInfo',
    run: ({ site }) =>
      ok({
        baseUrl: site.base,
        displayUrl: site.base,
        version: '1001.0.0-SNAPSHOT',
        versionNumbers: [1001, 0, 0],
        deploymentType: 'Cloud',
        buildNumber: build.number,
        buildDate: jiraDate(build.date),
        serverTime: jiraDate(site.now()),
        scmInfo: 'stand-in',
        serverTitle: 'Jira',
        serverTimeZone: 'Etc/UTC',
        defaultLocale: { locale: 'en_US' },
      }),
  },
];
