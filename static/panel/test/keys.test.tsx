import { afterEach, describe, expect, it } from '@jest/globals';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { buildReport, buildRow } from './support/build-report';
import { MemorySource, viewerRights } from './support/memory-source';
import { axeFindings, buildApi, renderPanel } from './support/render-panel';

const rows = [
  buildRow({ id: '10001', summary: 'Pay by card', labels: ['money'] }),
  buildRow({ id: '10002', summary: 'Pay by invoice', labels: ['money'] }),
  buildRow({ id: '10003', summary: 'Save a basket' }),
];
const report = buildReport(rows);
const judged = () => MemorySource.judged(report);
const press = (key: string, held: Partial<KeyboardEventInit> = {}) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...held });
const rowOf = (title: string) => screen.getByText(title).closest<HTMLElement>('[role=row]');

afterEach(() => {
  localStorage.clear();
});

describe('one key for what is in hand', () => {
  it('assigns the item, or all that are selected', async () => {
    renderPanel(judged());
    press('j');
    expect(document.activeElement).toBe(rowOf('Pay by card'));
    press('a');
    const one = await screen.findByRole('dialog', { name: 'Assign SHOP-1' });
    fireEvent(one, new Event('cancel', { cancelable: true }));
    await waitFor(() => {
      expect(screen.queryByRole('dialog')).toBeNull();
    });
    press('x');
    press('j');
    press('x');
    press('a');
    await screen.findByRole('dialog', { name: 'Assign work items' });
  });

  it('estimates all that are selected, with the focus where the size is typed', async () => {
    renderPanel(judged());
    press('j');
    press('a', { ctrlKey: true });
    press('e');
    const points = await screen.findByRole('textbox', { name: 'Points' });
    expect(document.activeElement).toBe(points);
    expect(await axeFindings()).toEqual([]);
  });

  it('lists what was changed when nothing is told of any more', async () => {
    renderPanel(judged(), buildApi({ listChanges: () => Promise.resolve({ changes: [] }) }));
    press('u');
    await screen.findByRole('dialog');
  });

  it('is not for who may change nothing', () => {
    renderPanel(MemorySource.judged(report, { rights: viewerRights }));
    press('j');
    press('e');
    press('a');
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});

describe('keys that lead on', () => {
  it('go from the search to what it found', () => {
    renderPanel(judged());
    press('/');
    fireEvent.change(screen.getByRole('searchbox', { name: 'Search' }), { target: { value: 'basket' } });
    press('Enter');
    expect(document.activeElement).toBe(rowOf('Save a basket'));
  });

  it('tick the first that the filter finds, and go on to the list', async () => {
    renderPanel(judged());
    press('f');
    const box = await screen.findByRole<HTMLInputElement>('searchbox', { name: 'Type to find a filter' });
    fireEvent.change(box, { target: { value: 'money' } });
    fireEvent.keyDown(box, { key: 'Enter' });
    expect(box.value).toBe('');
    expect(screen.getByText('2 of 3')).toBeDefined();
    act(() => {
      box.focus();
    });
    press('Enter');
    expect(document.activeElement).toBe(rowOf('Pay by card'));
  });

  it('name the view as it is', async () => {
    renderPanel(judged());
    press('s', { ctrlKey: true });
    await waitFor(() => {
      expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Name this view' }));
    });
  });
});

describe('the command menu', () => {
  it('finds first what says the words in one piece, and knows what is selected', async () => {
    renderPanel(judged());
    press('j');
    press('x');
    press('k', { ctrlKey: true });
    const box = await screen.findByRole('combobox');
    const options = () => screen.getAllByRole('option').map(({ textContent }) => textContent);
    expect(options()).toEqual(
      expect.arrayContaining([
        'Estimate the one selectedE',
        'Assign the one selectedA',
        'Save this viewCtrl S',
      ]),
    );
    fireEvent.change(box, { target: { value: 'near and ready' } });
    expect(options()).toEqual(['Show what is near and ready', 'Show what is near and not ready']);
    expect(within(screen.getByRole('listbox')).getAllByRole('option')).toHaveLength(2);
  });
});
