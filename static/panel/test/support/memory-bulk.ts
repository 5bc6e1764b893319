import type { BulkRun } from '../../../../src/contract/bulk';
import type { Api } from '../../src/api';
import { Refused } from '../../src/api';

/** A server that keeps one run and does two items a slice. */
export class MemoryBulk {
  run: BulkRun | undefined;
  /** Items that are refused at the preview, and, by code, at the doing. */
  refused = new Set<string>();
  failing = new Map<string, string>();
  /** Answers the next slice with a break of so many seconds. */
  breakSeconds: number | undefined;
  /** Holds slices back until it is let go. */
  gate: Promise<void> = Promise.resolve();

  #next(from: 'waiting' | 'done', to: 'done' | 'undone'): Promise<BulkRun> {
    const { run } = this;
    if (!run) return Promise.reject(new Refused({ code: 'not-found', params: {} }));
    if (this.breakSeconds !== undefined) {
      const waitSeconds = this.breakSeconds;
      this.breakSeconds = undefined;
      return Promise.resolve({ ...run, waitSeconds });
    }
    const turn = run.items.filter(({ status }) => status === from).slice(0, 2);
    const items = run.items.map((item): BulkRun['items'][number] => {
      if (!turn.includes(item)) return item;
      const why = to === 'done' ? this.failing.get(item.itemId) : undefined;
      return why === undefined ? { ...item, status: to } : { ...item, status: 'failed', why };
    });
    const isOver = !items.some(({ status }) => status === from);
    this.run = { ...run, items, phase: isOver ? 'over' : from === 'waiting' ? 'applying' : 'undoing' };
    return this.gate.then(() => this.run ?? run);
  }

  readonly api: Partial<Api> = {
    previewBulk: ({ targets }) =>
      Promise.resolve({
        items: targets.map(({ itemId }) => ({
          itemId,
          changeId: '00000000-0000-4000-8000-000000000000',
          digest: 'sealed',
          steps: [
            {
              id: 'a',
              message: { code: 'change.step.edit', params: { key: itemId, fields: ['Labels'] } },
              optional: false,
            },
          ],
          warnings: [],
          refusals: this.refused.has(itemId)
            ? [{ code: 'change.refusal.edit', params: { key: `SHOP-${itemId}` } }]
            : [],
        })),
        failures: [],
      }),
    startBulk: ({ action, targets }) => {
      this.run = {
        bulkId: '00000000-0000-4000-8000-000000000001',
        action,
        needsPerson: false,
        phase: 'applying',
        items: targets.map(({ itemId, key }) => ({ itemId, key, status: 'waiting' })),
        failures: [],
      };
      return Promise.resolve(this.run);
    },
    readBulk: () => Promise.resolve(this.run),
    applyBulkSlice: () => this.#next('waiting', 'done'),
    undoBulkSlice: () => this.#next('done', 'undone'),
    cancelBulk: () => {
      if (!this.run) return Promise.reject(new Refused({ code: 'not-found', params: {} }));
      this.run = { ...this.run, phase: 'over' };
      return Promise.resolve(this.run);
    },
  };
}
