import '../zod-jitless';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { view } from '@forge/bridge';
import { makeClient } from '../../../../src/jira/client';
import { readTextFields } from '../../../../src/jira/read-text-fields';
import { firstBoardOf } from '../../../../src/jira/sizing';
import { api } from '../api';
import { readPlace } from '../context';
import { BacklogReader } from '../gather/backlog-reader';
import { bridgeHttp } from '../gather/bridge-http';
import { findSettings } from '../gather/space-settings';
import { allSentences, setLocale } from '../messages';
import '../styles/index';
import './settings.css';
import { NoPlace } from '../views/states/no-place';
import { settingsSentences } from './sentences';
import { spaceDataApi } from './space-data-api';
import { SettingsPage } from './settings-page';

const element = document.getElementById('root');
if (!element) throw new Error('The page has no place for the settings.');
const root = createRoot(element);

// Without the host's theme the page is light: a pity, not a reason to show nothing.
view.theme.enable().catch(() => undefined);

readPlace().then(
  async ({ locale, projectId, isLicensed }) => {
    await setLocale(locale, settingsSentences);
    const once = makeClient(bridgeHttp, { wait: () => Promise.resolve(), chance: () => 0, tries: 1 });
    // Jira names no board here; what is planned comes from the one that sizes the space.
    const boardId = await firstBoardOf(once, projectId).catch(() => undefined);
    const worker = new Worker(new URL('../worker/worker.ts', import.meta.url), { type: 'module' });
    const source = new BacklogReader(bridgeHttp, worker, { projectId, boardId }, () =>
      findSettings(api, projectId),
    );
    source.reread();
    root.render(
      <StrictMode>
        <SettingsPage
          projectId={projectId}
          isLicensed={isLicensed}
          spaceData={spaceDataApi}
          api={api}
          source={source}
          readFields={() => readTextFields(once, projectId)}
        />
      </StrictMode>,
    );
    // Once the first screen is drawn; what needs them waits for them.
    allSentences().catch(() => undefined);
  },
  async () => {
    await setLocale('en');
    root.render(<NoPlace />);
  },
);
