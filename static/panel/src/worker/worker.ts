import '../zod-jitless';
import { BacklogJudge } from './judge';
import type { FromWorker, ToWorker } from './messages';

// In a module worker `self` is this scope; the DOM's types call it a window.
declare const self: DedicatedWorkerGlobalScope;

const judge = new BacklogJudge(
  (message: FromWorker) => {
    self.postMessage(message);
  },
  () => performance.now(),
);

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  try {
    judge.accept(data);
  } catch (error) {
    const broken: FromWorker = {
      type: 'broken',
      reason: error instanceof Error ? error.message : String(error),
      id: data.type === 'ask' ? data.id : undefined,
    };
    self.postMessage(broken);
  }
});
