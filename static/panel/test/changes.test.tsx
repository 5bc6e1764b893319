import { describe, expect, it } from '@jest/globals';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { ChangePreview, ChangeResult } from '../../../src/contract/changes';
import type { Input } from '../../../src/contract';
import { Refused } from '../src/api';
import type { Api } from '../src/api';
import type { Rights } from '../src/backlog-state';
import { compare } from '../src/worker/compare';
import { buildPair, buildReport, exportDuplicate, exportStory } from './support/build-report';
import { MemorySource, viewerRights } from './support/memory-source';
import { axeFindings, buildApi, renderPanel } from './support/render-panel';

const story = exportStory();
const duplicate = exportDuplicate();
const changeId = '2c7a1df8-6a0e-4f2a-9f53-0d1c2f1c7b11';

const preview: ChangePreview = {
  changeId,
  digest: 'digest-1',
  steps: [
    { id: 'shrink', message: { code: 'number', params: { value: 1 } }, optional: false },
    { id: 'link', message: { code: 'number', params: { value: 2 } }, optional: true },
  ],
  warnings: [],
  refusals: [],
};
const applied: ChangeResult = {
  changeId,
  status: 'applied',
  items: [
    { id: '10012', key: 'SHOP-12', created: false },
    { id: '10050', key: 'SHOP-50', created: true },
  ],
  left: [],
};

/** A server that remembers what it was asked and answers as the real one would. */
function recordingApi(overrides: Partial<Api> = {}) {
  const intents: Input<'previewChange'>['intent'][] = [];
  const calls: string[] = [];
  const api = buildApi({
    previewChange: ({ intent }) => {
      intents.push(intent);
      return Promise.resolve(preview);
    },
    applyChange: ({ digest, leaveOut = [] }) => {
      calls.push(`apply ${digest} without ${leaveOut.join()}`);
      return Promise.resolve(applied);
    },
    undoChange: (input) => {
      calls.push(`undo ${input.changeId}`);
      return Promise.resolve({ ...applied, status: 'undone', items: [] });
    },
    ...overrides,
  });
  return { api, intents, calls };
}

function open(api: Api, content: { readonly rights?: Rights; readonly gone?: boolean } = {}) {
  const source = MemorySource.judged(buildReport([story.row, duplicate.row]), {
    details: [story.detail, duplicate.detail],
    splits: story.proposals,
    ...(content.gone
      ? {}
      : { comparison: compare(buildPair('10012', '10020'), story.detail, duplicate.detail, '10012') }),
    ...(content.rights && { rights: content.rights }),
  });
  const panel = renderPanel(source, api);
  fireEvent.click(screen.getByText('Export or print the monthly report'));
  return { source, ...panel };
}

const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name });
const dialog = () => screen.getByRole('dialog');

async function openSplit(api: Api) {
  const opened = open(api);
  fireEvent.click(await screen.findByRole('button', { name: 'Split' }));
  await screen.findByRole('region', { name: 'Part 1' });
  return opened;
}

describe('splitting', () => {
  it('starts from the first proposal, balanced, and is told apart from the others', async () => {
    await openSplit(recordingApi().api);
    expect(screen.getAllByRole('radio')).toHaveLength(2);
    expect(dialog().textContent).toContain('Every criterion has its part. 13 of 13 points.');
    expect(button('Preview').disabled).toBe(false);
    expect(await axeFindings()).toEqual([]);
    fireEvent.click(screen.getAllByRole('radio')[1]!);
    expect(screen.getAllByRole('region', { name: /^Part \d$/ })).toHaveLength(3);
  });

  it('deals a criterion by its select, takes the focus along, and stays closed until all are dealt', async () => {
    await openSplit(recordingApi().api);
    const third = () => screen.getByRole<HTMLSelectElement>('combobox', { name: /Part for criterion 3/ });
    fireEvent.change(third(), { target: { value: '' } });
    expect(dialog().textContent).toContain('1 criterion is in no part.');
    expect(button('Preview').disabled).toBe(true);
    expect(within(screen.getByRole('region', { name: 'In no part yet' })).getByRole('combobox')).toBe(
      third(),
    );
    expect(document.activeElement).toBe(third());
    expect(await axeFindings()).toEqual([]);
    fireEvent.change(third(), { target: { value: '0' } });
    expect(within(screen.getByRole('region', { name: 'Part 1' })).getAllByRole('combobox')).toHaveLength(5);
    expect(button('Preview').disabled).toBe(false);
  });

  it('wants a tick for fewer points', async () => {
    await openSplit(recordingApi().api);
    fireEvent.change(screen.getAllByRole('textbox', { name: 'Points' })[0]!, { target: { value: '3' } });
    expect(button('Preview').disabled).toBe(true);
    fireEvent.click(screen.getByRole('checkbox', { name: '5 points less than before is what we mean' }));
    expect(button('Preview').disabled).toBe(false);
  });

  it('lists every write, applies what was not left out, shows the result, and takes it back', async () => {
    const { api, intents, calls } = recordingApi();
    const { source, opened } = await openSplit(api);
    fireEvent.change(screen.getAllByRole('textbox', { name: 'Title' })[1]!, {
      target: { value: 'Print it' },
    });
    fireEvent.click(button('Preview'));
    await screen.findByText('These 2 things will change in Jira:');
    expect(calls).toEqual([]);
    expect(intents).toEqual([
      {
        kind: 'split',
        itemId: '10012',
        boardId: 1,
        target: 'keep-key',
        parts: [
          { title: 'Export the monthly report', criteria: [0, 1, 3, 4], points: 8 },
          { title: 'Print it', criteria: [2], points: 5 },
        ],
        acceptLowerSum: false,
      },
    ]);
    expect(await axeFindings()).toEqual([]);
    fireEvent.click(within(dialog()).getByRole('checkbox'));
    fireEvent.click(button('Apply'));
    await screen.findByText('Done. 2 work items changed, one of them new.');
    expect(calls).toEqual(['apply digest-1 without link']);
    expect(source.asked).toEqual(['refresh 10012 10050']);
    fireEvent.click(button('SHOP-50'));
    expect(opened).toEqual(['SHOP-50']);
    expect(await axeFindings()).toEqual([]);
    fireEvent.click(button('Undo'));
    await screen.findByText('Taken back. Jira is as it was before.');
    expect(calls).toEqual(['apply digest-1 without link', `undo ${changeId}`]);
    expect(source.asked).toEqual(['refresh 10012 10050', 'refresh']);
  });

  it('keeps the way back open after the dialog is closed', async () => {
    const { api, calls } = recordingApi();
    await openSplit(api);
    fireEvent.click(button('Preview'));
    await screen.findByText('These 2 things will change in Jira:');
    fireEvent.click(button('Apply'));
    await screen.findByText(/^Done\./);
    fireEvent.click(button('Done'));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.getByText('SHOP-12 and SHOP-50 changed in Jira')).toBeDefined();
    expect(await axeFindings()).toEqual([]);
    fireEvent.click(button('Undo'));
    await screen.findByText('SHOP-12 and SHOP-50 as before');
    expect(calls.at(-1)).toBe(`undo ${changeId}`);
  });

  it('says why the server will not, and offers no way around', async () => {
    const { api } = recordingApi({
      previewChange: () =>
        Promise.resolve({ ...preview, refusals: [{ code: 'rights.no-edit', params: {} }] }),
    });
    await openSplit(api);
    fireEvent.click(button('Preview'));
    await waitFor(() => {
      expect(within(dialog()).getByRole('alert').textContent).toContain('Edit work items');
    });
    expect(button('Apply').disabled).toBe(true);
  });

  it('goes back to a fresh preview after a conflict, with the parts kept', async () => {
    const { api, intents } = recordingApi({
      applyChange: () => Promise.reject(new Refused({ code: 'conflict', params: {} })),
    });
    await openSplit(api);
    fireEvent.click(button('Preview'));
    await screen.findByText('These 2 things will change in Jira:');
    fireEvent.click(button('Apply'));
    await screen.findByText(/Someone changed this item in the meantime/);
    fireEvent.click(button('Look again'));
    await screen.findByText('These 2 things will change in Jira:');
    expect(intents).toHaveLength(2);
    fireEvent.click(button('Back'));
    expect(screen.getByRole('region', { name: 'Part 2' })).toBeDefined();
  });
});

describe('comparing', () => {
  it('marks what both say, names what differs, and links the one that goes', async () => {
    const { api, intents } = recordingApi();
    open(api);
    fireEvent.click(button('Compare with SHOP-20'));
    await screen.findByText(/They differ:/);
    const shared = [...dialog().querySelectorAll('.compare-title .mark-shared')].map(
      ({ textContent }) => textContent,
    );
    expect(shared).toEqual(['Export', 'report', 'Export', 'report', 'month']);
    expect(dialog().textContent).toContain('They differ: SHOP-12 says “print” ↔ SHOP-20 adds nothing');
    expect(await axeFindings()).toEqual([]);
    const [keepFirst, keepSecond] = screen.getAllByRole<HTMLInputElement>('radio');
    expect(keepFirst!.checked).toBe(true);
    fireEvent.click(keepSecond!);
    fireEvent.click(button('Link as duplicate'));
    await screen.findByText('These 2 things will change in Jira:');
    expect(intents).toEqual([{ kind: 'relate', itemId: '10012', otherId: '10020', linkType: 'duplicate' }]);
  });

  it('says so when one of the two is gone', async () => {
    open(recordingApi().api, { gone: true });
    fireEvent.click(button('Compare with SHOP-20'));
    expect(await screen.findByText(/cannot be compared any more/)).toBeDefined();
  });
});

describe('a viewer without edit rights', () => {
  it('sees everything, is offered no change, and is told why', async () => {
    open(recordingApi().api, { rights: viewerRights });
    const drawer = screen.getByRole('complementary');
    await within(drawer).findByText('5 acceptance criteria');
    expect(screen.queryByRole('button', { name: 'Split' })).toBeNull();
    expect(within(drawer).getByRole('note').textContent).toContain('Edit work items');
    fireEvent.click(button('Compare with SHOP-20'));
    await screen.findByText(/They differ:/);
    expect(screen.queryByRole('button', { name: 'Link as duplicate' })).toBeNull();
    expect(within(dialog()).getByRole('note').textContent).toContain('Link work items');
    expect(await axeFindings()).toEqual([]);
  });
});
