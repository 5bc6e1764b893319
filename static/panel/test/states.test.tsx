import { describe, expect, it } from '@jest/globals';
import { act, fireEvent, screen } from '@testing-library/react';
import type { ReadFailure } from '../src/backlog-state';
import { buildFinding, buildReport, buildRow } from './support/build-report';
import { MemorySource, viewerRights } from './support/memory-source';
import { axeFindings, renderPanel } from './support/render-panel';

const rows = [
  buildRow({ id: '10001', summary: 'Pay by card' }),
  buildRow({
    id: '10002',
    summary: 'Reset the password by mail',
    findings: [buildFinding()],
    readiness: { score: 60, badge: 'needs-work', incomplete: false },
  }),
];

describe('the panel', () => {
  it('shows the shape of what comes, and a count as soon as there is one', async () => {
    const source = new MemorySource({
      phase: 'reading',
      report: undefined,
      progress: { read: 0, expected: undefined },
    });
    renderPanel(source);
    expect(screen.getByRole('status').textContent).toBe('Asking Jira for the backlog');
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Refine');
    expect(await axeFindings()).toEqual([]);
    act(() => {
      source.become({
        phase: 'reading',
        report: buildReport(rows, { read: { items: 2, expected: 1850, problems: [] } }),
        progress: { read: 400, expected: 1850 },
      });
    });
    expect(screen.getByText('Read 400 of 1,850')).toBeDefined();
    expect(screen.getByText('Pay by card')).toBeDefined();
    expect(screen.getAllByText('Still reading').length).toBeGreaterThan(5);
    // Numbers of a few rows are none of the backlog: they wait for all of it, in their places.
    expect(screen.getByText('2 of 1,850')).toBeDefined();
    expect(screen.getByText('Reading history …')).toBeDefined();
    expect(screen.queryByRole('group', { name: 'Show only' })).toBeNull();
    expect(await axeFindings()).toEqual([]);
  });

  it('says when Jira asks to wait', () => {
    renderPanel(
      new MemorySource({
        phase: 'reading',
        report: buildReport(rows),
        progress: { read: 100, expected: 1850, waiting: { seconds: 12, asked: true } },
      }),
    );
    expect(screen.getByText('Jira asks for a short break. Going on in 12 seconds')).toBeDefined();
  });

  it('says that it asks again when nothing came', () => {
    renderPanel(
      new MemorySource({
        phase: 'reading',
        report: undefined,
        progress: { read: 0, expected: undefined, waiting: { seconds: 4, asked: false } },
      }),
    );
    expect(screen.getByText('Jira did not answer. Asking again in 4 seconds')).toBeDefined();
  });

  it('says what an empty backlog needs', async () => {
    renderPanel(MemorySource.judged(buildReport([])));
    expect(screen.getByRole('heading', { name: 'Nothing to refine' })).toBeDefined();
    expect(screen.getByText(/The backlog of Web shop has no open work items/)).toBeDefined();
    expect(await axeFindings()).toEqual([]);
  });

  it('is pleased when all is clean', async () => {
    renderPanel(MemorySource.judged(buildReport([buildRow(), buildRow({ id: '10002' })])));
    expect(
      screen.getByText('All 2 work items have what is asked of them. Nothing to mend today.'),
    ).toBeDefined();
    expect(await axeFindings()).toEqual([]);
  });

  it('shows what could be read, says what could not, and reads just that again', async () => {
    const page = {
      code: 'page-failed' as const,
      cause: 'unavailable' as const,
      params: { count: 100 },
      itemIds: Array.from({ length: 100 }, String),
    };
    const source = MemorySource.judged(
      buildReport(rows, { read: { items: 2, expected: 202, problems: [page, page] } }),
    );
    renderPanel(source);
    expect(
      screen.getByText(
        '2 pages with 200 work items could not be read. Jira has trouble answering. This often passes in a minute.',
      ),
    ).toBeDefined();
    expect(screen.getByText('Pay by card')).toBeDefined();
    expect(await axeFindings()).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(source.asked).toEqual(['retryFailed']);
  });

  it.each<[ReadFailure['kind'], string]>([
    ['signed-out', 'You are signed out'],
    ['no-permission', 'You cannot see this backlog'],
    ['not-found', 'This board is gone'],
    ['offline', 'Jira cannot be reached'],
    ['unavailable', 'Jira has trouble answering'],
    ['too-large', 'This backlog is too much for one answer'],
    ['unreadable', 'Jira did not answer as expected'],
    ['broken', 'The backlog could not be judged'],
  ])('explains %s and tries again when asked', async (kind, title) => {
    const source = new MemorySource({ phase: 'failed', report: undefined, failure: { kind } });
    renderPanel(source);
    expect(screen.getByRole('alert').textContent).toContain(title);
    expect(await axeFindings()).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(source.asked).toEqual(['reread']);
  });

  it('reads by itself when the connection is back', () => {
    const source = new MemorySource({ phase: 'failed', report: undefined, failure: { kind: 'offline' } });
    renderPanel(source);
    fireEvent(window, new Event('online'));
    expect(source.asked).toEqual(['reread']);
  });

  it('counts down before it tries a busy Jira again', async () => {
    renderPanel(
      new MemorySource({
        phase: 'failed',
        report: undefined,
        failure: { kind: 'rate-limited', retryAfterSeconds: 1 },
      }),
    );
    const button = screen.getByRole<HTMLButtonElement>('button', { name: 'Try again in 1 second' });
    expect(button.disabled).toBe(true);
    expect(
      (await screen.findByRole<HTMLButtonElement>('button', { name: 'Try again' }, { timeout: 3000 }))
        .disabled,
    ).toBe(false);
  });

  it('keeps what it had when reading again fails', async () => {
    renderPanel(
      new MemorySource({ phase: 'failed', report: buildReport(rows), failure: { kind: 'offline' } }),
    );
    expect(screen.getByText('Pay by card')).toBeDefined();
    expect(screen.getByText('Jira did not answer, so this is what was read before.')).toBeDefined();
    expect(await axeFindings()).toEqual([]);
  });

  it('tells a viewer without edit rights before anything is tried', async () => {
    renderPanel(MemorySource.judged(buildReport(rows), { rights: viewerRights }));
    expect(screen.getByText(/To change work items you need the “Edit work items” permission/)).toBeDefined();
    expect(await axeFindings()).toEqual([]);
  });
});

describe('a backlog of which nothing could be read', () => {
  it('says so instead of blaming the filters', async () => {
    const page = { code: 'page-failed' as const, params: { count: 2 }, itemIds: ['10001', '10002'] };
    renderPanel(MemorySource.judged(buildReport([], { read: { items: 0, expected: 2, problems: [page] } })));
    expect(screen.getByText('1 page with 2 work items could not be read.')).toBeDefined();
    expect(screen.queryByText(/^No work item fits/)).toBeNull();
    expect(await axeFindings()).toEqual([]);
  });

  it.each([
    ['unreadable', /settings could not be read, so the usual rules apply/],
    ['unknown', /settings could not be loaded, so the usual rules apply/],
  ] as const)('says so when the settings are %s', (settingsState, words) => {
    renderPanel(MemorySource.judged(buildReport(rows), { settingsState }));
    expect(screen.getByText(words)).toBeDefined();
  });
});
