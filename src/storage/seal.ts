import { createHmac, randomBytes } from 'node:crypto';
import { ForgeKvsAPIError, kvs } from '@forge/kvs';

const name = 'seal-key';

/** One secret for each installation, made at first use. Forge keeps it where only this app's functions read it. */
async function loadKey(): Promise<string> {
  const known = await kvs.getSecret<string>(name);
  if (known !== undefined) return known;
  const fresh = randomBytes(32).toString('base64');
  try {
    await kvs.setSecret(name, fresh, { keyPolicy: 'FAIL_IF_EXISTS' });
    return fresh;
  } catch (error) {
    const other = await kvs.getSecret<string>(name);
    if (error instanceof ForgeKvsAPIError && other !== undefined) return other;
    throw error;
  }
}

/** @returns a function that seals texts (HMAC-SHA-256): same text, same seal; nobody without the key can make one */
export async function loadSeal(): Promise<(text: string) => string> {
  const key = await loadKey();
  return (text) => createHmac('sha256', key).update(text).digest('base64url');
}
