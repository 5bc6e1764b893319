import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from '@jest/globals';
import type { RewriteIntent } from '../../../src/domain/changes/intent';
import { emptyDraft, intentOf, typedText, withBlock, withCriteria } from '../src/views/rewrite/text-draft';
import { buildBlock, buildDetail, buildFinding, buildReport, buildRow } from './support/build-report';
import { MemorySource } from './support/memory-source';
import { axeFindings, buildApi, renderPanel } from './support/render-panel';

const row = buildRow({
  summary: 'Card payment',
  readiness: { score: 60, badge: 'almost', incomplete: false },
  findings: [buildFinding({ check: 'acceptance-criteria', category: 'readiness' })],
});
const first = buildBlock({ path: '0', text: 'Guests pay by card.' });
const picture = buildBlock({ path: '1', kind: 'media', text: '' });
const detail = buildDetail(row, { blocks: [first, picture] });

describe('what was typed', () => {
  it('is nothing until something differs', () => {
    const draft = emptyDraft(row.summary);
    expect(intentOf(draft, detail, 'Acceptance criteria')).toBeUndefined();
    const back = withBlock(withBlock(draft, first, 'Guests pay.'), first, first.text);
    expect(intentOf(back, detail, 'Acceptance criteria')).toBeUndefined();
    expect(intentOf(withCriteria(draft, ['', ' '], false), detail, 'Acceptance criteria')).toBeUndefined();
  });

  it('names the block, what it was, and the criteria', () => {
    const draft = withCriteria(
      withBlock(emptyDraft(row.summary), first, 'Guests pay.'),
      ['Paid is shown'],
      false,
    );
    expect(intentOf(draft, detail, 'Acceptance criteria')).toEqual({
      kind: 'rewrite',
      itemId: row.id,
      blocks: [{ path: '0', was: 'Guests pay by card.', text: 'Guests pay.' }],
      sections: [{ heading: 'Acceptance criteria', lines: ['Paid is shown'], list: true }],
    });
  });

  it('neither judges nor writes a proposed line that nobody took or changed', () => {
    const proposed = withCriteria(emptyDraft(row.summary), ['Paid is shown', 'Refused is shown'], true);
    expect(intentOf(proposed, detail, 'Acceptance criteria')).toBeUndefined();
    expect(typedText(proposed, 'Acceptance criteria').sections).toEqual([]);
    const [taken, left] = proposed.criteria;
    if (!taken || !left) throw new Error('Both lines were proposed.');
    const mine = { ...proposed, criteria: [{ ...taken, drafted: undefined }, left] };
    expect(typedText(mine, 'Acceptance criteria').sections).toEqual([
      { heading: 'Acceptance criteria', lines: ['Paid is shown'], list: true },
    ]);
  });

  it('drafts no line twice', () => {
    const once = withCriteria(emptyDraft(''), ['Paid is shown'], true);
    expect(withCriteria(once, ['Paid is shown'], true).criteria).toHaveLength(1);
  });
});

describe('typing in the drawer', () => {
  function open() {
    const previewed: unknown[] = [];
    const source = MemorySource.judged(buildReport([row]), {
      details: [detail],
      draft: {
        criteria: [{ code: 'draft.criteria.invalid', params: {} }],
        template: ['draft.template.story.1'],
      },
      trial: () => ({ ...row, readiness: { score: 76, badge: 'ready', incomplete: false }, findings: [] }),
    });
    renderPanel(
      source,
      buildApi({
        previewChange: ({ intent }) => {
          previewed.push(intent);
          return Promise.resolve({
            changeId: crypto.randomUUID(),
            digest: 'd',
            steps: [],
            warnings: [],
            refusals: [],
          });
        },
      }),
    );
    fireEvent.click(screen.getByText('Card payment'));
    return { previewed, source };
  }

  it('goes to the criteria, and on to the next one by Enter', async () => {
    open();
    fireEvent.click(await screen.findByRole('button', { name: 'Add criteria' }));
    const first = await screen.findByRole('textbox', { name: 'Criterion 1' });
    expect(document.activeElement).toBe(first);
    fireEvent.change(first, { target: { value: 'A declined card says why' } });
    fireEvent.keyDown(first, { key: 'Enter', shiftKey: true });
    expect(screen.queryByRole('textbox', { name: 'Criterion 2' })).toBeNull();
    fireEvent.keyDown(first, { key: 'Enter' });
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Criterion 2' }));
  });

  it('shows the verdict with what is typed, and previews exactly that', async () => {
    const { previewed, source } = open();
    fireEvent.click(await screen.findByRole('button', { name: 'Add criteria' }));
    const form = await screen.findByRole('form', { name: `Edit ${row.key}` });
    fireEvent.click(await within(form).findByRole('button', { name: 'Draft from the text' }));
    const line = within(form).getByRole<HTMLTextAreaElement>('textbox', { name: 'Criterion 1' });
    expect(line.value).toBe('When something is missing or wrong, it says what and nothing is lost');
    expect(within(form).getByText('Draft')).toBeDefined();
    fireEvent.click(within(form).getByRole('button', { name: 'Use line 1 as it is' }));
    expect(within(form).queryByText('Draft')).toBeNull();
    fireEvent.change(line, { target: { value: 'A declined card says why' } });
    expect(within(form).queryByText('Draft')).toBeNull();
    fireEvent.change(within(form).getByRole('textbox', { name: 'Paragraph 1' }), {
      target: { value: 'Guests pay by card or voucher.' },
    });
    await within(form).findByText('76 of 100 (+16)');
    await waitFor(() => {
      expect(source.tried.at(-1)).toMatchObject({
        blocks: [{ path: '0', text: 'Guests pay by card or voucher.' }],
      });
    });
    expect(await axeFindings()).toEqual([]);
    fireEvent.click(within(form).getByRole('button', { name: 'Preview' }));
    await waitFor(() => {
      expect(previewed).toHaveLength(1);
    });
    const [intent] = previewed as RewriteIntent[];
    expect(intent).toMatchObject({
      blocks: [{ path: '0', was: 'Guests pay by card.', text: 'Guests pay by card or voucher.' }],
      sections: [{ lines: ['A declined card says why'] }],
    });
    const dialog = await screen.findByRole('dialog');
    await within(dialog).findByText('A declined card says why');
    expect([...dialog.querySelectorAll('.difference-line')].map(({ textContent }) => textContent)).toEqual([
      'Removed:Guests pay by card.',
      'Added:Guests pay by card or voucher.',
      'Added:A declined card says why',
    ]);
    expect(await axeFindings()).toEqual([]);
    fireEvent.click(within(dialog).getByRole('button', { name: 'Back' }));
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Paragraph 1' }).value).toBe(
      'Guests pay by card or voucher.',
    );
  });

  it('inserts the sections its kind of work usually has', async () => {
    open();
    fireEvent.click(await screen.findByRole('button', { name: `Edit ${row.key}` }));
    const form = await screen.findByRole('form', { name: `Edit ${row.key}` });
    fireEvent.click(await within(form).findByRole('button', { name: 'Insert a template' }));
    expect(within(form).getByRole('textbox', { name: 'Text of “Who needs this and why”' })).toBeDefined();
    expect(await axeFindings()).toEqual([]);
  });
});
