/**
 * Stands in for Forge's global-bridge.js: the first script of every page of the app, so that `__bridge` is there when
 * @forge/bridge is imported. It passes each command to Jira's page around it and knows nothing else.
 */
import { Channel } from './channel';
import { makeHistory } from './history';
import { isTheme, wearTheme } from './theme';

declare global {
  var __bridge: { callBridge(command: string, data?: unknown): Promise<unknown> } | undefined;
}

const host = document.currentScript?.dataset['host'];

async function enableTheming(channel: Channel): Promise<void> {
  const put = async (theme: unknown): Promise<void> => {
    if (isTheme(theme)) await wearTheme(document, theme);
  };
  await put(await channel.call('enableTheming', { onChange: (theme: unknown) => void put(theme) }));
}

async function createHistory(channel: Channel): Promise<unknown> {
  const place = await channel.call('createHistory');
  return makeHistory(typeof place === 'string' ? place : '/', (href, action) => {
    if (action !== 'POP') void channel.call('showPlace', { href, replace: action === 'REPLACE' });
  });
}

if (host !== undefined && window.parent !== window) {
  const channel = new Channel(
    window,
    () => window.parent,
    host,
    (command) => {
      throw new Error(`A page of the app serves no “${command}”.`);
    },
  );
  globalThis.__bridge = {
    callBridge(command, data) {
      if (command === 'enableTheming') return enableTheming(channel);
      if (command === 'createHistory') return createHistory(channel);
      return channel.call(command, data);
    },
  };
}
