import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Intent } from '../../src/domain/changes/intent';
import type { Step } from '../../src/domain/changes/kinds';
import { applyChange } from '../../src/usecases/changes/apply-change';
import { undoChange } from '../../src/usecases/changes/undo-change';
import type { ChangePorts } from '../../src/usecases/ports';
import { SiteFailure } from '../../src/usecases/ports';
import type { Clock } from '../support/change-ports';
import type { MemorySite } from '../support/memory-site';
import { criteria, Killed, openShop, previewedBy, split, wordsIn } from './searched-shop';

let site: MemorySite;
let clock: Clock;
let ports: ChangePorts;

beforeEach(() => {
  ({ site, clock, ports } = openShop());
});

const previewed = (intent: Intent) => previewedBy(ports, intent);
const wordsOf = (id: string) => wordsIn(site, id);

describe('an interrupted split', () => {
  const steps = ['create-2', 'create-3', 'rank', 'link-2', 'link-3', 'shrink', 'estimate'];

  /** Makes one write end badly, once. */
  function once(step: string, when: 'before' | 'after', error: Error): void {
    let armed = true;
    site.fault = (current: Step, moment) => {
      if (!armed || current.id !== step || moment !== when) return;
      armed = false;
      throw error;
    };
  }

  const moments = steps.flatMap((step) => [[step, 'before'] as const, [step, 'after'] as const]);

  it.each(moments)(
    'killed at %s, %s it was done, is finished by a retry and undone exactly',
    async (step, when) => {
      const before = site.picture();
      const change = await previewed(split);
      once(step, when, new Killed());
      await expect(applyChange(change, ports)).rejects.toThrow(Killed);
      await clock.wait(31_000);
      const result = await applyChange(change, ports);
      expect(result).toMatchObject({ status: 'applied', left: [] });
      expect(site.items.size).toBe(5);
      expect(site.order.slice(0, 4)).toEqual(['99', ...result.items.map(({ id }) => id)]);
      expect(await undoChange(change, ports)).toMatchObject({ status: 'undone' });
      expect(site.picture()).toEqual(before);
    },
  );

  it.each(moments)('killed at %s, %s it was done, is rolled back exactly', async (step, when) => {
    const before = site.picture();
    const change = await previewed(split);
    once(step, when, new Killed());
    await expect(applyChange(change, ports)).rejects.toThrow(Killed);
    await clock.wait(31_000);
    expect(await undoChange(change, ports)).toMatchObject({ status: 'undone', left: [] });
    expect(site.picture()).toEqual(before);
  });

  it('rolled back keeps a part that somebody has touched in between', async () => {
    const change = await previewed(split);
    once('rank', 'before', new Killed());
    await expect(applyChange(change, ports)).rejects.toThrow(Killed);
    await clock.wait(31_000);
    site.edit('20001', { labels: ['mine'] });
    const result = await undoChange(change, ports);
    expect(result.left).toEqual([{ code: 'change.kept.touched', params: { key: 'SHOP-20001' } }]);
    expect([...site.items.keys()]).toEqual(['99', '100', '101', '20001']);
  });

  it.each(moments)(
    'that hears nothing at %s, %s it was done, loses and doubles nothing',
    async (step, when) => {
      const before = site.picture();
      const change = await previewed(split);
      once(step, when, new SiteFailure('unavailable', [], undefined));
      await applyChange(change, ports);
      expect(await applyChange(change, ports)).toMatchObject({ status: 'applied', left: [] });
      expect(site.items.size).toBe(5);
      await undoChange(change, ports);
      expect(site.picture()).toEqual(before);
    },
  );

  it.each(steps.slice(0, 2))(
    'refused at %s stops before any text is cut, and can be taken back',
    async (step) => {
      const before = site.picture();
      const change = await previewed(split);
      once(step, 'before', new SiteFailure('refused', ['Team is required.'], undefined));
      const result = await applyChange(change, ports);
      expect(result.status).toBe('partly-applied');
      expect(result.left).toEqual([
        { code: 'change.not-done.refused', params: { step, reasons: ['Team is required.'] } },
      ]);
      expect(wordsOf('100')).toEqual(expect.arrayContaining(criteria));
      await undoChange(change, ports);
      expect(site.picture()).toEqual(before);
    },
  );

  it('does not write over an edit that came in between', async () => {
    const change = await previewed(split);
    once('shrink', 'before', new Killed());
    await expect(applyChange(change, ports)).rejects.toThrow(Killed);
    await clock.wait(31_000);
    site.edit('100', { summary: 'Changed by Noah' });
    const result = await applyChange(change, ports);
    expect(result.status).toBe('partly-applied');
    expect(result.left.map(({ code }) => code)).toEqual(['change.not-done.changed']);
    expect(site.items.get('100')?.values['summary']).toBe('Changed by Noah');
  });
});
