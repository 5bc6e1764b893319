/** Every command of @forge/bridge: it works as in Jira, or is refused by its name. */
import { openModal } from './dialog';
import { EventBus } from './events';
import { closeFlag, showFlag } from './flags';
import type { AppFrame } from './frame';
import { ask, textAt, valueAt } from './page';
import { addressOf, navigate } from './places';
import { currentTheme, onTheme } from './theme';

type Command = (frame: AppFrame, data: unknown) => unknown;

const appEvents = new EventBus();
const publicEvents = new EventBus();

async function invoke(frame: AppFrame, data: unknown): Promise<unknown> {
  const type = textAt(data, 'invokeType');
  if (type !== undefined) throw new Error(`The sandbox has no ${type}.`);
  const answer = await ask(`/forge/frames/${frame.id}/invoke`, {
    functionKey: valueAt(data, 'functionKey'),
    payload: valueAt(data, 'payload'),
  });
  const body = valueAt(answer, 'body');
  return valueAt(data, 'metadata') === undefined ? body : { body, metadata: {} };
}

function fetchProduct(frame: AppFrame, data: unknown): Promise<unknown> {
  if (valueAt(data, 'product') !== 'jira') throw new Error('The sandbox has Jira and no other product.');
  if (valueAt(data, 'isMultipartFormData') === true) throw new Error('The sandbox takes no form data.');
  const init = valueAt(data, 'fetchRequestInit');
  return ask(`/forge/frames/${frame.id}/product`, {
    path: valueAt(data, 'restPath'),
    method: valueAt(init, 'method') ?? 'GET',
    headers: valueAt(init, 'headers') ?? [],
    body: valueAt(init, 'body') ?? null,
  });
}

function close(frame: AppFrame, payload: unknown): boolean {
  if (!frame.request.close) return false;
  frame.request.close(payload);
  return true;
}

function onClose(frame: AppFrame, callback: unknown): boolean {
  if (!frame.request.close || typeof callback !== 'function') return false;
  frame.onClose.push(() => {
    Reflect.apply(callback, undefined, []);
  });
  return true;
}

function enableTheming(frame: AppFrame, data: unknown): unknown {
  const onChange = valueAt(data, 'onChange');
  if (typeof onChange === 'function') {
    frame.cleanUp.push(
      onTheme((theme) => {
        Reflect.apply(onChange, undefined, [theme]);
      }),
    );
  }
  return currentTheme();
}

function withTheme(context: unknown): unknown {
  const { attributes } = currentTheme();
  return { ...Object(context), theme: { colorMode: attributes['data-color-mode'] } };
}

/** Modules that have a page of Jira's to themselves. */
const pages = new Set(['jira:projectPage', 'jira:projectSettingsPage', 'jira:adminPage']);

function needPage({ moduleType }: AppFrame): void {
  if (!pages.has(moduleType)) throw new Error(`A ${moduleType} has no history of its own.`);
}

const commands: Readonly<Record<string, Command>> = {
  getContext: ({ context }) => withTheme(context),
  getFrameId: ({ id }) => id,
  invoke,
  fetchProduct,
  close,
  onClose,
  // Only modules with something to save (a gadget, a field) take these in Jira; the manifest has none of them.
  submit: () => false,
  open: () => false,
  refresh: ({ moduleType }) => {
    if (moduleType !== 'jira:issueContext') return false;
    window.location.reload();
    return true;
  },
  enableTheming,
  createHistory: (frame) => {
    needPage(frame);
    // As on Forge: what stands behind the page's own path.
    return `/${window.location.search}${window.location.hash}`;
  },
  showPlace: (frame, data) => {
    needPage(frame);
    const url = new URL(window.location.href);
    const place = new URL(textAt(data, 'href') ?? '/', url);
    if (place.pathname !== '/')
      throw new Error('The sandbox’s pages have no paths of their own, only queries.');
    url.search = place.search;
    url.hash = place.hash;
    window.history[valueAt(data, 'replace') === true ? 'replaceState' : 'pushState'](null, '', url);
  },
  changeWindowTitle: (_frame, title) => {
    document.title = String(title);
  },
  emitReadyEvent: () => undefined,
  on: (frame, data) => appEvents.on(data, frame.cleanUp),
  emit: (_frame, data) => {
    appEvents.emit(data);
  },
  onPublic: (frame, data) => publicEvents.on(data, frame.cleanUp),
  emitPublic: (_frame, data) => {
    publicEvents.emit(data);
  },
  showFlag: (_frame, data) => showFlag(data),
  closeFlag: (_frame, data) => closeFlag(data),
  openModal: (frame, data) => openModal(frame, data),
  navigate: (_frame, data) => {
    navigate(data);
  },
  getUrl: (_frame, data) => addressOf(data).href,
  reload: () => {
    window.location.reload();
  },
  refreshIssueView: () => {
    window.location.reload();
  },
  isRovoEnabled: () => false,
};

/** @throws for a command that Jira's bridge has and this one has not, as for one that nobody has */
export function serveCommand(frame: AppFrame, command: string, data: unknown): unknown {
  const run = Object.hasOwn(commands, command) ? commands[command] : undefined;
  if (!run) throw new Error(`The sandbox's bridge has no command “${command}”.`);
  return run(frame, data);
}
