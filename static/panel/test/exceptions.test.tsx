import { describe, expect, it } from '@jest/globals';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { SetAside } from '../../../src/domain/report/report';
import { buildReport, exportStory } from './support/build-report';
import { MemorySource } from './support/memory-source';
import { axeFindings, buildApi, renderPanel } from './support/render-panel';

const story = exportStory();

describe('what is said against findings', () => {
  it('is said from the finding’s menu, with a reason, by its print', async () => {
    const said: unknown[] = [];
    const back: unknown[] = [];
    const source = MemorySource.judged(buildReport([story.row]), { details: [story.detail] });
    const api = buildApi({
      setException: ({ exception }) => {
        said.push(exception);
        return Promise.resolve({});
      },
      removeException: (asked) => {
        back.push(asked);
        return Promise.resolve({});
      },
    });
    renderPanel(source, api);
    fireEvent.click(screen.getByText(story.row.summary));
    const button = await screen.findByRole('button', { name: 'Set “Too big” aside' });
    fireEvent.click(button);
    const menu = within(button.closest('.finding-menu') as HTMLElement);
    fireEvent.change(menu.getByLabelText('Reason (optional)'), { target: { value: ' Known here ' } });
    expect(await axeFindings()).toEqual([]);
    await act(async () => {
      fireEvent.click(menu.getByText('Not a problem here'));
      await Promise.resolve();
    });
    const [finding] = story.row.findings;
    expect(said).toEqual([
      {
        itemId: story.row.id,
        check: finding?.check,
        kind: 'dismiss',
        reason: 'Known here',
        print: finding?.print,
      },
    ]);
    expect(source.asked).toContain(`except ${story.row.id} ${finding?.check ?? ''}`);
    const setAside: SetAside = {
      check: finding?.check ?? '',
      kind: 'dismiss',
      reason: 'Known here',
      until: undefined,
      otherId: undefined,
    };
    act(() => {
      source.become({
        phase: 'judged',
        report: buildReport([{ ...story.row, findings: [], setAside: [setAside] }]),
      });
    });
    await screen.findByText('“Too big” is set aside until its text changes.');
    const undo = screen.getByRole('button', { name: 'Undo' });
    expect(document.activeElement).toBe(undo);
    fireEvent.click(undo);
    await waitFor(() => {
      expect(back).toEqual([{ itemId: story.row.id, check: finding?.check }]);
    });
  });

  it('is listed and taken back, with words to allow', async () => {
    const setAside: SetAside = {
      check: 'estimate',
      kind: 'waive',
      reason: 'A deadline',
      until: '2026-12-21',
      otherId: undefined,
    };
    const report = {
      ...buildReport([{ ...story.row, setAside: [setAside] }]),
      proposedWords: ['asap'],
    };
    const source = MemorySource.judged(report);
    renderPanel(source, buildApi({ removeException: () => Promise.resolve({}) }));
    fireEvent.click(screen.getByRole('button', { name: 'More actions' }));
    fireEvent.click(await screen.findByText('Set aside'));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText('Done without until 2026-12-21 · A deadline')).toBeDefined();
    expect(dialog.getByText(/more: asap\./)).toBeDefined();
    expect(await axeFindings()).toEqual([]);
    fireEvent.click(dialog.getByText('Undo'));
    await waitFor(() => {
      expect(source.asked).toContain(`take back ${story.row.id} estimate`);
    });
  });
});
