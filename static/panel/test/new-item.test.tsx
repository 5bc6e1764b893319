import { describe, expect, it } from '@jest/globals';
import { fireEvent, render, screen, within } from '@testing-library/react';
import type { Newcomer } from '../../../src/domain/drafts/newcomer';
import type { NewcomerVerdict } from '../../../src/domain/report/judge-newcomer';
import type { NewItemType } from '../../../src/jira/new-item-choices';
import { PanelProvider } from '../src/panel-context';
import type { NewItemDesk } from '../src/new-item-desk';
import { NewItemDialog } from '../src/views/new-item/new-item-dialog';
import { placesIn } from '../src/views/new-item/new-item-draft';
import { buildReport, exportStory } from './support/build-report';
import { MemorySource } from './support/memory-source';
import { axeFindings, buildApi } from './support/render-panel';

const { row: story, detail } = exportStory();
const report = buildReport([story]);
const screenOf = (name: string, required: readonly string[] = []): NewItemType => ({
  id: name === 'Bug' ? '2' : '1',
  name,
  kind: name === 'Bug' ? 'bug' : 'story',
  fields: ['summary', 'description', ...required].map((id) => ({
    id,
    name: id === 'customfield_1' ? 'Team' : id,
    required: id === 'summary' || required.includes(id),
    holdsPeople: false,
    type: 'string',
    items: undefined,
    isDocument: id === 'description',
    options: [],
  })),
});

function open(more: Partial<NewItemDesk> = {}) {
  const typed: Newcomer[] = [];
  const verdict = ({ type, summary }: Newcomer): NewcomerVerdict => ({
    row: detail.item,
    similar:
      summary === 'Export'
        ? [
            {
              id: '7',
              key: 'WEB-7',
              summary: 'Export as CSV',
              status: { name: 'Done', category: 'done' },
              probability: 0.7,
              verdict: 'duplicate',
            },
          ]
        : [],
    template: type.kind === 'bug' ? ['draft.template.bug.1'] : ['draft.template.story.3'],
  });
  const newItem: NewItemDesk = {
    types: () => Promise.resolve([screenOf('Story'), screenOf('Bug', ['customfield_1'])]),
    judge: (newcomer) => {
      typed.push(newcomer);
      return Promise.resolve(verdict(newcomer));
    },
    ...more,
  };
  const asked: unknown[] = [];
  const closed: true[] = [];
  const api = buildApi({
    previewChange: ({ intent }) => {
      asked.push(intent);
      return Promise.resolve({
        changeId: 'c1f8f7a0-5b0c-4a5e-9a53-0d1c2f1c7b11',
        digest: 'd',
        steps: [
          {
            id: 'create-1',
            message: { code: 'change.step.create-new', params: { type: 'Story', title: 'Export' } },
            optional: false,
          },
        ],
        warnings: [],
        refusals: [],
      });
    },
  });
  render(
    <PanelProvider value={{ source: MemorySource.judged(report), api, openItem: () => undefined, newItem }}>
      <NewItemDialog
        report={report}
        current={undefined}
        onClose={() => {
          closed.push(true);
        }}
        onApplied={() => undefined}
      />
    </PanelProvider>,
  );
  return { typed, asked, closed };
}

const type = (label: string, text: string) => {
  fireEvent.change(screen.getByLabelText(label), { target: { value: text } });
};

describe('a new item', () => {
  it('is compared and judged while it is typed, then previewed', async () => {
    const { typed, asked } = open();
    const preview = await screen.findByRole('button', { name: 'Preview' });
    expect(preview.hasAttribute('disabled')).toBe(true);
    type('Title', 'Export');
    expect(await screen.findByText('Already there? One work item is like this.')).toBeDefined();
    expect(screen.getByText('Already done?')).toBeDefined();
    expect(
      within(screen.getByRole('status', { name: 'Readiness with what is typed' })).getByRole('strong'),
    ).toBeDefined();
    type('Acceptance criteria', '* Semicolons\n- UTF-8\n\n');
    type('Description', 'For the tax adviser.');
    expect(await axeFindings()).toEqual([]);
    fireEvent.click(preview);
    expect(await screen.findByText('Create the Story “Export”')).toBeDefined();
    expect(asked).toEqual([
      {
        kind: 'create',
        besideId: report.items[0]?.id,
        place: placesIn(report, undefined)[0]?.place,
        typeId: '1',
        summary: 'Export',
        text: 'For the tax adviser.',
        sections: [{ heading: 'Acceptance criteria', lines: ['Semicolons', 'UTF-8'], list: true }],
        answers: {},
      },
    ]);
    expect(typed.at(-1)?.summary).toBe('Export');
    fireEvent.click(screen.getByRole('button', { name: 'Back' }));
    expect(screen.getByLabelText<HTMLInputElement>('Title').value).toBe('Export');
  });

  it('asks for what this space demands, and takes the template of the type', async () => {
    const { asked } = open();
    await screen.findByLabelText('Title');
    type('Title', 'Total is wrong');
    fireEvent.change(screen.getByLabelText('Work type'), { target: { value: '2' } });
    expect(await screen.findByLabelText('Steps to reproduce')).toBeDefined();
    const preview = screen.getByRole('button', { name: 'Preview' });
    expect(preview.hasAttribute('disabled')).toBe(true);
    type('Team', 'Checkout');
    expect(preview.hasAttribute('disabled')).toBe(false);
    fireEvent.click(preview);
    await screen.findByText(/^Create the/);
    expect(asked).toMatchObject([{ typeId: '2', answers: { customfield_1: 'Checkout' } }]);
  });

  it('asks before what was typed is thrown away, in the preview as well', async () => {
    const { closed } = open();
    const escape = () =>
      fireEvent(
        screen.getByRole('dialog', { name: 'New work item' }),
        new Event('cancel', { cancelable: true }),
      );
    await screen.findByLabelText('Title');
    escape();
    expect(closed).toHaveLength(1);
    type('Title', 'Export');
    escape();
    fireEvent.click(screen.getByRole('button', { name: 'Keep editing' }));
    expect(screen.getByLabelText<HTMLInputElement>('Title').value).toBe('Export');
    fireEvent.click(screen.getByRole('button', { name: 'Preview' }));
    await screen.findByText(/^Create the/);
    escape();
    expect(closed).toHaveLength(1);
    fireEvent.click(screen.getByRole('button', { name: 'Discard' }));
    expect(closed).toHaveLength(2);
  });

  it('says so where nothing can be created', async () => {
    open({ types: () => Promise.reject(new Error('no answer')) });
    expect((await screen.findByRole('alert')).textContent).toContain('No work items can be created here');
  });
});

describe('where a new item can go', () => {
  const row = (id: string, sprintId?: number) => ({
    ...detail.item,
    id,
    key: `WEB-${id}`,
    sprintId,
    zone: sprintId === undefined ? ('next' as const) : ('near' as const),
  });

  it('is never a sprint: the top is above the first item that waits', () => {
    const places = placesIn({ ...report, items: [row('1', 5), row('2'), row('3')] }, row('3'));
    expect(places.map(({ id, place, beside }) => [id, place, beside.key])).toEqual([
      ['below', 'below', 'WEB-3'],
      ['top', 'above', 'WEB-2'],
      ['bottom', 'bottom', 'WEB-3'],
    ]);
    expect(placesIn({ ...report, items: [row('1', 5)] }, row('1', 5)).map(({ id }) => id)).toEqual([
      'bottom',
    ]);
    expect(placesIn({ ...report, items: [] }, undefined)).toEqual([]);
  });
});
