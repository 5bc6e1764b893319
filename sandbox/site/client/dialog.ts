import type { AppFrame, FrameRequest, Serve } from './frame';
import { closeFrame, openFrame } from './frame';
import { textAt, valueAt } from './page';

export interface DialogOptions {
  readonly size: string;
  readonly closeOnEscape?: boolean;
  readonly closeOnOverlayClick?: boolean;
  readonly onClose?: (payload?: unknown) => void;
}

function closeButton(onClick: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'dialog-close';
  button.setAttribute('aria-label', 'Close');
  button.textContent = '✕';
  button.addEventListener('click', onClick);
  return button;
}

/** Opens a page of the app in a modal dialog, as Jira shows an action. Focus returns to where it was. */
export async function openDialog(
  request: Omit<FrameRequest, 'close'>,
  options: DialogOptions,
  serve: Serve,
): Promise<AppFrame> {
  const dialog = document.createElement('dialog');
  dialog.className = `dialog dialog-${options.size}`;
  dialog.setAttribute('aria-label', request.title);
  const header = document.createElement('header');
  header.className = 'dialog-header';
  const title = document.createElement('h2');
  title.textContent = request.title;
  const opened: { frame?: AppFrame } = {};
  const close = (payload?: unknown): void => {
    dialog.close();
    dialog.remove();
    if (opened.frame) closeFrame(opened.frame, payload);
    options.onClose?.(payload);
  };
  header.append(
    title,
    closeButton(() => {
      close();
    }),
  );
  dialog.append(header);
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    if (options.closeOnEscape !== false) close();
  });
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog && options.closeOnOverlayClick !== false) close();
  });
  document.body.append(dialog);
  dialog.showModal();
  opened.frame = await openFrame(dialog, { ...request, close }, serve);
  // Closed before the server had answered.
  if (!dialog.isConnected) closeFrame(opened.frame);
  return opened.frame;
}

/** `new Modal(…).open()` of @forge/bridge: another page of the app, told what the opener hands over. */
export async function openModal(opener: AppFrame, data: unknown): Promise<true> {
  const resource = textAt(data, 'resource');
  const onClose = valueAt(data, 'onClose');
  const size = textAt(data, 'size') ?? 'medium';
  await openDialog(
    {
      moduleKey: opener.request.moduleKey,
      place: opener.request.place,
      title: textAt(data, 'title') ?? opener.request.title,
      modal: valueAt(data, 'context') ?? {},
      ...(resource === undefined ? {} : { resource }),
    },
    {
      size,
      closeOnEscape: valueAt(data, 'closeOnEscape') !== false,
      closeOnOverlayClick: valueAt(data, 'closeOnOverlayClick') !== false,
      onClose: (payload) => {
        if (typeof onClose === 'function') Reflect.apply(onClose, undefined, [payload]);
      },
    },
    opener.serve,
  );
  return true;
}
