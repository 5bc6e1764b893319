import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { useState } from 'react';
import type { ChangeResult } from '../../../src/contract/changes';
import { PanelProvider } from '../src/panel-context';
import { Dialog } from '../src/views/parts/dialog';
import { ChangeToast } from '../src/views/parts/toast';
import { buildReport } from './support/build-report';
import { MemorySource } from './support/memory-source';
import { buildApi } from './support/render-panel';

const result: ChangeResult = {
  changeId: '2c7a1df8-6a0e-4f2a-9f53-0d1c2f1c7b11',
  status: 'applied',
  items: [{ id: '1', key: 'WEB-1', created: false }],
  left: [],
};

function Page() {
  const [isThere, setThere] = useState(true);
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <button
        type="button"
        onClick={() => {
          setAsking(true);
        }}
      >
        Ask
      </button>
      {isAsking && (
        <Dialog
          title="Stale work items"
          onClose={() => {
            setAsking(false);
          }}
        >
          Forty-nine
        </Dialog>
      )}
      {isThere && (
        <ChangeToast
          result={result}
          onClose={() => {
            setThere(false);
          }}
        />
      )}
    </>
  );
}

const wait = (seconds: number) => {
  act(() => {
    jest.advanceTimersByTime(seconds * 1000);
  });
};
const news = () => screen.queryByText('WEB-1 changed in Jira');

beforeEach(() => {
  jest.useFakeTimers();
  render(
    <PanelProvider
      value={{
        source: MemorySource.judged(buildReport([])),
        api: buildApi(),
        openItem: () => undefined,
      }}
    >
      <Page />
    </PanelProvider>,
  );
});
afterEach(() => {
  jest.useRealTimers();
});

describe('the news of a change', () => {
  it('goes by itself after ten seconds', () => {
    wait(9);
    expect(news()).not.toBeNull();
    wait(2);
    expect(news()).toBeNull();
  });

  it('stays while somebody points at it or is in it', () => {
    wait(9);
    fireEvent.pointerEnter(screen.getByRole('status'));
    wait(60);
    fireEvent.pointerLeave(screen.getByRole('status'));
    wait(9);
    fireEvent.focus(screen.getByRole('button', { name: 'Undo' }));
    wait(60);
    expect(news()).not.toBeNull();
    fireEvent.blur(screen.getByRole('button', { name: 'Undo' }));
    wait(11);
    expect(news()).toBeNull();
  });

  it('stands inside a dialog while one is open, where it can be reached', () => {
    fireEvent.click(screen.getByRole('button', { name: 'Ask' }));
    const dialog = screen.getByRole('dialog');
    expect(within(dialog).getByRole('button', { name: 'Undo' })).toBeDefined();
    fireEvent.click(within(dialog).getAllByRole('button', { name: 'Close' })[0]!);
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(news()).not.toBeNull();
  });
});
