import { describe, expect, it } from '@jest/globals';
import { act, render, screen } from '@testing-library/react';
import { CommentQuestionNote } from '../src/views/drawer/comment-question';
import { buildRow } from './support/build-report';
import { axeFindings } from './support/render-panel';

const item = buildRow({ id: '10318' });

describe('the note about a question in the comments', () => {
  it('quotes it, and says who asked whom', async () => {
    render(
      <CommentQuestionNote
        item={item}
        find={(itemId) =>
          Promise.resolve({
            quote: `Which countries first for ${itemId}?`,
            askedBy: 'Ben',
            asked: '2026-11-02T09:00:00Z',
            named: ['Mia', 'Ana'],
          })
        }
      />,
    );
    const note = await screen.findByRole('note');
    expect(note.textContent).toContain('Ben asked on Nov 2, 2026, for Mia and Ana');
    expect(note.textContent).toContain('Which countries first for 10318?');
    expect(await axeFindings()).toEqual([]);
  });

  it('is not there without a question, and says so when nothing is known', async () => {
    const { rerender, container } = render(
      <CommentQuestionNote item={item} find={() => Promise.resolve(undefined)} />,
    );
    await act(() => Promise.resolve());
    expect(container.textContent).toBe('');
    rerender(
      <CommentQuestionNote
        item={{ ...item, id: '10319' }}
        find={() => Promise.reject(new Error('Jira is away'))}
      />,
    );
    await screen.findByText(/comments could not be read/);
  });
});
