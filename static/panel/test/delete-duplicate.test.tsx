import { describe, expect, it } from '@jest/globals';
import { fireEvent, render, screen } from '@testing-library/react';
import type { CardItem } from '../../../src/domain/report/duplicate-cards';
import { PanelProvider } from '../src/panel-context';
import { DeleteDialog } from '../src/views/duplicates/delete-dialog';
import { MemorySource } from './support/memory-source';
import { buildApi } from './support/render-panel';

const attached = { links: 0, comments: 2, votes: 0, watchers: 0, attachments: 0, subtasks: 0 };
const item = (key: string): CardItem => ({
  id: key.slice(4),
  key,
  summary: 'Invoices as PDF',
  type: 'Story',
  status: { name: 'To Do', category: 'new' },
  estimate: undefined,
  labels: [],
  created: '2026-01-01T00:00:00.000Z',
  attached,
});
const changeId = 'c1f8f7a0-5b0c-4a5e-9a53-0d1c2f1c7b11';

function open(refusals: readonly string[] = []): unknown[] {
  const applied: unknown[] = [];
  const api = buildApi({
    previewChange: () =>
      Promise.resolve({
        changeId,
        digest: 'd',
        steps: [
          {
            id: 'delete',
            message: { code: 'change.step.delete', params: { key: 'WEB-258' } },
            optional: false,
          },
        ],
        warnings: [{ code: 'change.warning.delete-for-good', params: { key: 'WEB-258' } }],
        refusals: refusals.map((code) => ({ code, params: { key: 'WEB-258' } })),
      }),
    applyChange: ({ intent }) => {
      applied.push(intent);
      return Promise.resolve({ changeId, status: 'applied', items: [], left: [] });
    },
  });
  const source = new MemorySource({
    phase: 'reading',
    report: undefined,
    progress: { read: 0, expected: undefined },
  });
  render(
    <PanelProvider value={{ source, api, openItem: () => undefined }}>
      <DeleteDialog
        item={item('WEB-258')}
        kept={item('WEB-252')}
        onClose={() => undefined}
        onApplied={() => undefined}
      />
    </PanelProvider>,
  );
  return applied;
}

describe('deleting a duplicate', () => {
  it('says that nothing brings it back and what goes with it, and waits for a second yes', async () => {
    const applied = open();
    expect(await screen.findByText(/Neither this app nor Jira can bring it back/)).toBeDefined();
    expect(screen.getByText('WEB-258 takes with it: 2 comments.')).toBeDefined();
    const button = screen.getByRole('button', { name: 'Delete WEB-258 for good' });
    expect(button.hasAttribute('disabled')).toBe(true);
    fireEvent.click(screen.getByRole('checkbox', { name: 'I know that WEB-258 cannot be brought back.' }));
    fireEvent.click(button);
    expect(await screen.findByText('WEB-258 is deleted.')).toBeDefined();
    expect(applied).toEqual([{ kind: 'delete', itemId: '258', forGood: true }]);
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  it('is not possible where the server says no', async () => {
    open(['change.refusal.may-not-delete']);
    expect((await screen.findByRole('alert')).textContent).toContain('You may not delete WEB-258');
    expect(screen.queryByRole('checkbox')).toBeNull();
    expect(screen.getByRole('button', { name: 'Delete WEB-258 for good' }).hasAttribute('disabled')).toBe(
      true,
    );
  });
});
