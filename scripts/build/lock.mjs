/** One build at a time, over all processes: a start beside a test must not find what the other has half written. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import process from 'node:process';

const pauseMilliseconds = 50;

const sleep = (milliseconds) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process is one all the same.
    return error.code === 'EPERM';
  }
}

/** Whether it is ours now. */
function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    return false;
  }
}

/** Process that holds it; undefined when it has just been let go, or is being written this moment. */
function holderOf(file) {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    return pid > 0 ? pid : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Does something while no other process does anything under the same lock. One left by a process that is gone does not
 * count.
 * @param file where the lock is kept
 * @returns what `work` returned
 */
export function withLock(file, work) {
  mkdirSync(dirname(file), { recursive: true });
  while (!take(file)) {
    const holder = holderOf(file);
    if (holder !== undefined && !isAlive(holder)) rmSync(file, { force: true });
    else sleep(pauseMilliseconds);
  }
  try {
    return work();
  } finally {
    rmSync(file, { force: true });
  }
}
