/** How often Jira is asked what changed; people see it within half a minute. Milliseconds. */
const every = 20_000;

/** Asks again and again while somebody looks: at once when the page comes back into view, never while it is hidden. */
export function watch(ask: () => void, page: Document = document): () => void {
  const askIfSeen = (): void => {
    if (page.visibilityState === 'visible') ask();
  };
  const timer = setInterval(askIfSeen, every);
  page.addEventListener('visibilitychange', askIfSeen);
  return () => {
    clearInterval(timer);
    page.removeEventListener('visibilitychange', askIfSeen);
  };
}
