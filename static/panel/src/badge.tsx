import './zod-jitless';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { NavigationTarget, router, view } from '@forge/bridge';
import { api } from './api';
import { readPlace } from './context';
import { bridgeHttp } from './gather/bridge-http';
import { loneItemSource } from './gather/lone-item';
import { allSentences, setLocale } from './messages';
import { PanelProvider } from './panel-context';
import './styles/index';
import { BadgeApp } from './views/badge-app';
import { Late } from './views/parts/late';
import { NoPlace } from './views/states/no-place';

const element = document.getElementById('root');
if (!element) throw new Error('The page has no place for the badge.');
const root = createRoot(element);

// Without the host's theme the badge is light: a pity, not a reason to show nothing.
view.theme.enable().catch(() => undefined);

readPlace().then(
  async ({ locale, projectId, projectKey, itemId, isLicensed }) => {
    await setLocale(locale);
    if (itemId === undefined) {
      root.render(<NoPlace />);
      return;
    }
    const openItem = (key: string): void => {
      void router.open(`/browse/${key}`);
    };
    const openBacklog = (): void => {
      void router.navigate({ target: NavigationTarget.Module, moduleKey: 'refine-page', projectKey });
    };
    root.render(
      <StrictMode>
        <PanelProvider
          value={{
            source: loneItemSource(bridgeHttp, projectId, isLicensed),
            api,
            isLicensed,
            openItem,
            openBacklog,
            // The verdict comes first; comparing brings a part of the engine along.
            commentQuestion: async (id) =>
              (await import('./gather/comment-question')).openCommentQuestion(bridgeHttp, id),
            findSimilar: async (id) => (await import('./gather/similar')).findSimilar(bridgeHttp, api, id),
          }}
        >
          <Late place="here">
            <BadgeApp itemId={itemId} />
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
