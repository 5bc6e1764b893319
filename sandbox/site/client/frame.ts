import { Channel } from '../../forge/bridge/channel';
import { ask, page, textAt, valueAt } from './page';

/** Where on the site a module was opened; the server looks the rest up. */
export interface Place {
  /** Left out on pages of the whole site. */
  readonly projectKey?: string;
  readonly boardId?: string;
  readonly issueKey?: string;
}

export interface FrameRequest {
  readonly moduleKey: string;
  readonly place: Place;
  readonly title: string;
  readonly resource?: string;
  readonly modal?: unknown;
  /** Closes whatever the frame stands in; left out where Jira offers no closing. */
  readonly close?: (payload?: unknown) => void;
}

/** Answers a command of the app's page; throws by name for what there is not. */
export type Serve = (frame: AppFrame, command: string, data: unknown) => unknown;

export interface AppFrame {
  readonly serve: Serve;
  readonly request: FrameRequest;
  readonly id: string;
  readonly moduleType: string;
  readonly context: unknown;
  readonly element: HTMLIFrameElement;
  readonly onClose: ((payload: unknown) => void)[];
  /** Undone when the frame goes. */
  readonly cleanUp: (() => void)[];
}

/** Opens a page of the app inside `parent`. @throws with a sentence when the server refuses */
export async function openFrame(parent: HTMLElement, request: FrameRequest, serve: Serve): Promise<AppFrame> {
  const { moduleKey, place, resource, modal, title } = request;
  const opened = await ask('/forge/frames', { moduleKey, place, resource, modal });
  const element = document.createElement('iframe');
  element.title = title;
  element.className = 'app-frame';
  element.setAttribute(
    'sandbox',
    'allow-downloads allow-forms allow-modals allow-pointer-lock allow-popups allow-popups-to-escape-sandbox allow-same-origin allow-scripts',
  );
  const frame: AppFrame = {
    serve,
    request,
    id: textAt(opened, 'id') ?? '',
    moduleType: textAt(opened, 'moduleType') ?? '',
    context: valueAt(opened, 'context'),
    element,
    onClose: [],
    cleanUp: [],
  };
  const channel = new Channel(
    window,
    () => element.contentWindow,
    page.appOrigin,
    (command, data) => serve(frame, command, data),
  );
  frame.cleanUp.push(() => {
    channel.close();
  });
  element.src = `${page.appOrigin}${textAt(opened, 'src') ?? ''}`;
  parent.append(element);
  return frame;
}

export function closeFrame(frame: AppFrame, payload?: unknown): void {
  for (const listener of frame.onClose) listener(payload);
  for (const undo of frame.cleanUp) undo();
  frame.element.remove();
}
