import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import type { SavedSettings, SpaceSettings } from '../../../src/contract/settings';
import { teamSettingsSchema } from '../../../src/domain/team-settings/team-settings';
import type { BadgeChanges } from '../../../src/domain/report/badge-changes';
import { BacklogReader } from '../src/gather/backlog-reader';
import { findSettings } from '../src/gather/space-settings';
import { checks } from '../../../src/domain/checks';
import { suggestPreset } from '../../../src/domain/presets/suggest';
import { presetIds } from '../../../src/domain/team-settings/team-settings';
import { settingsPage } from '../../../src/messages/en/settings-page';
import { setLocale } from '../src/messages';
import type { SpaceDataCounts } from '../../../src/contract/space-data';
import type { SpaceDataApi } from '../src/settings/space-data-api';
import { readAt, toDraft, writeAt } from '../src/settings/draft';
import { settingsSentences } from '../src/settings/sentences';
import { SettingsPage } from '../src/settings/settings-page';
import { localWorker } from './support/local-worker';
import { axeFindings, buildApi } from './support/render-panel';
import { smallJira } from './support/small-jira';

// The page has a field for every option of every check, and jsdom looks through all of them for each that is named.
jest.setTimeout(180_000);

beforeAll(() => {
  return setLocale('en', settingsSentences);
});

const none: SpaceSettings = {
  state: 'none',
  settings: teamSettingsSchema.parse({}),
  revision: 0,
  mayEdit: true,
};

const textFields = [
  { id: 'customfield_1', name: 'Acceptance criteria' },
  { id: 'customfield_2', name: 'What proves it' },
];

const counts: SpaceDataCounts = {
  changes: 3,
  exceptions: 1,
  runs: 0,
  snapshots: 12,
  settings: 1,
  verdicts: 40,
};
/** Two slices, and what was asked of it. */
const asked: unknown[] = [];
const spaceData: SpaceDataApi = {
  countSpaceData: () => Promise.resolve(counts),
  removeSpaceData: (input) => {
    asked.push(input);
    return Promise.resolve(
      input.from === undefined
        ? { done: false, records: 16, items: 25, refused: 0, next: 'more' }
        : { done: true, records: 0, items: 15, refused: 1 },
    );
  },
};

/** The page over the real judge and a small Jira; the server answers as told and notes what it was sent. */
async function open(
  found: Partial<SpaceSettings> = {},
  answer: SavedSettings = { saved: true, revision: 1 },
  isLicensed = true,
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
  render(
    <SettingsPage
      projectId="10000"
      api={api}
      source={source}
      spaceData={spaceData}
      isLicensed={isLicensed}
      readFields={() => Promise.resolve(textFields)}
    />,
  );
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

const sentSettings = (sent: readonly unknown[]): unknown =>
  sent.map((input) => teamSettingsSchema.parse(readAt(toDraft(Object(input) as object), ['settings'])))[0];

describe('what only the space knows', () => {
  it('is the field its acceptance criteria are kept in', async () => {
    const { sent } = await open();
    const choice = screen.getByLabelText('Field for acceptance criteria');
    await within(choice).findByText('What proves it');
    fireEvent.change(choice, { target: { value: 'customfield_2' } });
    fireEvent.click(save());
    await screen.findByText(/^Saved\./);
    expect(sentSettings(sent)).toMatchObject({ criteriaField: textFields[1] });
    fireEvent.change(choice, { target: { value: '' } });
    expect(save()).toHaveProperty('disabled', false);
  }, 120_000);

  it('is the templates that splits are proposed by', async () => {
    const { sent } = await open();
    fireEvent.click(screen.getByText('Templates for splitting'));
    fireEvent.click(screen.getByRole('checkbox', { name: /^newsletter English/ }));
    fireEvent.click(screen.getByRole('button', { name: 'Add a template' }));
    // Without words and parts it is none yet.
    expect(save()).toHaveProperty('disabled', true);
    fireEvent.change(screen.getByLabelText(/^Words in the title/), {
      target: { value: 'Release, go-live' },
    });
    fireEvent.change(screen.getByLabelText(/^Parts, one a line/), {
      target: { value: 'Freeze\nRehearse\nSwitch over\n' },
    });
    fireEvent.click(save());
    await screen.findByText(/^Saved\./);
    expect(sentSettings(sent)).toMatchObject({
      playbooks: {
        off: ['newsletter'],
        own: [
          {
            id: 'own-1',
            language: 'en',
            heads: ['release', 'go-live'],
            steps: ['Freeze', 'Rehearse', 'Switch over'],
          },
        ],
      },
    });
  }, 120_000);
});

describe('without a licence', () => {
  it('the rules can be looked at and taken away, the data removed, and nothing saved', async () => {
    await open({ state: 'saved', revision: 2 }, { saved: true, revision: 3 }, false);
    expect(await screen.findByText(/no active licence on this site/)).toBeDefined();
    expect(screen.queryByText('Save')).toBeNull();
    expect(screen.getByLabelText('Preset')).toHaveProperty('disabled', true);
    expect(screen.getByText('See what would be removed')).toBeDefined();
  }, 120_000);
});

describe('removing the data of the space', () => {
  it('says what goes, asks, goes on to the end and says what stayed', async () => {
    await open();
    fireEvent.click(screen.getByRole('button', { name: 'See what would be removed' }));
    expect(await screen.findByText(/the readiness of 40 work items/)).toBeDefined();
    expect(screen.getByText(/^3 changes in the log/)).toBeDefined();
    expect(asked).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: 'Remove for good' }));
    expect(await screen.findByText(/^Removed: the readiness of 40 work items and 16 entries/)).toBeDefined();
    expect(screen.getByText(/let nobody change 1 work item/)).toBeDefined();
    expect(asked).toEqual([{ projectId: '10000' }, { projectId: '10000', from: 'more' }]);
  }, 120_000);

  it('is not offered to those who do not administer the space', async () => {
    await open({ mayEdit: false });
    await screen.findByText(/is for admins of this space/);
    expect(screen.queryByText('Remove this space’s data')).toBeNull();
  });
});

describe('a preset', () => {
  const words = ['Lay the screed', 'Plaster the wall', 'Insulate the roof', 'Tile the floor'];

  it.each([
    ['construction', words, 'points', 'titles'],
    ['kanban', ['Pay by card', 'Pay by invoice'], 'count', 'no-estimates'],
  ] as const)('of %s is proposed where nothing was saved', (preset, titles, unit, why) => {
    const estimation = unit === 'count' ? { unit } : { unit, fieldId: 'customfield_1', fieldName: 'Points' };
    expect(suggestPreset({ projectName: 'Web shop', estimation }, titles)).toMatchObject({ preset, why });
  });

  it('is left alone where the usual one fits', () => {
    const estimation = { unit: 'points', fieldId: 'customfield_1', fieldName: 'Points' } as const;
    const titles = ['Fit the page to the wall screen', 'Pay by card', 'Order status', 'Refund', 'Search'];
    expect(suggestPreset({ projectName: 'Web shop', estimation }, titles)).toBeUndefined();
  });

  it('has words of its own, and so has every option of every check', () => {
    const texts: Readonly<Record<string, string>> = settingsPage;
    const codes = [
      ...presetIds.flatMap((id) => [`settings.preset.${id}`, `settings.preset.${id}.about`]),
      ...checks.flatMap(({ id, options }) =>
        Object.keys(options.shape).map((name) => `settings.option.${id}.${name}`),
      ),
    ];
    expect(codes.filter((code) => !Object.hasOwn(texts, code))).toEqual([]);
    const stray = Object.keys(texts).filter(
      (code) => /^settings\.option\./.test(code) && !codes.includes(code),
    );
    expect(stray).toEqual([]);
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
