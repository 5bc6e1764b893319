/** What Forge refuses beyond (developer.atlassian.com, “limits-invocation”, “limits-async-events”); docs/sandbox.md says how. */
export const forgeLimits = {
  /** Seconds a function behind a user interface or a trigger may run. */
  invocationSeconds: 25,
  /** The same for consumers and schedules that name no `timeoutSeconds`. */
  backgroundSeconds: 55,
  /** Unless the manifest says otherwise. */
  memoryMB: 512,
  /** What a page may send to a function; anything else may send as much as a function may answer. */
  requestBytes: 500 * 1024,
  responseBytes: 5 * 1024 * 1024,
  /** Calls of functions in a minute of the clock; the site is one installation. */
  invocationsPerUser: 1200,
  invocationsPerInstallation: 5000,
  logLines: 100,
  logBytes: 200 * 1024,
} as const;
