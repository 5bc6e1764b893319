import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Intent } from '../../src/domain/changes/intent';
import { applyChange } from '../../src/usecases/changes/apply-change';
import { previewChange } from '../../src/usecases/changes/preview-change';
import { undoChange } from '../../src/usecases/changes/undo-change';
import { SiteFailure } from '../../src/usecases/ports';
import type { ChangePorts } from '../../src/usecases/ports';
import { doc, li, p, ul, h } from '../support/adf';
import { changePorts, Clock } from '../support/change-ports';
import { MemoryLog, MemorySite } from '../support/memory-site';

const split: Intent = {
  kind: 'split',
  itemId: '100',
  boardId: 1,
  target: 'new-items',
  parts: [
    { title: 'Show the price', criteria: [0], points: 5 },
    { title: 'Show the stock', criteria: [1], points: 3 },
  ],
};

let site: MemorySite;
let log: MemoryLog;
let ports: ChangePorts;
let honest: { changeId: string; digest: string; intent: Intent; leaveOut: [] };

beforeEach(async () => {
  site = new MemorySite();
  site.add('100', {
    summary: 'Show price and stock',
    points: 8,
    description: doc(h(2, 'Acceptance criteria'), ul(li('The price shows'), li('The stock shows')), p('End')),
  });
  log = new MemoryLog();
  ports = changePorts(site, log, new Clock());
  const { changeId, digest } = await previewChange({ intent: split }, ports);
  honest = { changeId, digest, intent: split, leaveOut: [] };
});

const creations = () => site.writes.filter((write) => write.startsWith('create')).length;

/** A tab that looks at the log and is then held up until the other one is done. */
function heldUpAfterLooking(work: () => Promise<unknown>): ChangePorts {
  let once = false;
  return {
    ...ports,
    log: {
      ...bound(log),
      loadFacts: async (changeId) => {
        const facts = await log.loadFacts(changeId);
        if (!once) {
          once = true;
          await work();
        }
        return facts;
      },
    },
  };
}

const bound = (inner: MemoryLog): ChangePorts['log'] => ({
  load: (id) => inner.load(id),
  loadFacts: (id) => inner.loadFacts(id),
  begin: (record, facts) => inner.begin(record, facts),
  save: (record, lease) => inner.save(record, lease),
  page: (projectId, from) => inner.page(projectId, from),
  list: (projectId) => inner.list(projectId),
});

/** The first creation is refused, so that nothing is made and the change stays half done. */
async function breakOff(): Promise<void> {
  site.fault = (step, when) => {
    if (step.at.kind === 'create' && when === 'before') throw new SiteFailure('refused', ['No.'], undefined);
  };
  await applyChange(honest, ports);
  site.fault = () => undefined;
  expect(creations()).toBe(0);
}

describe('a tab that is overtaken by another between looking and doing', () => {
  it('makes nothing a second time', async () => {
    await breakOff();
    const other = () => applyChange(honest, ports);
    const late = await applyChange(honest, heldUpAfterLooking(other));
    expect(late).toMatchObject({ status: 'applied', left: [] });
    expect(creations()).toBe(2);
  });

  it('does not overwrite what the log says since', async () => {
    await applyChange(honest, ports);
    const other = () => undoChange({ changeId: honest.changeId }, ports);
    const before = site.writes.length;
    const late = await undoChange(
      { changeId: honest.changeId },
      heldUpAfterLooking(async () => {
        await other();
        site.writes.length = before;
      }),
    );
    expect(late).toMatchObject({ status: 'undone', left: [] });
    // The late one found it done, and wrote nothing.
    expect(site.writes.slice(before)).toEqual([]);
    expect(log.records.get(honest.changeId)?.status).toBe('undone');
  });
});
