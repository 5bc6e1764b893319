import { afterEach, describe, expect, it } from '@jest/globals';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { RefinementReport, ReportItem } from '../../../src/domain/report/report';
import { beginRound, goOn, putOff, skip, sumUp } from '../src/views/tidy-up/round';
import { buildDetail, buildFinding, buildReport, buildRow } from './support/build-report';
import { MemorySource, viewerRights } from './support/memory-source';
import { axeFindings, buildApi, renderPanel } from './support/render-panel';

const needsWork = { score: 60, badge: 'needs-work', incomplete: false } as const;
const title = buildFinding({ check: 'vague-title', severity: 'minor', gain: 5 });
const criteria = buildFinding();
const tooBig = buildFinding({ check: 'oversized-item', category: 'size', gain: 0 });
const dear = buildRow({ id: '10001', summary: 'Dear', readiness: needsWork, findings: [tooBig, criteria] });
const cheap = buildRow({ id: '10002', summary: 'Cheap', readiness: needsWork, findings: [title] });
const middling = buildRow({
  id: '10003',
  summary: 'Middling',
  readiness: needsWork,
  findings: [criteria, title],
});
const ready = buildRow({ id: '10004', summary: 'Ready' });
const far = buildRow({ id: '10005', summary: 'Far', zone: 'later', findings: [title] });
const rows = [dear, cheap, middling, ready, far];
const report = buildReport(rows);

const mended = (item: ReportItem): ReportItem => ({
  ...item,
  findings: [],
  readiness: { score: 100, badge: 'ready', incomplete: false },
});
const byId = (items: readonly ReportItem[]) => new Map(items.map((item) => [item.id, item]));

describe('a round', () => {
  it('takes what is near and has something to mend, the cheapest first', () => {
    expect(beginRound(report).queue).toEqual(['10002', '10003', '10001']);
  });

  it('leaves alone what is ready, and what is being worked on', () => {
    const open = { ...cheap, id: '10006', readiness: ready.readiness };
    const begun = {
      ...cheap,
      id: '10007',
      status: { name: 'In Progress', category: 'indeterminate' as const },
    };
    expect(beginRound(buildReport([open, begun, cheap])).queue).toEqual([cheap.id]);
  });

  it('brings what was put off once more at the end, and then passes it over', () => {
    let round = putOff(beginRound(report));
    expect(round.queue).toEqual(['10003', '10001', '10002']);
    round = putOff(goOn(goOn(round)));
    expect(round.queue).toEqual([]);
    expect([...round.skipped]).toEqual(['10002']);
  });

  it('is summed up by what became of the items, not by what was pressed', () => {
    const round = skip(goOn(beginRound(report)));
    const now = [mended(cheap), { ...middling, findings: [criteria] }, dear];
    expect(sumUp(round, byId(now))).toEqual({
      ready: ['SHOP-2'],
      better: [{ key: 'SHOP-3', mended: 1 }],
      skipped: [],
      unchanged: [],
      left: ['SHOP-1'],
      gone: [],
    });
    expect(sumUp(round, byId([cheap, middling]))).toMatchObject({
      unchanged: ['SHOP-2'],
      skipped: ['SHOP-3'],
      gone: ['SHOP-1'],
    });
  });
});

describe('tidying up', () => {
  afterEach(() => {
    localStorage.clear();
  });
  const sourceOf = (from: RefinementReport = report) =>
    MemorySource.judged(from, { details: rows.map((row) => buildDetail(row)) });
  const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });
  const focused = () => document.activeElement?.closest('.finding')?.getAttribute('data-check');

  it('leads by keys alone from fix to fix, and says at the end what came of it', async () => {
    const source = sourceOf();
    renderPanel(source);
    press('t');
    await screen.findByRole('complementary', { name: 'Work item SHOP-2' });
    const bar = within(await screen.findByRole('region', { name: 'Tidy up' }));
    expect(bar.getByText('1 of 3')).toBeDefined();
    await waitFor(() => {
      expect(focused()).toBe('vague-title');
    });
    expect(document.activeElement?.tagName).toBe('BUTTON');
    // What mends it, and not the menu above that.
    expect(document.activeElement?.parentElement?.className).toBe('finding-actions');
    expect(await axeFindings()).toEqual([]);

    act(() => {
      source.become({
        phase: 'judged',
        report: buildReport([dear, mended(cheap), middling, ready, far]),
      });
    });
    expect(bar.getByText('SHOP-2: nothing left to fix here.')).toBeDefined();
    press('t');
    await screen.findByRole('complementary', { name: 'Work item SHOP-3' });
    expect(bar.getByText('2 of 3')).toBeDefined();
    expect(bar.getByText('SHOP-3: No criteria +1')).toBeDefined();
    await waitFor(() => {
      expect(focused()).toBe('acceptance-criteria');
    });
    press('l');
    await screen.findByRole('complementary', { name: 'Work item SHOP-1' });
    await waitFor(() => {
      expect(focused()).toBe('oversized-item');
    });
    press('p');
    await screen.findByRole('complementary', { name: 'Work item SHOP-3' });
    expect(bar.getByText('3 of 3')).toBeDefined();
    press('t');
    const sum = within(await screen.findByRole('dialog', { name: 'Tidied up' }));
    const keysIn = (name: string) =>
      within(sum.getByRole('region', { name }))
        .getAllByRole('listitem')
        .map((line) => line.textContent);
    expect(keysIn('1 work item became ready')).toEqual(['SHOP-2 Cheap']);
    expect(keysIn('2 stayed as they were')).toEqual(['SHOP-3 Middling', 'SHOP-1 Dear']);
    expect(await axeFindings()).toEqual([]);
    fireEvent.click(sum.getByRole('button', { name: 'Done' }));
    await waitFor(() => {
      expect(screen.queryByRole('dialog')).toBeNull();
    });
    expect(screen.queryByRole('region', { name: 'Tidy up' })).toBeNull();
  });

  it('lists what was written in the round, to be undone', async () => {
    const changeId = '00000000-0000-4000-8000-000000000001';
    const result = {
      changeId,
      status: 'applied' as const,
      items: [{ id: '10002', key: 'SHOP-2', created: false }],
      left: [],
    };
    const unsized = buildRow({
      estimate: undefined,
      id: '10002',
      readiness: needsWork,
      findings: [buildFinding({ check: 'estimate', gain: 10, severity: 'major' })],
    });
    const undone: string[] = [];
    const api = buildApi({
      previewChange: () =>
        Promise.resolve({
          changeId,
          digest: 'd',
          steps: [
            {
              id: 'size',
              message: {
                code: 'change.step.estimate',
                params: { key: 'SHOP-2', points: 3, before: 'empty' },
              },
              optional: false,
            },
          ],
          warnings: [],
          refusals: [],
        }),
      applyChange: () => Promise.resolve(result),
      undoChange: (asked) => {
        undone.push(asked.changeId);
        return Promise.resolve({ ...result, status: 'undone' as const });
      },
    });
    const source = MemorySource.judged(buildReport([unsized]), {
      details: [
        buildDetail(unsized, {
          size: {
            unit: 'points',
            other: undefined,
            record: 0,
            numberFrom: 5,
            scale: [{ value: 3, shirt: undefined }],
            rough: [],
            number: undefined,
            neighbours: [],
          },
        }),
      ],
    });
    renderPanel(source, api);
    fireEvent.click(screen.getByRole('button', { name: 'Tidy up' }));
    const size = within(await screen.findByRole('region', { name: 'Size it' }));
    fireEvent.click(await size.findByRole('radio', { name: /^3/ }));
    expect(size.getByText('SHOP-2: – → 3 points')).toBeDefined();
    fireEvent.click(size.getByRole('button', { name: 'Set 3 points' }));
    await screen.findByText('SHOP-2 changed in Jira');
    const bar = within(await screen.findByRole('region', { name: 'Tidy up' }));
    fireEvent.click(bar.getByRole('button', { name: 'Finish' }));
    const sum = within(await screen.findByRole('dialog', { name: 'Tidied up' }));
    fireEvent.click(sum.getByRole('button', { name: 'Undo the change of SHOP-2' }));
    await waitFor(() => {
      expect(undone).toEqual([changeId]);
    });
  });

  it('is glad when there is nothing to do, and not offered to who may not edit', async () => {
    const { unmount } = renderPanel(sourceOf(buildReport([ready])));
    fireEvent.click(screen.getByRole('button', { name: 'Tidy up' }));
    await screen.findByRole('dialog', { name: 'Nothing to tidy up' });
    unmount();
    renderPanel(MemorySource.judged(report, { rights: viewerRights }));
    expect(screen.queryByRole('button', { name: 'Tidy up' })).toBeNull();
    press('t');
    expect(screen.queryByRole('region', { name: 'Tidy up' })).toBeNull();
  });
});
