import { expect, it } from '@jest/globals';
import { fireEvent, screen, within } from '@testing-library/react';
import type { Api } from '../src/api';
import { RulesDialog } from '../src/views/rules/rules-dialog';
import { buildReport, buildRow } from './support/build-report';
import { MemorySource, viewerRights } from './support/memory-source';
import { axeFindings, buildApi, renderPanel } from './support/render-panel';

const report = buildReport([buildRow()]);

async function openRules(api: Api) {
  renderPanel(MemorySource.judged(report, { rights: viewerRights }), api);
  fireEvent.click(screen.getByRole('button', { name: 'More actions' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Rules' }));
  return within(await screen.findByRole('dialog', { name: 'What work items are judged by' }));
}

it('lets anybody read what the space is judged by, also who may change nothing', async () => {
  const asked: unknown[] = [];
  const dialog = await openRules(
    buildApi({
      readSettings: (input) => {
        asked.push(input);
        return Promise.resolve({
          state: 'saved',
          revision: 1,
          mayEdit: false,
          settings: {
            v: 1,
            preset: 'scrum',
            badge: { ready: 85 },
            checks: { estimate: { on: false }, 'vague-title': { severity: 'blocker' } },
          },
        });
      },
    }),
  );
  const rule = (await dialog.findByRole('rowheader', { name: /^Title says what it is about/ })).closest('tr');
  expect(
    rule &&
      within(rule)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent),
  ).toContain('Must');
  expect(dialog.queryByRole('rowheader', { name: /^Has an estimate/ })).toBeNull();
  expect(dialog.getByText(/ready from 85 of 100/)).toBeDefined();
  expect(asked).toEqual([{ projectId: report.board.projectId }]);
  expect(dialog.queryByRole('checkbox')).toBeNull();
  expect(await axeFindings()).toEqual([]);
});

it('says why when the server does not tell', async () => {
  const source = MemorySource.judged(report);
  renderPanel(source, buildApi(), <RulesDialog report={report} onClose={() => undefined} />);
  expect((await screen.findByRole('alert')).textContent).toMatch(/Something went wrong/);
});
