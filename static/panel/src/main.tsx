import './zod-jitless';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { router, view } from '@forge/bridge';
import { readAddress } from './address';
import { api } from './api';
import { readPlace } from './context';
import { BacklogReader } from './gather/backlog-reader';
import { bridgeHttp } from './gather/bridge-http';
import { readQuickFilters } from './gather/quick-filters';
import { findSettings } from './gather/space-settings';
import { makeUpkeep } from './gather/upkeep';
import { watch } from './gather/watch';
import { allSentences, setLocale } from './messages';
import type { NewItemDesk } from './new-item-desk';
import { PanelProvider } from './panel-context';
import { remembering } from './remembered/remembering-source';
import './styles/index';
import { App } from './views/app';
import { Late } from './views/parts/late';
import { NoPlace } from './views/states/no-place';

const element = document.getElementById('root');
if (!element) throw new Error('The page has no place for the panel.');
const root = createRoot(element);

// Without the host's theme the panel is light: a pity, not a reason to show nothing.
view.theme.enable().catch(() => undefined);

readPlace().then(
  async ({ locale, projectId, projectKey, boardId, boardType, isLicensed }) => {
    const worker = new Worker(new URL('./worker/worker.ts', import.meta.url), { type: 'module' });
    const source = new BacklogReader(
      bridgeHttp,
      worker,
      { projectId, boardId, boardType },
      () => findSettings(api, projectId),
      () => api.listExceptions({ projectIds: [projectId] }),
      isLicensed,
    );
    // Jira answers while the words are loaded.
    source.reread();
    const [address] = await Promise.all([readAddress(projectKey), setLocale(locale)]);
    const openItem = (key: string): void => {
      void router.open(`/browse/${key}`);
    };
    const upkeep = makeUpkeep({
      http: bridgeHttp,
      api,
      judge: source,
      place: { projectId, boardId },
      openSearch: (jql) => {
        void router.open(`/issues/?jql=${encodeURIComponent(jql)}`);
      },
    });
    const newItem: NewItemDesk = {
      types: async (id) => (await import('./gather/new-item-types')).newItemTypes(bridgeHttp, id),
      judge: (newcomer, zone) => source.newcomer(newcomer, zone),
    };
    watch(() => void source.look());
    root.render(
      <StrictMode>
        <PanelProvider
          value={{
            source: remembering(source, { projectId, projectKey, boardId }),
            api,
            isLicensed,
            address,
            openItem,
            reloadPage: () => {
              void router.reload();
            },
            upkeep,
            bulkChoices: async (id) =>
              (await import('./gather/bulk-choices')).readBulkChoices(bridgeHttp)(id),
            people: async (id) => (await import('./gather/bulk-choices')).readPeople(bridgeHttp, id),
            itemByKey: async (key) => (await import('./gather/item-by-key')).itemByKey(bridgeHttp, key),
            commentQuestion: async (id) =>
              (await import('./gather/comment-question')).openCommentQuestion(bridgeHttp, id),
            newItem,
            ...(boardId !== undefined && { quickFilters: readQuickFilters(bridgeHttp, boardId) }),
          }}
        >
          <Late place="page">
            <App />
          </Late>
        </PanelProvider>
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
