/// <reference types="node" />
import { deserialize, serialize } from 'node:v8';
import { BacklogJudge } from '../../src/worker/judge';
import type { WorkerLike } from '../../src/worker/client';

/** The real judge behind the worker's two ends, without a thread; messages are copied as a thread would copy them. */
export function localWorker(): WorkerLike {
  const target = new EventTarget();
  let tick = 0;
  // jsdom has no structuredClone; this is the same algorithm.
  const copy = <T>(value: T): T => deserialize(serialize(value)) as T;
  const judge = new BacklogJudge(
    (message) => {
      target.dispatchEvent(new MessageEvent('message', { data: copy(message) }));
    },
    () => {
      tick += 1000;
      return tick;
    },
  );
  return {
    postMessage: (message: Parameters<typeof judge.accept>[0]) => {
      judge.accept(copy(message));
    },
    addEventListener: target.addEventListener.bind(target),
  };
}
