import { describe, expect, it } from '@jest/globals';
import type { Board } from '../../src/domain/backlog/backlog';
import type { BacklogItem } from '../../src/domain/backlog/item';
import type { ItemException } from '../../src/domain/exceptions/exception';
import { judgeIssue } from '../../src/usecases/judge-issue';
import type { StoredVerdict } from '../../src/domain/report/stored-verdict';
import { settingsHash } from '../../src/domain/report/stored-verdict';
import { defaultSettings } from '../../src/domain/settings';
import { resolveSettings } from '../../src/domain/team-settings/resolve';
import { teamSettingsSchema } from '../../src/domain/team-settings/team-settings';
import { buildItem } from '../support/build-item';

const board: Board = {
  id: 1,
  name: 'Shop',
  type: 'scrum',
  projectId: '10000',
  projectKey: 'SHOP',
  projectName: 'Shop',
  estimation: { unit: 'points', fieldId: 'customfield_1', fieldName: 'Story Points' },
};

async function judge(item: BacklogItem, settings?: unknown, said: readonly ItemException[] = []) {
  const saved = new Map<string, StoredVerdict>();
  const { detail } = await judgeIssue(
    { issueId: item.id },
    {
      site: { readItem: () => Promise.resolve({ item, board, kept: undefined }) },
      copies: {
        save: (id, verdict) => {
          saved.set(id, verdict);
          return Promise.resolve();
        },
      },
      settings: {
        load: () => Promise.resolve(settings === undefined ? undefined : { revision: 1, value: settings }),
      },
      exceptions: { ofItem: (id) => Promise.resolve(said.filter(({ itemId }) => itemId === id)) },
      now: () => new Date('2026-11-21T09:00:00Z'),
    },
  );
  return { detail, verdict: saved.get(item.id) };
}

describe('judgeIssue', () => {
  it('asks of an item what the next sprint would ask, and keeps the verdict for the badge', async () => {
    const { detail, verdict } = await judge(buildItem({ estimate: undefined }));
    expect(detail.item.zone).toBe('near');
    expect(detail.item.findings.map(({ check }) => check)).toEqual(
      expect.arrayContaining(['estimate', 'acceptance-criteria']),
    );
    expect(verdict).toEqual({
      v: 1,
      badge: 'needs-work',
      score: detail.item.readiness.score,
      gaps: detail.item.findings
        .filter(({ result, severity }) => result === 'fail' && severity !== 'hint')
        .map(({ check }) => check)
        .sort(),
      settings: settingsHash(defaultSettings),
    });
    expect(detail.item.readiness.badge).toBe('needs-work');
  });

  it('asks the same of an item in a sprint, and calls nothing unique that it compared with nothing', async () => {
    const { detail, verdict } = await judge(buildItem({ estimate: undefined, sprintId: 7 }));
    expect(detail.item.zone).toBe('near');
    expect(verdict).toEqual((await judge(buildItem({ estimate: undefined }))).verdict);
    expect(detail.passed).not.toContain('near-duplicate');
  });

  it('judges by what the space has saved', async () => {
    const { detail, verdict } = await judge(buildItem({ estimate: undefined }), { preset: 'marketing' });
    expect(detail.item.findings.map(({ check }) => check)).not.toContain('estimate');
    const saved = resolveSettings(teamSettingsSchema.parse({ preset: 'marketing' }));
    expect(verdict?.settings).toBe(settingsHash(saved));
  });

  it('judges by the defaults when what is saved cannot be read', async () => {
    const { verdict } = await judge(buildItem({ estimate: undefined }), { v: 99 });
    expect(verdict?.gaps).toContain('estimate');
    expect(verdict?.settings).toBe(settingsHash(defaultSettings));
  });

  it('leaves out what the team has waived, and tells of it', async () => {
    const item = buildItem({ estimate: undefined });
    const waived: ItemException = {
      itemId: item.id,
      check: 'estimate',
      kind: 'waive',
      reason: 'A deadline, not a size',
      until: '2026-11-21',
    };
    const before = await judge(item);
    const { detail, verdict } = await judge(item, undefined, [waived]);
    expect(before.verdict?.gaps).toContain('estimate');
    expect(verdict?.gaps).toEqual(before.verdict?.gaps.filter((gap) => gap !== 'estimate'));
    expect(verdict?.score).toBeGreaterThan(before.verdict?.score ?? 100);
    expect(detail.item.setAside).toMatchObject([{ check: 'estimate', reason: 'A deadline, not a size' }]);
    expect((await judge(item, undefined, [{ ...waived, until: '2026-11-20' }])).verdict).toEqual(
      before.verdict,
    );
  });

  it('keeps no text and survives a trip through JSON', async () => {
    const { detail, verdict } = await judge(buildItem({ summary: 'Secret wish' }));
    expect(JSON.stringify(verdict)).not.toContain('Secret');
    expect(JSON.parse(JSON.stringify(detail.item.summary))).toBe('Secret wish');
  });
});
