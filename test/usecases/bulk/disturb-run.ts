/** Disturbs every call of runs over several items, one at a time, and looks whether any item is lost or done twice. */
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import type { BulkRun } from '../../../src/contract/bulk';
import type { BulkAction, BulkTarget } from '../../../src/domain/changes/bulk';
import { needsPreview } from '../../../src/domain/changes/bulk-run';
import { remembering } from '../../../src/jira/remembering';
import { changeLog } from '../../../src/storage/change-log';
import { applyBulkSlice } from '../../../src/usecases/bulk/apply-slice';
import { readBulk } from '../../../src/usecases/bulk/start-bulk';
import { undoBulkSlice } from '../../../src/usecases/bulk/undo-slice';
import type { BulkPorts } from '../../../src/usecases/ports';
import { people } from '../../../sandbox/backlogs';
import { storage } from '../../support/forge-globals';
import type { Choose, Row } from '../fault-campaign/campaign';
import { standing } from '../fault-campaign/cases';
import { surroundingsOf } from '../fault-campaign/cases/surroundings';
import { disturbed, faults } from '../fault-campaign/faults';
import type { Field } from '../fault-campaign/field';
import { openField } from '../fault-campaign/field';
import { bulkPortsOf, start, toTheEnd } from './run-world';

const who = people.productOwner;
const projectId = '10000';
const leaseMilliseconds = 31_000;

type Slice = (input: { projectId: string; bulkId: string }, ports: BulkPorts) => Promise<BulkRun>;
const phases: Readonly<Record<'apply' | 'undo', Slice>> = {
  apply: (input, ports) => applyBulkSlice({ ...input, accountId: people.frontend.accountId }, ports),
  undo: undoBulkSlice,
};

export const bulkKinds = ['estimate', 'assign', 'label', 'priority', 'move', 'transition', 'rank'] as const;

interface Wish {
  readonly action: BulkAction;
  readonly targets: readonly BulkTarget[];
}

/** A wish of each kind for three items. */
async function wishesFor(field: Field): Promise<Record<BulkAction['kind'], Wish>> {
  const { ids, boardId, sprints } = field;
  const { progressStatus } = await surroundingsOf(field);
  const three = ids.slice(0, 3);
  const targets = three.map((itemId) => ({ itemId }));
  const order = await field.order();
  const otherId = order[0] ?? '';
  const places = three.map((itemId): BulkTarget => {
    const [was = { above: null, below: null }] = standing(order, [itemId]);
    order.splice(order.indexOf(itemId), 1);
    order.splice(order.indexOf(otherId), 0, itemId);
    return { itemId, place: { where: 'before', otherId, was: { above: was.above, below: was.below } } };
  });
  return {
    estimate: { action: { kind: 'estimate', boardId, points: 21 }, targets },
    assign: { action: { kind: 'assign', accountId: people.frontend.accountId }, targets },
    label: { action: { kind: 'label', add: ['refined'], remove: ['basket'] }, targets },
    priority: { action: { kind: 'priority', priority: '1' }, targets },
    move: { action: { kind: 'move', sprintId: sprints.at(-1) ?? null }, targets },
    transition: { action: { kind: 'transition', statusId: progressStatus }, targets },
    rank: { action: { kind: 'rank' }, targets: places },
  };
}

/** The same wish for some of the items, as the panel says it once it has read where they stand now. */
async function placedAnew(
  { targets }: Wish,
  anew: readonly string[],
  field: Field,
): Promise<readonly BulkTarget[]> {
  const order = await field.order();
  return targets.flatMap((target) => {
    if (!anew.includes(target.itemId)) return [];
    if (!target.place) return [target];
    const [was = { above: null, below: null }] = standing(order, [target.itemId]);
    order.splice(order.indexOf(target.itemId), 1);
    order.splice(order.indexOf(target.place.otherId), 0, target.itemId);
    return [{ ...target, place: { ...target.place, was: { above: was.above, below: was.below } } }];
  });
}

const pictureSchema = z.object({
  items: z.array(z.looseObject({ key: z.string() })),
  order: z.array(z.string()),
});
type Picture = z.output<typeof pictureSchema>;

class RunTrial {
  constructor(
    private readonly field: Field,
    private readonly wish: Wish,
    private readonly before: Picture,
    private readonly after: Picture,
    private readonly keys: ReadonlyMap<string, string>,
  ) {}

  async #picture(): Promise<Picture> {
    return pictureSchema.parse(await this.field.picture());
  }

  /** One slice through a fault, as its function would live or die. @returns whether it came to the fault */
  async #once(phase: 'apply' | 'undo', run: BulkRun, fault: string, at: number): Promise<boolean> {
    const disturbance = faults[fault];
    if (!disturbance) throw new Error(`There is no fault called ${fault}.`);
    let hit = (): boolean => false;
    let die = (): void => undefined;
    const died = new Promise<void>((resolve) => {
      die = resolve;
    });
    const ports = bulkPortsOf(this.field, who, (http) => {
      const through = disturbed(http, at, disturbance, this.field, () => {
        die();
      });
      hit = through.hit;
      return remembering(through);
    });
    const work = phases[phase]({ projectId, bulkId: run.bulkId }, ports).then(
      () => undefined,
      () => undefined,
    );
    await Promise.race([work, died]);
    return hit();
  }

  /** What is said of each item is so: what is done stands there, what was certainly not done does not. */
  async #requireTrue({ items }: BulkRun): Promise<void> {
    const now = await this.#picture();
    const of = ({ items: all }: Picture, id: string) => all.find(({ key }) => key === this.keys.get(id));
    for (const { itemId, status } of items) {
      if (status === 'done' && !isDeepStrictEqual(of(now, itemId), of(this.after, itemId)))
        throw new Error(`${itemId} is said to be done and is not`);
      if (status === 'undone' && !isDeepStrictEqual(of(now, itemId), of(this.before, itemId)))
        throw new Error(`${itemId} is said to be undone and is not`);
    }
  }

  async #now(): Promise<BulkRun> {
    const { run } = await readBulk({ projectId }, bulkPortsOf(this.field, who));
    if (!run) throw new Error('The run is forgotten.');
    return run;
  }

  /** Goes on as the panel would: to the end, then what failed once more. */
  async #persist(phase: 'apply' | 'undo', wanted: 'done' | 'undone'): Promise<void> {
    const { field, wish } = this;
    for (let tries = 0; tries < 3; tries += 1) {
      await field.clock.wait(leaseMilliseconds);
      const run = await this.#now();
      if (phase === 'apply' && run.items.some(({ status }) => status === 'failed')) {
        const anew = run.items.filter(needsPreview).map(({ itemId }) => itemId);
        const targets = await placedAnew(wish, anew, field);
        await start(field, wish.action, targets, () => bulkPortsOf(field, who), run.bulkId);
      }
      await toTheEnd((input) => phases[phase](input, bulkPortsOf(field, who)), run);
      const now = await this.#now();
      await this.#requireTrue(now);
      if (now.items.every(({ status }) => status === wanted)) return;
    }
    const { items } = await this.#now();
    throw new Error(
      `never ${wanted}: ${items.map(({ status, why }) => `${status} ${why ?? ''}`).join(', ')}`,
    );
  }

  async #requireLogged(
    run: BulkRun,
    status: 'applied' | 'undone',
    changeIds: readonly string[],
  ): Promise<void> {
    for (const changeId of changeIds) {
      const record = await changeLog.load(changeId);
      if (record?.status !== status || record.bulkId !== run.bulkId)
        throw new Error(`the log says ${record?.status ?? 'nothing'}, not ${status}`);
    }
  }

  /** @returns whether the fault was met */
  async inject(phase: 'apply' | 'undo', fault: string, at: number): Promise<boolean> {
    const { field, wish } = this;
    storage.values.clear();
    const run = await start(field, wish.action, wish.targets);
    let hit = false;
    try {
      if (phase === 'apply') hit = await this.#once('apply', run, fault, at);
      // Of a function that was killed, the log alone knows how far it came.
      if (!fault.startsWith('killed')) await this.#requireTrue(await this.#now());
      await this.#persist('apply', 'done');
      if (!isDeepStrictEqual(await this.#picture(), this.after)) throw new Error('not as previewed');
      await this.#requireLogged(run, 'applied', changesOf(run));
      if (phase === 'undo') hit = await this.#once('undo', run, fault, at);
      if (!fault.startsWith('killed')) await this.#requireTrue(await this.#now());
      await this.#persist('undo', 'undone');
      if (!isDeepStrictEqual(await this.#picture(), this.before)) throw new Error('not as before');
      await this.#requireLogged(run, 'undone', changesOf(run));
      return hit;
    } catch (error) {
      await this.#persist('undo', 'undone').catch(() => undefined);
      throw error;
    }
  }
}

const rowSchema = z.object({ record: z.object({ changeId: z.string(), bulkId: z.string().optional() }) });

/** Ids of the changes that the log has of a run; one for each item, however often it was tried. */
function changesOf({ bulkId, items }: BulkRun): string[] {
  const found = [...storage.values.values()].flatMap((value) => {
    const row = rowSchema.safeParse(value);
    return row.success && row.data.record.bulkId === bulkId ? [row.data.record.changeId] : [];
  });
  if (found.length !== items.length) throw new Error(`${found.length} changes for ${items.length} items`);
  return found;
}

/** Every fault at every call of a run of one kind. @returns a row for each fault */
export async function disturbRun(kind: BulkAction['kind'], choose: Choose = () => true): Promise<Row[]> {
  const field = await openField();
  try {
    const wish = (await wishesFor(field))[kind];
    const before = pictureSchema.parse(await field.picture());
    const items = await field.portsOf(who).site.readItems(field.ids, []);
    const keys = new Map(Object.values(items).map(({ id, key }) => [id, key]));
    const run = await start(field, wish.action, wish.targets);
    const calls: Record<'apply' | 'undo', number> = { apply: 0, undo: 0 };
    const measure = async (phase: 'apply' | 'undo'): Promise<void> => {
      field.site.calls = [];
      await toTheEnd((input) => phases[phase](input, bulkPortsOf(field, who)), run);
      calls[phase] = field.site.calls.length;
    };
    await measure('apply');
    const after = pictureSchema.parse(await field.picture());
    await measure('undo');
    const trial = new RunTrial(field, wish, before, after, keys);
    const rows: Row[] = [];
    for (const fault of Object.keys(faults)) {
      let injections = 0;
      const violations: string[] = [];
      for (const phase of ['apply', 'undo'] as const)
        for (let at = 0; at < calls[phase]; at += 1) {
          if (!choose(kind, fault, phase, at)) continue;
          try {
            if (await trial.inject(phase, fault, at)) injections += 1;
          } catch (error) {
            injections += 1;
            violations.push(`${phase} call ${at}: ${error instanceof Error ? error.message : String(error)}`);
          }
        }
      rows.push({ change: `bulk ${kind}`, fault, injections, violations });
    }
    return rows;
  } finally {
    await field.close();
  }
}
