import { describe, expect, it } from '@jest/globals';
import type { Intent } from '../../src/domain/changes/intent';
import { applyChange } from '../../src/usecases/changes/apply-change';
import { previewChange } from '../../src/usecases/changes/preview-change';
import { undoChange } from '../../src/usecases/changes/undo-change';
import { changePorts } from '../support/change-ports';
import { MemoryLog, MemorySite } from '../support/memory-site';

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
});
