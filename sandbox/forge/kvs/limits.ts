/** What Forge's key-value store refuses beyond (developer.atlassian.com, “limits-kvs-ce”, “kvs-batch”). */
export const kvsLimits = {
  keyCharacters: 500,
  keyPattern: /^(?!\s+$)[a-zA-Z0-9:._\s\-#]+$/,
  valueBytes: 240 * 1024,
  valueDepth: 31,
  queryDefault: 10,
  queryMost: 100,
  batchItems: 25,
  transactionItems: 25,
  transactionBytes: 4 * 1024 * 1024,
  ttlSeconds: 365 * 24 * 60 * 60,
  conditions: 100,
  requestsPerSecond: 1000,
  /** Of reads, and of writes. */
  unitsPerMinute: 4000,
  unitBytes: 10 * 1024,
} as const;
