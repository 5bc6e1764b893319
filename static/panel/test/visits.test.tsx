import { afterEach, describe, expect, it } from '@jest/globals';
import { act, fireEvent, screen, within } from '@testing-library/react';
import type { BacklogState } from '../src/backlog-state';
import { PanelProvider } from '../src/panel-context';
import { rememberedReport, rememberedSchema, toRemembered } from '../src/remembered/remembered-report';
import { remembering } from '../src/remembered/remembering-source';
import { App } from '../src/views/app';
import { buildFinding, buildReport, buildRow, exportStory } from './support/build-report';
import { MemorySource } from './support/memory-source';
import { axeFindings, buildApi, renderPanel } from './support/render-panel';
import { render } from '@testing-library/react';

const story = exportStory().row;
const rows = [
  buildRow({ id: '10001', summary: 'Pay by card', sprintId: 7 }),
  story,
  buildRow({
    id: '10020',
    summary: 'Track a parcel',
    zone: 'later',
    labels: ['parcels'],
    assignee: { mark: 'a1', name: 'Ada Byron' },
    epic: { key: 'SHOP-90', summary: 'Delivery' },
  }),
];
const report = buildReport(rows, { sprints: [{ id: 7, name: 'Sprint 14', state: 'active' }] });
const where = { projectId: '10000', projectKey: 'SHOP', boardId: 1 };
const reading = (progress = { read: 0, expected: undefined }): BacklogState => ({
  phase: 'reading',
  report: undefined,
  progress,
});

afterEach(() => {
  localStorage.clear();
});

describe('what the browser remembers', () => {
  it('has no text, no names and no people in it', () => {
    const kept = JSON.stringify(toRemembered(report));
    for (const words of [
      ...rows.flatMap(({ summary, labels, epic, assignee, type, status }) => [
        summary,
        ...labels,
        ...(epic ? [epic.summary, epic.key] : []),
        ...(assignee ? [assignee.name, assignee.mark] : []),
        type.name,
        status.name,
      ]),
      'export or print',
      'Sprint 14',
      'Shop board',
    ])
      expect(kept).not.toContain(words);
  });

  it('draws the same rows, verdicts and numbers, but for titles', () => {
    const back = rememberedReport(
      rememberedSchema.parse(JSON.parse(JSON.stringify(toRemembered(report)))),
      where,
      undefined,
    );
    const core = ({ id, key, zone, readiness, estimate, sprintId, findings }: (typeof rows)[number]) => ({
      id,
      key,
      zone,
      readiness,
      estimate,
      sprintId,
      flags: findings
        .filter(({ result, severity }) => result === 'fail' && severity !== 'hint')
        .map(({ check, severity, category, related }) => ({ check, severity, category, related })),
    });
    expect(back.items.map(core)).toEqual(report.items.map(core));
    expect([back.counts, back.ready, back.zones]).toEqual([report.counts, report.ready, report.zones]);
  });

  it('takes titles as they come, and keeps the verdict only of what did not change', () => {
    const changed = buildRow({
      id: '10020',
      summary: 'Track two parcels',
      updated: '2026-11-20T09:00:00.000Z',
    });
    const partial = buildReport([{ ...story, findings: [] }, changed]);
    const items = rememberedReport(toRemembered(report), where, partial).items;
    expect(items.map(({ summary }) => summary)).toEqual(['', story.summary, 'Track two parcels']);
    expect(items[1]?.findings.map(({ check }) => check)).toContain('oversized-item');
    expect(items[2]?.readiness).toEqual(changed.readiness);
  });

  it('is on screen before anything was read, and gone when everything was', async () => {
    const first = new MemorySource(reading());
    remembering(first, where);
    first.become({ phase: 'judged', report });
    await act(() => new Promise((resolve) => setTimeout(resolve, 5)));

    const second = new MemorySource(reading());
    const source = remembering(second, where);
    render(
      <PanelProvider value={{ source, api: buildApi(), openItem: () => undefined }}>
        <App />
      </PanelProvider>,
    );
    expect(screen.getByText('Too big')).toBeDefined();
    expect(screen.getByRole('button', { name: '1 too big' })).toBeDefined();
    expect(screen.getByText(/Until then, the verdicts of Nov 21, 2026/)).toBeDefined();
    expect(screen.queryByText('Pay by card')).toBeNull();
    expect(await axeFindings()).toEqual([]);
    act(() => {
      second.become({ phase: 'judged', report });
    });
    expect(screen.getByText('Pay by card')).toBeDefined();
    expect(screen.queryByText(/Until then/)).toBeNull();
  });

  it('is thrown away where it cannot be read, and kept for three boards at most', async () => {
    localStorage.setItem('backlog-refinery.verdicts.1', '{"v":1,"rows":"all"}');
    expect(remembering(new MemorySource(reading()), where).state().report).toBeUndefined();
    for (const boardId of [1, 2, 3, 4]) {
      const source = new MemorySource(reading());
      remembering(source, { ...where, boardId });
      source.become({ phase: 'judged', report });
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    const kept = Object.keys(localStorage).filter((name) => name.startsWith('backlog-refinery.verdicts.'));
    expect(kept.toSorted()).toEqual([2, 3, 4].map((id) => `backlog-refinery.verdicts.${id}`));
  });
});

describe('the numbers on top', () => {
  const at = (day: number, items = rows) => buildReport(items, { now: `2026-11-${day}T09:00:00.000Z` });
  const more = [
    ...rows,
    buildRow({
      id: '10030',
      findings: [buildFinding({ check: 'oversized-item', category: 'size', severity: 'major' })],
      readiness: { score: 70, badge: 'almost', incomplete: false },
    }),
  ];

  it('say how they differ from the visit before, also when the panel is opened twice in a row', () => {
    const first = renderPanel(MemorySource.judged(at(18)));
    expect(screen.getByRole('button', { name: '1 too big' })).toBeDefined();
    first.unmount();
    for (const time of ['1', '2']) {
      const view = renderPanel(MemorySource.judged(at(21, more)));
      const chip = screen.getByRole('button', { name: /^2 too big/ });
      expect([time, chip.textContent]).toEqual([time, '2 too big+1, 1 more than on Nov 18, 2026']);
      expect(screen.getByRole('button', { name: '1 of 3 near items ready' })).toBeDefined();
      view.unmount();
    }
  });

  it('name what fell to nothing', async () => {
    renderPanel(MemorySource.judged(at(18, more))).unmount();
    renderPanel(MemorySource.judged(at(21, rows.slice(0, 1))));
    fireEvent.click(screen.getByRole('button', { name: /^Since / }));
    const mended = within(await screen.findByRole('region', { name: 'No longer found' }));
    expect(mended.getAllByRole('listitem').map(({ textContent }) => textContent)).toContain('2 too big');
    expect(await axeFindings()).toEqual([]);
  });

  it('name what became ready, what fell back and what is new, and lead there', async () => {
    const gap = { score: 40, badge: 'needs-work', incomplete: false } as const;
    const was = [
      buildRow({ id: '10001', summary: 'Pay by card' }),
      buildRow({ id: '10002', summary: 'Pay by invoice', readiness: gap }),
      buildRow({ id: '10003', summary: 'Pay later' }),
    ];
    renderPanel(MemorySource.judged(at(18, was))).unmount();
    const is = [
      buildRow({ id: '10001', summary: 'Pay by card', readiness: gap }),
      buildRow({ id: '10002', summary: 'Pay by invoice' }),
      buildRow({ id: '10003', summary: 'Pay later' }),
      buildRow({ id: '10004', summary: 'Pay in parts', created: '2026-11-20T09:00:00.000Z' }),
    ];
    renderPanel(MemorySource.judged(at(21, is)));
    fireEvent.click(screen.getByRole('button', { name: 'Since Nov 18, 2026: 3 changes' }));
    const itemsOf = async (name: string) =>
      within(await screen.findByRole('region', { name }))
        .getAllByRole('button')
        .map(({ textContent }) => textContent);
    expect(await itemsOf('Fell back')).toEqual(['SHOP-1 Pay by card']);
    expect(await itemsOf('Became ready')).toEqual(['SHOP-2 Pay by invoice']);
    expect(await itemsOf('New')).toEqual(['SHOP-4 Pay in parts']);
    expect(await axeFindings()).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: 'SHOP-1 Pay by card' }));
    expect(await screen.findByRole('complementary', { name: 'Work item SHOP-1' })).toBeDefined();
  });

  it('keep their places for a visit: what is mended falls to nothing, and nothing else takes its place', () => {
    const source = MemorySource.judged(at(21, more));
    renderPanel(source);
    const chips = () =>
      within(screen.getByRole('group', { name: 'Show only' }))
        .getAllByRole('button')
        .map(({ textContent }) => textContent);
    expect(chips()).toEqual(['2 not ready', '2 too big', '1 possible duplicate']);
    act(() => {
      source.become({ phase: 'judged', report: at(21, [...rows.slice(0, 1), ...more.slice(3)]) });
    });
    expect(chips()).toEqual(['1 not ready', '1 too big', '0 possible duplicates']);
    expect(screen.getByRole('button', { name: '0 possible duplicates' })).toHaveProperty('disabled', true);
  });
});

describe('reading again', () => {
  it('is a button, which waits while the backlog is read', () => {
    const source = MemorySource.judged(report);
    renderPanel(source);
    fireEvent.click(screen.getByRole('button', { name: 'Read again' }));
    expect(source.asked).toContain('reread');
    act(() => {
      source.become({ phase: 'reading', report, progress: { read: 0, expected: 2 } });
    });
    expect(screen.getByRole('button', { name: 'Read again' })).toHaveProperty('disabled', true);
  });
});

describe('the first visit', () => {
  it('says what this is in three steps, once', async () => {
    const first = renderPanel(MemorySource.judged(report));
    const welcome = await screen.findByRole('region', { name: 'Your backlog, looked through' });
    expect(within(welcome).getAllByRole('listitem')).toHaveLength(3);
    expect(await axeFindings()).toEqual([]);
    fireEvent.click(within(welcome).getByRole('button', { name: 'Got it' }));
    expect(screen.queryByRole('region', { name: 'Your backlog, looked through' })).toBeNull();
    first.unmount();
    renderPanel(MemorySource.judged(report));
    await act(() => Promise.resolve());
    expect(screen.queryByRole('region', { name: 'Your backlog, looked through' })).toBeNull();
  });
});

describe('what a backlog lacks', () => {
  it.each<[string, Parameters<typeof buildReport>[1]]>([
    [
      'No board here: work items stand in the order of their rank, and nothing can be planned.',
      { board: { ...report.board, id: undefined } },
    ],
    [
      'This board estimates nothing, so work items are counted.',
      { board: { ...report.board, estimation: { unit: 'off', reason: 'no-field' } } },
    ],
    [
      'No sprints here: near is what two weeks can hold.',
      {
        sprints: [],
        zones: { basis: { kind: 'throughput', unit: 'count', amount: 6, over: 5 }, lastNear: undefined },
      },
    ],
  ])('is said beside the numbers: %s', async (words, overrides) => {
    renderPanel(MemorySource.judged(buildReport(rows, { sprints: report.sprints, ...overrides })));
    expect(screen.getByText(words)).toBeDefined();
    expect(await axeFindings()).toEqual([]);
  });

  it('is said once: without a board nothing is said of what a board would do', () => {
    const { board } = report;
    const overrides = {
      board: { ...board, id: undefined, estimation: { unit: 'off', reason: 'no-field' } },
    } as const;
    renderPanel(MemorySource.judged(buildReport(rows, { sprints: [], ...overrides })));
    expect(screen.getByText(/^No board here/)).toBeDefined();
    expect(screen.queryByText(/^This board estimates nothing/)).toBeNull();
  });

  it('says one thing of what counts as near: the first items, or what two weeks can hold', () => {
    const zones = { basis: { kind: 'fixed', near: 15, next: 45 }, lastNear: undefined } as const;
    renderPanel(MemorySource.judged(buildReport(rows, { sprints: [], zones })));
    expect(screen.getByText(/the first 15 items count as near$/)).toBeDefined();
    expect(screen.queryByText(/^No sprints here/)).toBeNull();
  });
});

describe('a session that ended', () => {
  const show = (state: BacklogState) => {
    let reloads = 0;
    const value = {
      source: new MemorySource(state),
      api: buildApi(),
      openItem: () => undefined,
      reloadPage: () => {
        reloads += 1;
      },
    };
    render(
      <PanelProvider value={value}>
        <App />
      </PanelProvider>,
    );
    fireEvent.click(screen.getByRole('button', { name: 'Reload the page' }));
    return reloads;
  };

  it('offers to sign in again, with nothing on screen and with what was read before', () => {
    const failure = { kind: 'signed-out' } as const;
    expect(show({ phase: 'failed', report: undefined, failure })).toBe(1);
    document.body.innerHTML = '';
    expect(show({ phase: 'failed', report, failure })).toBe(1);
    expect(screen.getByText(/Your Jira session has ended, so this is what was read before/)).toBeDefined();
  });
});
