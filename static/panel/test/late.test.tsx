import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { PanelProvider } from '../src/panel-context';
import { Late } from '../src/views/parts/late';
import type { LatePlace } from '../src/views/parts/late';
import { later } from '../src/views/parts/later';
import { buildReport } from './support/build-report';
import { MemorySource } from './support/memory-source';
import { axeFindings, buildApi } from './support/render-panel';

const Part = ({ name }: { readonly name: string }) => <p>Here is {name}</p>;
const Broken = (): never => {
  throw new Error('Nothing to cut');
};

/** A script that comes the second time it is asked for. */
function shakyScript() {
  let asked = 0;
  return later(() => {
    asked += 1;
    return asked === 1
      ? Promise.reject(new TypeError('Failed to fetch dynamically imported module'))
      : Promise.resolve({ Part });
  }, 'Part');
}

/** A page in which something is typed while a part of it loads. */
function Page({
  place,
  children,
}: {
  readonly place: (close: () => void) => LatePlace;
  readonly children: React.ReactNode;
}) {
  const [open, setOpen] = useState(true);
  const close = () => {
    setOpen(false);
  };
  return (
    <main>
      <label>
        Draft <input />
      </label>
      {open && <Late place={place(close)}>{children}</Late>}
    </main>
  );
}

function openPage(place: (close: () => void) => LatePlace, children: React.ReactNode): void {
  const source = new MemorySource({ phase: 'judged', report: buildReport([]) });
  render(
    <PanelProvider value={{ source, api: buildApi(), openItem: () => undefined }}>
      <Page place={place}>{children}</Page>
    </PanelProvider>,
  );
  fireEvent.change(screen.getByLabelText('Draft'), { target: { value: 'half a sentence' } });
}

beforeEach(() => {
  // React tells of what a boundary caught, and jsdom as well; here that is what is tried.
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => {
  jest.restoreAllMocks();
});

const inDialog = (onClose: () => void): LatePlace => ({ onClose });

describe('a part that loads later', () => {
  it('that does not come says so in a dialog, keeps what was typed, and comes when asked for again', async () => {
    const Shaky = shakyScript();
    openPage(inDialog, <Shaky name="the split" />);
    expect(await screen.findByRole('dialog', { name: 'This could not be opened' })).toBeTruthy();
    expect(screen.getByRole('alert').textContent).toContain('The connection dropped');
    expect(await axeFindings()).toEqual([]);
    expect(screen.getByLabelText<HTMLInputElement>('Draft').value).toBe('half a sentence');

    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Here is the split')).toBeTruthy();
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.getByLabelText<HTMLInputElement>('Draft').value).toBe('half a sentence');
  });

  it('can be closed instead', async () => {
    const Shaky = shakyScript();
    openPage(inDialog, <Shaky name="the split" />);
    const dialog = await screen.findByRole('dialog');
    fireEvent.click(
      [...dialog.querySelectorAll('button')].find((one) => one.textContent === 'Close') ?? dialog,
    );
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.getByLabelText<HTMLInputElement>('Draft').value).toBe('half a sentence');
  });

  it('says it in its place where it is no dialog, and nothing where nobody would miss it', async () => {
    const Here = shakyScript();
    const Nowhere = shakyScript();
    openPage(
      () => 'here',
      <>
        <Late place="nowhere">
          <Nowhere name="the welcome" />
        </Late>
        <Here name="the form" />
      </>,
    );
    expect((await screen.findByRole('alert')).textContent).toContain('This part could not be loaded');
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Here is the form')).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('that breaks is named as our fault and leaves the rest alone', async () => {
    const Breaking = later(() => Promise.resolve({ Broken }), 'Broken');
    openPage(inDialog, <Breaking />);
    await screen.findByRole('dialog');
    expect(screen.getByRole('alert').textContent).toContain('which is our fault');
    expect(screen.getByLabelText<HTMLInputElement>('Draft').value).toBe('half a sentence');
  });
});

it('a panel that breaks says so on its page instead of going blank', () => {
  openPage(() => 'page', <Broken />);
  expect(screen.getByRole('alert').textContent).toContain('Nothing was written to Jira');
  expect(screen.getByRole('heading', { name: 'Something went wrong on our side' })).toBeTruthy();
});
