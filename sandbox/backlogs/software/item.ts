import type { SampleItem } from '../sample-item';

type Rest = Omit<SampleItem, 'key' | 'type' | 'summary'>;

const item =
  (type: string) =>
  (number: number, summary: string, rest: Rest = {}): SampleItem => ({
    key: `WEB-${number}`,
    type,
    summary,
    ...rest,
  });

export const story = item('Story');
export const task = item('Task');
export const bug = item('Bug');
export const spike = item('Spike');
export const subtask = item('Sub-task');

/** Keys of the epics in `epics.ts`. */
export const epic = {
  fit: 'WEB-1',
  checkout: 'WEB-2',
  workshop: 'WEB-3',
  leasing: 'WEB-4',
  returns: 'WEB-5',
  app: 'WEB-6',
  platform: 'WEB-7',
  loyalty: 'WEB-8',
} as const;
