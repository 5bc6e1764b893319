import type { Answers, FromWorker, Question, ToWorker } from './messages';

/** The worker as the main thread talks to it. */
export interface JudgeWorker {
  readonly post: (message: ToWorker) => void;
  readonly ask: <K extends keyof Answers>(question: Extract<Question, { about: K }>) => Promise<Answers[K]>;
}

/** The part of `Worker` that is used, so that tests can run the judge without one. */
export type WorkerLike = Pick<Worker, 'postMessage' | 'addEventListener'>;

interface Waiting {
  readonly resolve: (answer: Answers[keyof Answers]) => void;
  readonly reject: (error: Error) => void;
}

export function connectWorker(
  worker: WorkerLike,
  onReport: (message: Extract<FromWorker, { type: 'report' }>) => void,
  onBroken: () => void,
): JudgeWorker {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  const breakAll = (reason: string) => {
    for (const { reject } of waiting.values()) reject(new Error(reason));
    waiting.clear();
    onBroken();
  };
  worker.addEventListener('error', () => {
    breakAll('The worker stopped.');
  });
  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
    if (data.type === 'report') onReport(data);
    else if (data.type === 'answer') {
      waiting.get(data.id)?.resolve(data.answer);
      waiting.delete(data.id);
    } else if (data.id === undefined) breakAll(data.reason);
    else {
      waiting.get(data.id)?.reject(new Error(data.reason));
      waiting.delete(data.id);
    }
  });
  return {
    post: (message) => {
      worker.postMessage(message);
    },
    ask: <K extends keyof Answers>(question: Extract<Question, { about: K }>) =>
      new Promise<Answers[K]>((resolve, reject) => {
        last += 1;
        // The worker answers each id with what its question asked for: the one place where that is believed.
        waiting.set(last, { resolve: resolve as Waiting['resolve'], reject });
        worker.postMessage({ type: 'ask', id: last, question } satisfies ToWorker);
      }),
  };
}
