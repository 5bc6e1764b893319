import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { people } from '../../../sandbox/backlogs';
import { hourlyPoints, pointsFor, undoPointsFor } from '../../../src/domain/changes/bulk';
import type { BulkAction, BulkTarget } from '../../../src/domain/changes/bulk';
import { applyBulkSlice } from '../../../src/usecases/bulk/apply-slice';
import { previewBulk } from '../../../src/usecases/bulk/preview-bulk';
import { readBulk, startBulk } from '../../../src/usecases/bulk/start-bulk';
import { undoBulkSlice } from '../../../src/usecases/bulk/undo-slice';
import { ChangeRefused } from '../../../src/usecases/changes/errors';
import { SiteFailure } from '../../../src/usecases/ports';
import type { Field } from '../fault-campaign/field';
import { openField } from '../fault-campaign/field';
import { backlogOf, bulkPortsOf, start, tally, toTheEnd } from './run-world';

const projectId = '10000';

let field: Field;
let ids: readonly string[];

const ports = () => bulkPortsOf(field);
const apply = (input: { projectId: string; bulkId: string; accountId?: string }) =>
  applyBulkSlice(input, ports());
const targets = (count: number): BulkTarget[] => ids.slice(0, count).map((itemId) => ({ itemId }));
const estimate = (points: number): BulkAction => ({ kind: 'estimate', boardId: field.boardId, points });

beforeEach(async () => {
  field = await openField();
  ids = await backlogOf(field);
});
afterEach(() => field.close());

describe('what a run costs', () => {
  const spent = async (work: () => Promise<unknown>): Promise<number> => {
    const { points } = field.site;
    await work();
    return field.site.points - points;
  };
  const statusAhead = async (): Promise<string> => {
    const ways = await field.site.get(`/rest/api/3/issue/${ids[0] ?? ''}/transitions`);
    const { transitions } = z
      .object({ transitions: z.array(z.object({ to: z.object({ id: z.string() }) })) })
      .parse(ways);
    return transitions.at(1)?.to.id ?? '';
  };
  const placed = (count: number): BulkTarget[] =>
    targets(count).map(({ itemId }, index) => ({
      itemId,
      place: {
        where: 'before',
        otherId: ids[80] ?? '',
        was: { above: ids[index - 1] ?? null, below: ids[index + 1] ?? null },
      },
    }));
  const actions = async (): Promise<BulkAction[]> => {
    const priority = z
      .object({ values: z.array(z.object({ id: z.string() })) })
      .parse(await field.site.get('/rest/api/3/priority/search')).values[0]?.id;
    return [
      estimate(21),
      { kind: 'assign', accountId: people.admin.accountId },
      { kind: 'label', add: ['refined'], remove: [] },
      { kind: 'priority', priority: priority ?? '1' },
      { kind: 'transition', statusId: await statusAhead() },
      { kind: 'rank' },
      { kind: 'move', sprintId: field.sprints.at(-1) ?? null },
    ];
  };

  it('is no more than is said before, for sixty items of every kind', async () => {
    const measured: Record<string, { plain: number; remembered: number }> = {};
    const accountId = people.admin.accountId;
    for (const action of await actions()) {
      const all = action.kind === 'rank' ? placed(60) : targets(60);
      const some = all.slice(0, 20);
      const plain = await spent(() =>
        previewBulk(
          { action, targets: some },
          bulkPortsOf(field, undefined, (http) => http),
        ),
      );
      const remembered = await spent(() => previewBulk({ action, targets: some }, ports()));
      let done = 0;
      const whole = await spent(async () => {
        const run = await start(field, action, all);
        done = tally(await toTheEnd((input) => apply({ ...input, accountId }), run))['done'] ?? 0;
      });
      const promised = pointsFor(action.kind, 60);
      const back = await spent(async () => {
        const { run } = await readBulk({ projectId }, ports());
        if (run) await toTheEnd((input) => undoBulkSlice(input, ports()), run);
      });
      measured[action.kind] = { plain: plain * 3, remembered: remembered * 3 };
      console.log(
        `${action.kind}: looking at 60 costs ${plain * 3} points, ${remembered * 3} with the site's settings read once a slice; with doing ${done}: ${whole}, promised ${promised}; back: ${back}, promised ${undoPointsFor(action.kind, done)}`,
      );
      expect(done).toBeGreaterThan(30);
      expect(remembered).toBeLessThanOrEqual(plain);
      expect([action.kind, whole <= promised]).toEqual([action.kind, true]);
      expect([action.kind, back <= undoPointsFor(action.kind, done)]).toEqual([action.kind, true]);
    }
    expect(measured['estimate']?.remembered).toBeLessThan((measured['estimate']?.plain ?? 0) / 3);
  }, 120_000);
});

describe('a run that the hour has too few points left for', () => {
  const labels: BulkAction = { kind: 'label', add: ['refined'], remove: [] };
  /** Leaves that many points when the run is started. */
  const leave = (points: number) => {
    field.site.setSwitches({
      limits: { burst: false, perIssueWrites: false, points: true },
      spentPoints: hourlyPoints - field.site.points - points,
    });
  };
  const looked = async () => {
    const { items } = await previewBulk({ action: labels, targets: targets(20) }, ports());
    return items.map(({ itemId, changeId, digest }) => ({ itemId, key: itemId, changeId, digest }));
  };
  const begin = (ready: Awaited<ReturnType<typeof looked>>) =>
    startBulk({ projectId, action: labels, targets: ready }, ports());

  it('says how many are left when it looks', async () => {
    leave(10_000);
    const { pointsLeft } = await previewBulk({ action: labels, targets: targets(3) }, ports());
    expect(pointsLeft).toBe(10_000 - 15);
  });

  it('is not begun: nothing is written, and nothing is kept to go on with', async () => {
    const ready = await looked();
    leave(pointsFor('label', 20));
    field.site.calls = [];
    const refused = await begin(ready).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(ChangeRefused);
    expect(refused instanceof ChangeRefused && refused.reasons).toEqual([
      { code: 'bulk.refusal.points', params: { points: 283, left: 280 } },
    ]);
    expect(field.site.calls).toEqual(['GET /rest/api/3/mypermissions']);
    expect((await readBulk({ projectId }, ports())).run).toBeUndefined();
  });

  it('is begun with just enough, and comes to its end without being stopped', async () => {
    const ready = await looked();
    leave(pointsFor('label', 20) + 3);
    const run = await begin(ready);
    expect(tally(await toTheEnd(apply, run))).toEqual({ done: 20 });
  });

  it('is not begun either where nothing at all is left: when to come back is told', async () => {
    const ready = await looked();
    leave(0);
    const refused = await begin(ready).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(SiteFailure);
    expect(refused).toMatchObject({ kind: 'rate-limited' });
    expect((await readBulk({ projectId }, ports())).run).toBeUndefined();
  });
});
