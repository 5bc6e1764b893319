import { render } from '@testing-library/react';
import axe from 'axe-core';
import type { ReactElement } from 'react';
import { Refused } from '../../src/api';
import type { Api } from '../../src/api';
import { PanelProvider } from '../../src/panel-context';
import { App } from '../../src/views/app';
import type { MemorySource } from './memory-source';

const refuse = () => Promise.reject(new Refused({ code: 'internal', params: {} }));

/** A server that refuses everything but what a test gives it. */
export function buildApi(overrides: Partial<Api> = {}): Api {
  return {
    previewChange: refuse,
    applyChange: refuse,
    undoChange: refuse,
    listChanges: refuse,
    previewBulk: refuse,
    startBulk: refuse,
    readBulk: refuse,
    applyBulkSlice: refuse,
    undoBulkSlice: refuse,
    cancelBulk: refuse,
    judgeIssue: refuse,
    noteOpened: refuse,
    syncVerdicts: refuse,
    readSettings: refuse,
    saveSettings: refuse,
    readTrend: refuse,
    sayApart: refuse,
    listApart: refuse,
    setException: refuse,
    removeException: refuse,
    listExceptions: refuse,
    ...overrides,
  };
}

export function renderPanel(source: MemorySource, api: Api = buildApi(), view: ReactElement = <App />) {
  const opened: string[] = [];
  const services = {
    source,
    api,
    openItem: (key: string) => {
      opened.push(key);
    },
  };
  return { ...render(<PanelProvider value={services}>{view}</PanelProvider>), opened };
}

/** What axe finds in the page as it stands, as lines a person can act on. */
export async function axeFindings(): Promise<string[]> {
  const { violations } = await axe.run(document.body, {
    // The host's page has the landmarks, and jsdom computes no colours: contrast is looked at in the browser tests.
    rules: { region: { enabled: false }, 'color-contrast': { enabled: false } },
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary = '' }) => `${id}: ${html}\n${failureSummary}`),
  );
}
