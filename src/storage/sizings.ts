import { kvs } from '@forge/kvs';
import type { SizingStore } from '../usecases/ports';

/** As long as events of a space are heard without anybody opening the panel. */
const kept = { ttl: { value: 30, unit: 'DAYS' } } as const;

export const keyOfSizing = (projectId: string): string => `sizing:${projectId}`;

/** Which fields hold what, and how the board counts: settings of the site, no text of an item. */
export const sizings: SizingStore = {
  load: (projectId) => kvs.get<unknown>(keyOfSizing(projectId)),
  async save(projectId, sizing) {
    await kvs.set(keyOfSizing(projectId), sizing, kept);
  },
};
