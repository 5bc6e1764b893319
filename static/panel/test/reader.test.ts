import { describe, expect, it } from '@jest/globals';
import { waitFor } from '@testing-library/react';
import type { BacklogState } from '../src/backlog-state';
import { defaultSettings } from '../../../src/domain/settings';
import { resolveSettings } from '../../../src/domain/team-settings/resolve';
import { teamSettingsSchema } from '../../../src/domain/team-settings/team-settings';
import { settingsHash } from '../../../src/domain/report/stored-verdict';
import { BacklogReader } from '../src/gather/backlog-reader';
import type { FoundSettings } from '../src/gather/space-settings';
import { findSettings } from '../src/gather/space-settings';
import { buildApi } from './support/render-panel';
import { localWorker } from './support/local-worker';
import { smallJira } from './support/small-jira';
import type { SmallJiraOptions } from './support/small-jira';

const usual: FoundSettings = { settings: defaultSettings, state: 'known' };

function open(count: number, options: SmallJiraOptions = {}, found = () => Promise.resolve(usual)) {
  const jira = smallJira(count, options);
  const reader = new BacklogReader(jira, localWorker(), { projectId: '10000', boardId: 1 }, found);
  const states: BacklogState[] = [];
  reader.subscribe(() => states.push(reader.state()));
  reader.reread();
  return { jira, reader, states };
}

const ends = (reader: BacklogReader) =>
  waitFor(
    () => {
      expect(reader.state().phase).not.toBe('reading');
    },
    { timeout: 10_000 },
  );

describe('the reader and the judge', () => {
  it('shows rows as they come in, in order, and the whole report at the end', async () => {
    const { reader, states } = open(450);
    await ends(reader);
    const counts = states.flatMap(({ phase, report }) =>
      phase === 'reading' && report ? [report.items.length] : [],
    );
    expect(counts.find((count) => count > 0)).toBeLessThanOrEqual(100);
    expect(counts).toEqual(counts.toSorted((a, b) => a - b));
    const { phase, report } = reader.state();
    expect(phase).toBe('judged');
    expect(report?.items.map(({ key }) => key).slice(0, 3)).toEqual(['SHOP-1', 'SHOP-2', 'SHOP-3']);
    expect(report?.items).toHaveLength(450);
    expect(report?.now.slice(0, 19)).toBe('2026-11-21T09:00:00');
    expect(report?.counts['acceptance-criteria']).toBeGreaterThan(0);
    expect(report?.board.name).toBe('Shop board');
  });

  it('counts what it has read', async () => {
    const { reader, states } = open(250);
    await ends(reader);
    const read = states.flatMap((state) => (state.phase === 'reading' ? [state.progress] : []));
    expect(read).toContainEqual({ read: 100, expected: 250 });
    expect(read).toContainEqual({ read: 250, expected: 250 });
  });

  it('knows what search knows of each item from reading it', async () => {
    const { reader } = open(20, { verdicts: new Map([['10003', { v: 1, score: 40 }]]) });
    await ends(reader);
    expect(reader.keptVerdict('10003')).toEqual({ v: 1, score: 40 });
    expect(reader.keptVerdict('10004')).toBeUndefined();
  });

  it('answers what the drawer asks', async () => {
    const { reader } = open(20);
    await ends(reader);
    const detail = await reader.detail('10003');
    expect(detail?.item.key).toBe('SHOP-3');
    expect(detail?.item.findings.map(({ check }) => check)).toContain('estimate');
    expect(await reader.detail('99999')).toBeUndefined();
    expect(await reader.splits('10003')).toEqual([]);
    expect(await reader.comparison('10003', '99999')).toBeUndefined();
  });

  it('keeps what could be read, and reads only the failed page again', async () => {
    const refused = new Set(['10150']);
    const { jira, reader } = open(250, { refusedPageOf: refused });
    await ends(reader);
    const before = reader.state().report!;
    expect(before.items).toHaveLength(150);
    expect(before.read.problems.map(({ code }) => code)).toContain('page-failed');
    refused.clear();
    jira.asked.length = 0;
    reader.retryFailed();
    await ends(reader);
    const after = reader.state().report!;
    expect(after.items).toHaveLength(250);
    expect(after.items.map(({ id }) => Number(id))).toEqual(
      Array.from({ length: 250 }, (_, index) => 10_001 + index),
    );
    expect(after.read.problems.map(({ code }) => code)).not.toContain('page-failed');
    expect(jira.asked).toEqual(['POST /rest/api/3/issue/bulkfetch']);
  });

  it('keeps the judged rows on screen while it reads again', async () => {
    const { reader, states } = open(250);
    await ends(reader);
    states.length = 0;
    reader.reread();
    await ends(reader);
    expect(states.every(({ report }) => report?.items.length === 250)).toBe(true);
  });

  it.each([
    [403, 'no-permission'],
    [404, 'not-found'],
    [400, 'unreadable'],
  ])('says why when the list is refused with %d', async (status, kind) => {
    const { reader } = open(10, { listRefusedWith: status });
    await ends(reader);
    expect(reader.state()).toMatchObject({ phase: 'failed', failure: { kind } });
  });

  it('knows what the viewer may do', async () => {
    const { reader } = open(1, { canEdit: false });
    await ends(reader);
    expect(reader.rights()).toEqual({ edit: 'no', create: 'no', link: 'no', delete: 'unknown' });
  });
});

describe('what the space is judged by', () => {
  const marketing = teamSettingsSchema.parse({ preset: 'marketing', checks: { description: { on: false } } });
  const saved = { state: 'saved', settings: marketing, revision: 3, mayEdit: false } as const;
  const failing = async (reader: BacklogReader) => {
    const detail = await reader.detail('10003');
    return detail?.item.findings.map(({ check }) => check);
  };

  it('is what is saved: rows, drawer and the verdict that is kept', async () => {
    const api = buildApi({ readSettings: () => Promise.resolve(saved) });
    const { reader } = open(5, {}, () => findSettings(api, '10000'));
    await ends(reader);
    expect(reader.settingsState()).toBe('known');
    const findings = await failing(reader);
    expect(findings).toContain('acceptance-criteria');
    expect(findings).not.toContain('estimate');
    expect(findings).not.toContain('description');
    const [kept] = await reader.verdicts(['10003']);
    expect(kept?.verdict.settings).toBe(settingsHash(resolveSettings(marketing)));
  });

  it.each([
    [
      'unreadable',
      buildApi({
        readSettings: () =>
          Promise.resolve({ ...saved, state: 'unreadable', settings: teamSettingsSchema.parse({}) }),
      }),
    ],
    ['unknown', buildApi()],
  ])('is the defaults where it is %s', async (state, api) => {
    const { reader } = open(5, {}, () => findSettings(api, '10000'));
    await ends(reader);
    expect(reader.settingsState()).toBe(state);
    expect(await failing(reader)).toContain('estimate');
    const [kept] = await reader.verdicts(['10003']);
    expect(kept?.verdict.settings).toBe(settingsHash(defaultSettings));
  });
});
