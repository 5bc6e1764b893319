import { router, view } from '@forge/bridge';
import type { ViewAddress } from './panel-context';

/** The page of the app in a space, by its key in manifest.yml: it has an address, the panel over Jira's backlog has none. */
const pageModule = 'refine-page';

/** Where the view stands in the address, and how others get there. */
export async function readAddress(projectKey: string): Promise<ViewAddress> {
  // Only a page has a history; over Jira's backlog asking for it fails, and the address is not ours to write.
  const history = await view.createHistory().catch(() => undefined);
  return {
    code: history?.location.search.replace(/^\?/, '') ?? '',
    show: (code) => {
      if (history && history.location.search.replace(/^\?/, '') !== code)
        history.replace({ pathname: history.location.pathname, search: code === '' ? '' : `?${code}` });
    },
    link: async (code) => {
      const page = await router.getUrl({ target: 'module', moduleKey: pageModule, projectKey });
      if (!page) return undefined;
      page.search = code;
      return page.href;
    },
  };
}
