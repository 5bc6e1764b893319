import { afterEach, describe, expect, it } from '@jest/globals';
import { act, fireEvent, render, screen, within } from '@testing-library/react';
import fc from 'fast-check';
import type { PanelServices } from '../src/panel-context';
import { PanelProvider } from '../src/panel-context';
import { App } from '../src/views/app';
import { noFilters, tickKinds } from '../src/views/filters';
import { groupings, orders, plainView } from '../src/views/saved-views/list-view';
import { codeToView, viewToCode } from '../src/views/saved-views/view-code';
import { buildReport, buildRow } from './support/build-report';
import { MemorySource } from './support/memory-source';
import { axeFindings, buildApi } from './support/render-panel';

const rows = [
  buildRow({
    id: '10001',
    summary: 'Pay by card',
    labels: ['payment'],
    assignee: { mark: 'a1', name: 'Ada Byron' },
  }),
  buildRow({
    id: '10002',
    summary: 'Pay by invoice',
    labels: ['payment'],
    estimate: { value: 8, unit: 'points' },
  }),
  buildRow({ id: '10003', summary: 'Track a parcel', epic: { key: 'SHOP-90', summary: 'Delivery' } }),
];

const titles = () =>
  screen.getAllByRole('row').flatMap((row) => row.querySelector('.cell-title')?.textContent ?? []);

function show(services: Partial<PanelServices> = {}) {
  const source = MemorySource.judged(buildReport(rows));
  const all = { source, api: buildApi(), openItem: () => undefined, ...services };
  return render(
    <PanelProvider value={all}>
      <App />
    </PanelProvider>,
  );
}

const openView = () => {
  fireEvent.click(screen.getByRole('button', { name: /^View/ }));
  return screen.findByRole('group', { name: 'Order' });
};

afterEach(() => {
  localStorage.clear();
});

describe('a view as text', () => {
  it('is nothing for the plain view, and what cannot be understood asks for nothing', () => {
    expect(viewToCode(plainView)).toBe('');
    expect(codeToView('order=sideways&group=moon&ready=maybe&later=1')).toEqual(plainView);
  });

  it('comes back as it went', () => {
    const ticks = fc
      .uniqueArray(fc.string({ minLength: 1 }), { maxLength: 4 })
      .map((values) => new Set(values));
    const views = fc.record({
      filters: fc.record({
        text: fc.string({ maxLength: 50 }).map((text) => text.trim()),
        readiness: fc.constantFrom('ready' as const, 'not-ready' as const, undefined),
        ...{ quick: ticks, flags: ticks, zones: ticks, epics: ticks },
        ...{ assignees: ticks, types: ticks, components: ticks, labels: ticks },
      }),
      order: fc.constantFrom(...orders),
      grouping: fc.constantFrom(...groupings),
    });
    fc.assert(
      fc.property(views, (view) => {
        expect(codeToView(viewToCode(view))).toEqual(view);
      }),
    );
    expect(tickKinds.length).toBe(8);
  });
});

describe('the filters', () => {
  it('are found by typing, ticked by key, and shown one by one', async () => {
    show();
    fireEvent.click(screen.getByRole('button', { name: 'Filter' }));
    const box = await screen.findByRole('searchbox', { name: 'Type to find a filter' });
    expect(document.activeElement).toBe(box);
    expect(await axeFindings()).toEqual([]);
    fireEvent.change(box, { target: { value: 'byr' } });
    const boxes = within(screen.getByRole('group', { name: 'Assignee' })).getAllByRole('checkbox');
    expect(boxes).toHaveLength(1);
    fireEvent.keyDown(box, { key: 'ArrowDown' });
    expect(document.activeElement).toBe(boxes[0]);
    fireEvent.click(boxes[0]!);
    expect(titles()).toEqual(['Pay by card']);
    fireEvent.keyDown(boxes[0]!, { key: 'Escape' });
    const button = screen.getByRole('button', { name: 'Filter · 1' });
    expect(document.activeElement).toBe(button);
    fireEvent.click(screen.getByRole('button', { name: 'Remove filter Ada Byron' }));
    expect(titles()).toHaveLength(3);
  });

  it('say when nothing is called what was typed', async () => {
    show();
    fireEvent.click(screen.getByRole('button', { name: 'Filter' }));
    const box = await screen.findByRole('searchbox', { name: 'Type to find a filter' });
    fireEvent.change(box, { target: { value: 'zeppelin' } });
    expect(screen.getByText('Nothing in this backlog is called that.')).toBeDefined();
  });

  it('have the board’s own, as Jira evaluates them', async () => {
    const asked: string[] = [];
    const quickFilters = {
      list: () => Promise.resolve([{ id: '7', name: 'Only my work' }]),
      hits: (id: string) => {
        asked.push(id);
        return Promise.resolve(new Set(['10002']));
      },
    };
    show({ quickFilters });
    fireEvent.click(screen.getByRole('button', { name: 'Filter' }));
    fireEvent.click(await screen.findByRole('checkbox', { name: 'Only my work' }));
    await screen.findByText('1 of 3');
    expect(titles()).toEqual(['Pay by invoice']);
    expect(asked).toEqual(['7']);
    expect(screen.getByRole('button', { name: 'Remove filter Only my work' })).toBeDefined();
  });

  it('hide nothing by a quick filter that Jira does not answer, and say so', async () => {
    const quickFilters = {
      list: () => Promise.resolve([{ id: '7', name: 'Only my work' }]),
      hits: () => Promise.reject(new Error('503')),
    };
    localStorage.setItem('backlog-refinery.view.1', 'quick=7');
    show({ quickFilters });
    expect(await screen.findByText(/did not say what a quick filter finds/)).toBeDefined();
    expect(titles()).toHaveLength(3);
  });
});

describe('a view', () => {
  it('is ordered and grouped, kept for the next visit, and written into the address', async () => {
    const codes: string[] = [];
    const address = {
      code: '',
      show: (code: string) => codes.push(code),
      link: () => Promise.resolve(undefined),
    };
    const first = show({ address });
    await openView();
    fireEvent.click(screen.getByRole('radio', { name: 'Largest first' }));
    expect(titles()).toEqual(['Pay by invoice', 'Pay by card', 'Track a parcel']);
    fireEvent.click(screen.getByRole('radio', { name: 'Epic' }));
    expect(titles()).toEqual(['Track a parcel', 'Pay by invoice', 'Pay by card']);
    expect(await axeFindings()).toEqual([]);
    expect(codes.at(-1)).toBe('order=largest&group=epic');
    first.unmount();
    show();
    expect(titles()).toEqual(['Track a parcel', 'Pay by invoice', 'Pay by card']);
  });

  it('comes from a link before it comes from the last visit', () => {
    localStorage.setItem('backlog-refinery.view.1', 'label=payment');
    show({ address: { code: 'text=parcel', show: () => undefined, link: () => Promise.resolve(undefined) } });
    expect(titles()).toEqual(['Track a parcel']);
  });

  it('forgets the words of a search', () => {
    const first = show();
    fireEvent.change(screen.getByRole('searchbox', { name: 'Search' }), { target: { value: 'parcel' } });
    expect(titles()).toEqual(['Track a parcel']);
    first.unmount();
    show();
    expect(titles()).toHaveLength(3);
  });

  it('gets a name, is found under it, and goes when it is let go', async () => {
    localStorage.setItem('backlog-refinery.view.1', 'label=payment');
    const first = show();
    await openView();
    fireEvent.change(screen.getByRole('textbox', { name: 'Name this view' }), {
      target: { value: 'Payment' },
    });
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    fireEvent.click(screen.getByRole('button', { name: 'Clear filters' }));
    expect(titles()).toHaveLength(3);
    first.unmount();
    show();
    await openView();
    fireEvent.click(screen.getByRole('button', { name: 'Payment' }));
    expect(titles()).toEqual(['Pay by card', 'Pay by invoice']);
    fireEvent.click(screen.getByRole('button', { name: 'Remove view Payment' }));
    expect(screen.queryByRole('button', { name: 'Payment' })).toBeNull();
    expect(localStorage.getItem('backlog-refinery.views.1')).toBeNull();
  });

  it('is given to others as a link, by hand where the browser lets nobody copy', async () => {
    const link = (code: string) => Promise.resolve(`https://shop.example/page?${code}`);
    localStorage.setItem('backlog-refinery.view.1', 'label=payment');
    show({ address: { code: '', show: () => undefined, link } });
    await openView();
    await act(async () => {
      fireEvent.click(screen.getByRole('button', { name: 'Copy link to this view' }));
      await Promise.resolve();
    });
    const box = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Link to this view' });
    expect(box.value).toBe('https://shop.example/page?label=payment');
  });

  it('keeps no text of an item and no account id', async () => {
    show();
    fireEvent.click(screen.getByRole('button', { name: 'Filter' }));
    fireEvent.click(await screen.findByRole('checkbox', { name: /Ada Byron/ }));
    fireEvent.click(screen.getByRole('checkbox', { name: /Delivery/ }));
    expect(localStorage.getItem('backlog-refinery.view.1')).toBe('epic=SHOP-90&assignee=a1');
    expect(noFilters.text).toBe('');
  });
});
