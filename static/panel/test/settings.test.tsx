import { beforeAll, describe, expect, it } from '@jest/globals';
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import type { SavedSettings, SpaceSettings } from '../../../src/contract/settings';
import { teamSettingsSchema } from '../../../src/domain/team-settings/team-settings';
import type { BadgeChanges } from '../../../src/domain/report/badge-changes';
import { BacklogReader } from '../src/gather/backlog-reader';
import { findSettings } from '../src/gather/space-settings';
import { setLocale } from '../src/messages';
import { readAt, writeAt } from '../src/settings/draft';
import { settingsSentences } from '../src/settings/sentences';
import { SettingsPage } from '../src/settings/settings-page';
import { localWorker } from './support/local-worker';
import { axeFindings, buildApi } from './support/render-panel';
import { smallJira } from './support/small-jira';

beforeAll(() => {
  return setLocale('en', settingsSentences);
});

const none: SpaceSettings = {
  state: 'none',
  settings: teamSettingsSchema.parse({}),
  revision: 0,
  mayEdit: true,
};

/** The page over the real judge and a small Jira; the server answers as told and notes what it was sent. */
async function open(
  found: Partial<SpaceSettings> = {},
  answer: SavedSettings = { saved: true, revision: 1 },
) {
  const sent: unknown[] = [];
  const api = buildApi({
    readSettings: () => Promise.resolve({ ...none, ...found }),
    saveSettings: (input) => {
      sent.push(input);
      return Promise.resolve(answer);
    },
  });
  const source = new BacklogReader(smallJira(12), localWorker(), { projectId: '10000', boardId: 1 }, () =>
    findSettings(api, '10000'),
  );
  source.reread();
  await waitFor(
    () => {
      expect(source.state().phase).toBe('judged');
    },
    { timeout: 10_000 },
  );
  render(<SettingsPage projectId="10000" api={api} source={source} />);
  await screen.findByRole('button', { name: /save/i }).catch(() => undefined);
  return { sent, source };
}

const box = (name: string) => screen.getByRole('checkbox', { name });
const save = () => screen.getByRole('button', { name: 'Save' });

async function useText(text: string) {
  const field = screen.getByRole('textbox', { name: 'Settings as JSON' });
  fireEvent.change(field, { target: { value: text } });
  await act(async () => {
    fireEvent.click(screen.getByRole('button', { name: 'Use this text' }));
    await Promise.resolve();
  });
}

describe('the page of settings', () => {
  it('shows what a change would do before it is saved, and saves only the difference', async () => {
    const { sent } = await open();
    expect(save()).toHaveProperty('disabled', true);
    const off = ['Has a description', 'Has acceptance criteria', 'Has an estimate'];
    for (const name of off) fireEvent.click(box(name));
    const preview = screen.getByRole('region', { name: 'What it would change' });
    expect(await within(preview).findByText(/would turn green/, {}, { timeout: 5000 })).toBeDefined();
    expect(within(preview).getByText(/SHOP-\d+/)).toBeDefined();
    fireEvent.click(save());
    expect(await screen.findByText(/^Saved\./)).toBeDefined();
    expect(sent).toEqual([
      expect.objectContaining({
        revision: 0,
        replaceUnreadable: false,
        settings: {
          v: 1,
          preset: 'scrum',
          checks: {
            description: { on: false },
            'acceptance-criteria': { on: false },
            estimate: { on: false },
          },
        },
      }),
    ]);
    expect(save()).toHaveProperty('disabled', true);
  });

  it('can be read by everybody', async () => {
    await open();
    for (const details of document.querySelectorAll('details')) details.open = true;
    expect(await axeFindings()).toEqual([]);
  }, 60_000);

  it('is to look at for those who may not change it', async () => {
    await open({ mayEdit: false });
    expect(await screen.findByText(/is for admins of this space/)).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
    expect(screen.getAllByRole('checkbox').every((one) => one.hasAttribute('disabled'))).toBe(true);
  });

  it('says when somebody else has saved', async () => {
    await open({ revision: 2 }, { saved: false, why: 'stale' });
    fireEvent.change(screen.getByLabelText('Preset'), { target: { value: 'kanban' } });
    fireEvent.click(save());
    expect(await screen.findByText(/Somebody else has saved in the meantime/)).toBeDefined();
    expect(screen.getByLabelText('Preset')).toHaveProperty('value', 'kanban');
    fireEvent.click(screen.getByRole('button', { name: 'Load the newest settings' }));
    await waitFor(() => {
      expect(screen.getByLabelText('Preset')).toHaveProperty('value', 'scrum');
    });
  });

  it('replaces what cannot be read only when asked to', async () => {
    const { sent } = await open({ state: 'unreadable', revision: 4 });
    fireEvent.click(screen.getByRole('button', { name: 'Replace and save' }));
    await screen.findByText(/^Saved\./);
    expect(sent).toEqual([expect.objectContaining({ replaceUnreadable: true })]);
  });

  it.each([
    ['{"preset": "waterfall"}', /preset: choose one of scrum, .*and construction/],
    ['{"checks": {"estimte": {}}}', /checks\.estimte: this name is not known here\. Known are .*estimate/],
    ['{"badge": {"ready": 120}}', /badge\.ready: at most 100/],
    ['{"checks": {"stale-item": {"options": {"days": "many"}}}}', /options\.days: here belongs a number/],
    ['{"preset":', /no complete JSON/],
  ])('says of %s what may stand there, and takes nothing over', async (text, words) => {
    await open();
    await useText(text);
    expect(screen.getByText(words)).toBeDefined();
    expect(save()).toHaveProperty('disabled', true);
  });

  it('takes settings over from a text, into every field', async () => {
    await open();
    await useText('{"preset": "marketing", "allowedWords": ["easy"], "badge": {"ready": 90}}');
    expect(screen.getByLabelText('Preset')).toHaveProperty('value', 'marketing');
    expect(screen.getByLabelText(/Words your team is fine with/)).toHaveProperty('value', 'easy');
    expect(screen.getByLabelText('Lowest score for “Ready”')).toHaveProperty('value', '90');
    expect(save()).toHaveProperty('disabled', false);
  });

  it('warns before changes are lost, and only then', async () => {
    await open();
    const leave = () => window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
    expect(leave()).toBe(true);
    fireEvent.change(screen.getByLabelText('Preset'), { target: { value: 'kanban' } });
    expect(leave()).toBe(false);
    fireEvent.click(screen.getByRole('button', { name: 'Discard changes' }));
    expect(leave()).toBe(true);
  });
});

describe('the preview', () => {
  it('is none for the settings that hold', async () => {
    const { source } = await open();
    const { settings } = await findSettings({ readSettings: () => Promise.resolve(none) }, '10000');
    const same: BadgeChanges = { worse: [], better: [] };
    expect(await source.previewSettings(settings)).toEqual(same);
  });
});

describe('a draft', () => {
  it('says nothing more once everything said was taken back', () => {
    const path = ['checks', 'estimate', 'zones', 'near', 'on'];
    const said = writeAt({ v: 1 }, path, false);
    expect(readAt(said, path)).toBe(false);
    expect(writeAt(said, path, undefined)).toEqual({ v: 1 });
  });
});
