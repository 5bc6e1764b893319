import { describe, expect, it } from '@jest/globals';
import type { Intent } from '../../src/domain/changes/intent';
import { applyChange } from '../../src/usecases/changes/apply-change';
import { previewChange } from '../../src/usecases/changes/preview-change';
import { undoChange } from '../../src/usecases/changes/undo-change';
import { SiteFailure } from '../../src/usecases/ports';
import { changePorts } from '../support/change-ports';
import { MemoryLog, MemorySite } from '../support/memory-site';

const nothing = {
  labels: false,
  components: false,
  priority: false,
  assignee: false,
  sprint: false,
  fields: [],
  links: [],
};
const noah = '5f0c1a2b3c4d5e6f70810011';
const lena = '5f0c1a2b3c4d5e6f70810012';

describe('who somebody is', () => {
  it('is written to the item, found again for an undo, and never kept', async () => {
    const site = new MemorySite();
    site.add('100', { summary: 'Search', assignee: lena });
    site.assignees = [lena, noah];
    const log = new MemoryLog();
    const intent: Intent = { kind: 'assign', itemId: '100', accountId: noah };
    const preview = await previewChange({ intent }, changePorts(site, log));
    await applyChange(
      { changeId: preview.changeId, digest: preview.digest, intent, leaveOut: [] },
      changePorts(site, log),
    );
    expect(site.items.get('100')?.values['assignee']).toBe(noah);
    const stored = JSON.stringify([[...log.records.values()], [...log.facts.values()], preview]);
    expect(stored).not.toContain(noah);
    expect(stored).not.toContain(lena);
    expect(await undoChange(preview, changePorts(site, log))).toMatchObject({ status: 'undone', left: [] });
    expect(site.items.get('100')?.values['assignee']).toBe(lena);
  });

  it('stays as it is when the history no longer says it, and that is told', async () => {
    const site = new MemorySite();
    site.add('100', { summary: 'Search', assignee: lena });
    const ports = () => changePorts(site, log);
    const log = new MemoryLog();
    const intent: Intent = { kind: 'assign', itemId: '100', accountId: null };
    const preview = await previewChange({ intent }, ports());
    await applyChange({ changeId: preview.changeId, digest: preview.digest, intent, leaveOut: [] }, ports());
    const result = await undoChange(preview, ports());
    expect(result.status).toBe('partly-undone');
    expect(result.left.map(({ code }) => code)).toEqual(['change.not-done.not-found']);
  });

  it('is found again where an item was made for somebody, which no history tells', async () => {
    const site = new MemorySite();
    site.add('100', { summary: 'Search', assignee: lena });
    const log = new MemoryLog();
    const ports = () => changePorts(site, log);
    const intent: Intent = {
      kind: 'split',
      itemId: '100',
      boardId: 1,
      target: 'new-items',
      carry: { ...nothing, assignee: true },
      parts: [
        { title: 'Search by name', criteria: [], points: 1 },
        { title: 'Search by colour', criteria: [], points: 1 },
      ],
    };
    const { changeId, digest } = await previewChange({ intent }, ports());
    site.fault = ({ at }, when) => {
      if (at.kind === 'assign' && when === 'before') throw new SiteFailure('refused', ['No.'], undefined);
    };
    await applyChange({ changeId, digest, intent, leaveOut: [] }, ports());
    site.fault = () => undefined;
    const { status, items } = await applyChange({ changeId, digest, intent, leaveOut: [] }, ports());
    expect(status).toBe('applied');
    const made = items
      .filter(({ created }) => created)
      .map(({ id }) => site.items.get(id)?.values['assignee']);
    expect(made).toEqual([lena, lena]);
  });
});
