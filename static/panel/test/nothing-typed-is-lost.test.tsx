import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from '@jest/globals';
import { buildBlock, buildDetail, buildReport, buildRow, exportStory } from './support/build-report';
import { MemorySource } from './support/memory-source';
import { axeFindings, buildApi, renderPanel } from './support/render-panel';

/** As a browser does for Escape on a modal dialog. */
const escape = (dialog: HTMLElement) => fireEvent(dialog, new Event('cancel', { cancelable: true }));
const question = () => screen.queryByRole('dialog', { name: 'Discard changes?' });
const press = (name: string, within_ = screen.getByRole('dialog', { name: 'Discard changes?' })) =>
  fireEvent.click(within(within_).getByRole('button', { name }));

describe('the split', () => {
  async function openSplit() {
    const story = exportStory();
    renderPanel(
      MemorySource.judged(buildReport([story.row]), { details: [story.detail], splits: story.proposals }),
      buildApi(),
    );
    fireEvent.click(screen.getByText(story.row.summary));
    fireEvent.click(await screen.findByRole('button', { name: 'Split' }));
    const [title] = within(
      await screen.findByRole('region', { name: 'Part 2' }),
    ).getAllByRole<HTMLInputElement>('textbox');
    if (!title) throw new Error('A part has a title.');
    return { dialog: screen.getByRole('dialog'), title };
  }

  it('asks nothing while it is as proposed', async () => {
    const { dialog } = await openSplit();
    escape(dialog);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('asks before a title of one’s own is thrown away', async () => {
    const { dialog, title } = await openSplit();
    fireEvent.change(title, { target: { value: 'A part in my words' } });
    escape(dialog);
    expect(question()).not.toBeNull();
    expect(await axeFindings()).toEqual([]);
    press('Keep editing');
    expect(question()).toBeNull();
    expect(title.value).toBe('A part in my words');

    fireEvent.click(within(dialog).getByRole('button', { name: 'Cancel' }));
    press('Discard');
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});

describe('the text in the drawer', () => {
  const here = buildRow({ id: '1', key: 'WEB-1', summary: 'Card payment' });
  const there = buildRow({ id: '2', key: 'WEB-2', summary: 'Voucher payment' });
  const paragraph = buildBlock({ path: '0', text: 'Guests pay by card.' });

  async function edit() {
    renderPanel(
      MemorySource.judged(buildReport([here, there]), {
        details: [buildDetail(here, { blocks: [paragraph] }), buildDetail(there, { blocks: [paragraph] })],
        trial: () => here,
      }),
      buildApi(),
    );
    fireEvent.click(screen.getByText('Card payment'));
    fireEvent.click(await screen.findByRole('button', { name: 'Edit WEB-1' }));
    return screen.findByRole('form', { name: 'Edit WEB-1' });
  }
  const text = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Paragraph 1' });
  const type = (value: string) => fireEvent.change(text(), { target: { value } });

  it('is kept while another item is looked at, with a way back', async () => {
    await edit();
    type('Guests pay by card or voucher.');
    fireEvent.click(screen.getByText('Voucher payment'));
    expect(screen.queryByRole('form')).toBeNull();
    expect(await screen.findByText('Text of WEB-1 not written to Jira yet: Card payment')).toBeDefined();
    expect(await axeFindings()).toEqual([]);

    fireEvent.click(screen.getByRole('button', { name: 'Go on writing' }));
    await screen.findByRole('form', { name: 'Edit WEB-1' });
    expect(text().value).toBe('Guests pay by card or voucher.');
    expect(screen.queryByText(/not written to Jira yet/)).toBeNull();
  });

  it('is kept when the drawer is closed, and thrown away only when asked to', async () => {
    await edit();
    type('Guests pay by card or voucher.');
    const drawer = screen.getByRole('complementary', { name: 'Work item WEB-1' });
    fireEvent.click(within(drawer).getByRole('button', { name: 'Close' }));
    await screen.findByText(/not written to Jira yet/);
    fireEvent.click(screen.getByRole('button', { name: 'Discard' }));
    press('Discard');
    expect(screen.queryByText(/not written to Jira yet/)).toBeNull();
    fireEvent.click(screen.getByText('Card payment'));
    expect(screen.queryByRole('form')).toBeNull();
  });

  it('asks at Escape once something is typed, and only then', async () => {
    const form = await edit();
    type('Guests pay.');
    fireEvent.keyDown(form, { key: 'Escape' });
    press('Keep editing');
    expect(text().value).toBe('Guests pay.');
    type('Guests pay by card.');
    fireEvent.keyDown(form, { key: 'Escape' });
    expect(question()).toBeNull();
    expect(screen.queryByRole('form')).toBeNull();
  });

  it('that was only opened is shown as it is the next time', async () => {
    await edit();
    fireEvent.click(screen.getByText('Voucher payment'));
    fireEvent.click(screen.getByText('Card payment'));
    await screen.findByText('Guests pay by card.');
    expect(screen.queryByRole('form')).toBeNull();
    expect(screen.queryByText(/not written to Jira yet/)).toBeNull();
  });
});
