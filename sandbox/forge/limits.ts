/** What Forge refuses beyond (developer.atlassian.com, “limits-invocation”); docs/sandbox.md says how. */
export const forgeLimits = {
  /** Seconds a function behind a user interface may run. */
  invocationSeconds: 25,
  requestBytes: 500 * 1024,
  responseBytes: 5 * 1024 * 1024,
  logLines: 100,
  logBytes: 200 * 1024,
} as const;
