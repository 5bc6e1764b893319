const issue = ['read:jira-work'];

/** The events this site's Jira tells of, each with the scopes that an app needs to hear it. */
export const knownEvents: ReadonlyMap<string, readonly string[]> = new Map(
  [
    'avi:jira:created:issue',
    'avi:jira:updated:issue',
    'avi:jira:assigned:issue',
    'avi:jira:deleted:issue',
    'avi:jira:commented:issue',
    'avi:jira:deleted:comment',
    'avi:jira:created:issuelink',
    'avi:jira:deleted:issuelink',
    'avi:jira:set:issue-property',
    'avi:jira:deleted:issue-property',
    'avi:jira-software:created:sprint',
    'avi:jira-software:started:sprint',
    'avi:jira-software:updated:sprint',
    'avi:jira-software:closed:sprint',
    'avi:jira-software:deleted:sprint',
  ].map((name) => [name, issue]),
);
