import { describe, expect, it } from '@jest/globals';
import { fireEvent, render, screen } from '@testing-library/react';
import type { SimilarItem } from '../../../src/domain/report/similar';
import { PanelProvider } from '../src/panel-context';
import { SimilarToThis } from '../src/views/similar/similar-to-this';
import { MemorySource } from './support/memory-source';
import { axeFindings, buildApi } from './support/render-panel';

const like = (key: string, more: Partial<SimilarItem> = {}): SimilarItem => ({
  id: key.slice(4),
  key,
  summary: 'No confirmation mail after paying by invoice',
  status: { name: 'To Do', category: 'new' },
  probability: 0.6,
  verdict: 'duplicate',
  ...more,
});

function show(findSimilar: () => Promise<readonly SimilarItem[]>): string[] {
  const opened: string[] = [];
  const source = new MemorySource({
    phase: 'reading',
    report: undefined,
    progress: { read: 0, expected: undefined },
  });
  const openItem = (key: string) => {
    opened.push(key);
  };
  render(
    <PanelProvider value={{ source, api: buildApi(), openItem }}>
      <SimilarToThis itemId="10012" findSimilar={findSimilar} />
    </PanelProvider>,
  );
  return opened;
}

describe('similar items of one item', () => {
  it('are listed with what they are to it, and open in Jira', async () => {
    const opened = show(() =>
      Promise.resolve([
        like('WEB-215'),
        like('WEB-101', { status: { name: 'Done', category: 'done' } }),
        like('WEB-331', { verdict: 'variant' }),
        like('WEB-332', { verdict: 'alike', probability: 0.1 }),
      ]),
    );
    expect(screen.getByText('Looking for similar work items …')).toBeDefined();
    expect(await screen.findByText('Possibly a duplicate.')).toBeDefined();
    expect(screen.getByText('Already done?')).toBeDefined();
    expect(screen.getByText('Very alike, but for something else.')).toBeDefined();
    expect(screen.getByText('Alike.')).toBeDefined();
    fireEvent.click(screen.getByRole('button', { name: 'Open WEB-215 in Jira' }));
    expect(opened).toEqual(['WEB-215']);
    expect(await axeFindings()).toEqual([]);
  });

  it('says that there are none', async () => {
    show(() => Promise.resolve([]));
    expect(await screen.findByText('Nothing similar found.')).toBeDefined();
  });

  it('says that they could not be looked up, and looks again', async () => {
    let asked = 0;
    show(() => {
      asked += 1;
      return asked === 1 ? Promise.reject(new Error('no answer')) : Promise.resolve([like('WEB-215')]);
    });
    expect(await screen.findByText(/could not be looked up/)).toBeDefined();
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Possibly a duplicate.')).toBeDefined();
  });
});
