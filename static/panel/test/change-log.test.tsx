import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from '@jest/globals';
import type { Input } from '../../../src/contract';
import type { ChangeResult, LoggedChange } from '../../../src/contract/changes';
import { Refused } from '../src/api';
import type { Api } from '../src/api';
import { ChangeLogDialog } from '../src/views/change-log/change-log-dialog';
import { buildReport, buildRow } from './support/build-report';
import { allRights, MemorySource, viewerRights } from './support/memory-source';
import { axeFindings, buildApi, renderPanel } from './support/render-panel';

const idOf = (number: number) => `7d1f0d5e-6f3b-4a53-9a53-0d1c2f1c7b${String(10 + number)}`;

function change(number: number, more: Partial<LoggedChange> = {}): LoggedChange {
  const key = `WEB-${String(number)}`;
  return {
    changeId: idOf(number),
    kind: 'estimate',
    at: '2026-11-20T10:15:00.000Z',
    by: 'Petra Lind',
    inBulk: false,
    status: 'applied',
    items: [{ id: String(number), key, created: false }],
    steps: [
      {
        message: { code: 'change.log.estimate', params: { key, others: 'none' } },
        state: 'done',
        values: [{ key, field: 'Story Points', before: '', after: '5' }],
      },
    ],
    undoable: true,
    undoPoints: 8,
    ...more,
  };
}

function open(overrides: Partial<Api>, rights = allRights, item?: { id: string; key: string }) {
  const closed: string[] = [];
  const source = MemorySource.judged(buildReport([buildRow({ id: '10012' })]), { rights });
  renderPanel(
    source,
    buildApi(overrides),
    <ChangeLogDialog projectId="10000" item={item} onClose={() => closed.push('closed')} />,
  );
  return { closed };
}

const undone: ChangeResult = { changeId: idOf(1), status: 'undone', items: [], left: [] };
const undoOf = (key: string) => screen.findByRole('button', { name: `Undo: Petra Lind estimated ${key}` });

describe('the dialog of changes', () => {
  it('tells who did what by day, and before and after on demand', async () => {
    const earlier = change(2, {
      at: '2026-11-18T10:15:00.000Z',
      by: null,
      status: 'undone',
      undoable: false,
    });
    open({ listChanges: () => Promise.resolve({ changes: [change(1), earlier] }) });
    await undoOf('WEB-1');
    const days = screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent);
    expect(days).toEqual(['Friday, November 20, 2026', 'Wednesday, November 18, 2026']);
    const sentences = screen.getAllByRole('heading', { level: 4 }).map(({ textContent }) => textContent);
    expect(sentences).toEqual(['Petra Lind estimated WEB-1', 'Estimated WEB-2']);
    expect(screen.getByText(/Jira’s history does not name who · Taken back/)).toBeTruthy();
    expect(screen.getAllByRole('button', { name: /^Undo/ })).toHaveLength(1);
    const [details] = screen
      .getAllByRole('group', { name: '' })
      .filter(({ tagName }) => tagName === 'DETAILS');
    expect(details?.textContent).toContain('Story Points of WEB-1');
    expect(details?.textContent).toContain('BeforeemptyAfter5');
    expect(await axeFindings()).toEqual([]);
  });

  it('asks for what is filtered, and for one item', async () => {
    const asked: Input<'listChanges'>[] = [];
    const listChanges: Api['listChanges'] = (input) => {
      asked.push(input);
      return Promise.resolve({ changes: [] });
    };
    open({ listChanges }, allRights, { id: '10012', key: 'WEB-12' });
    await screen.findByText('Nothing was changed with this app in the last 30 days.');
    expect(screen.getByRole('dialog', { name: 'Changes of WEB-12' })).toBeTruthy();
    fireEvent.change(screen.getByLabelText('Kind'), { target: { value: 'split' } });
    await screen.findByText('No change fits. Choose another kind or a longer period.');
    fireEvent.change(screen.getByLabelText('Period'), { target: { value: '7' } });
    await waitFor(() => {
      expect(asked).toHaveLength(3);
    });
    expect(asked[0]).toMatchObject({ projectId: '10000', itemId: '10012' });
    expect(asked[0]).not.toHaveProperty('kind');
    expect(asked[2]).toMatchObject({ itemId: '10012', kind: 'split' });
    const days = (Date.now() - Date.parse(asked[2]?.since ?? '')) / 86_400_000;
    expect(days).toBeCloseTo(7, 2);
  });

  it('shows older changes after the newest, and goes to the first of them', async () => {
    open({
      listChanges: ({ from }) =>
        Promise.resolve(from === undefined ? { changes: [change(1)], next: 'x' } : { changes: [change(2)] }),
    });
    fireEvent.click(await screen.findByRole('button', { name: 'Show older changes' }));
    await undoOf('WEB-2');
    expect(screen.getAllByRole('heading', { level: 4 })).toHaveLength(2);
    expect(document.activeElement?.textContent).toBe('Petra Lind estimated WEB-2');
    expect(screen.queryByRole('button', { name: 'Show older changes' })).toBeNull();
  });

  it('takes a change back, once', async () => {
    const asked: string[] = [];
    open({
      listChanges: () => Promise.resolve({ changes: [change(1)] }),
      undoChange: ({ changeId }) => {
        asked.push(changeId);
        return Promise.resolve(undone);
      },
    });
    fireEvent.click(await undoOf('WEB-1'));
    await screen.findByText('Taken back. Jira is as it was before.');
    expect(asked).toEqual([idOf(1)]);
    expect(screen.queryByRole('button', { name: /^Undo/ })).toBeNull();
    expect(document.activeElement?.textContent).toBe('Petra Lind estimated WEB-1');
  });

  it('says why a change was not taken back, and offers it again', async () => {
    open({
      listChanges: () => Promise.resolve({ changes: [change(1)] }),
      undoChange: () =>
        Promise.reject(
          new Refused({ code: 'changed-since', params: { key: 'WEB-1', fields: ['Story Points'] } }),
        ),
    });
    fireEvent.click(await undoOf('WEB-1'));
    const notice = await screen.findByRole('alert');
    expect(notice.textContent).toContain('Someone changed Story Points of WEB-1 since.');
    expect(await undoOf('WEB-1')).toBeTruthy();
  });

  it('tells who may only look before they try', async () => {
    open({ listChanges: () => Promise.resolve({ changes: [change(1)] }) }, viewerRights);
    await screen.findByText('Petra Lind estimated WEB-1');
    expect(screen.getByRole('note').textContent).toMatch(/^You may look at these changes/);
    expect(screen.queryByRole('button', { name: /^Undo/ })).toBeNull();
    expect(await axeFindings()).toEqual([]);
  });

  it('says that it could not be read, and tries again', async () => {
    let tries = 0;
    open({
      listChanges: () => {
        tries += 1;
        return tries === 1
          ? Promise.reject(new Refused({ code: 'jira-unavailable', params: {} }))
          : Promise.resolve({ changes: [change(1)] });
      },
    });
    const notice = await screen.findByRole('alert');
    expect(notice.textContent).toMatch(/^The changes could not be read\./);
    fireEvent.click(within(notice).getByRole('button', { name: 'Try again' }));
    await undoOf('WEB-1');
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
