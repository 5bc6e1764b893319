/** What Forge's queues and events keep to (developer.atlassian.com, “limits-async-events”). */
export const eventLimits = {
  eventsPerPush: 50,
  pushBytes: 200 * 1024,
  /** Of one event, when its consumer may run for longer than the usual 55 seconds. */
  longEventBytes: 100 * 1024,
  eventsPerMinute: 500,
  delaySeconds: 900,
  retryAfterSeconds: 900,
  retryDataBytes: 4 * 1024,
  retries: 4,
  /** Pushes of consumers, one from the other. */
  cyclicPushes: 1000,
  retentionMilliseconds: 24 * 60 * 60 * 1000,
} as const;
