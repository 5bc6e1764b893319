import { useEffect, useId, useLayoutEffect, useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';

import CrossIcon from '@atlaskit/icon/core/cross';
import { t } from '../../messages';
import { IconButton } from './icon-button';
import { dialogOpened } from './open-dialogs';

/** Where the keyboard goes on at every step of a dialog: the field to fill in, or the button that agrees. */
export const firstStop = { 'data-first-stop': '' };
/** The button that Ctrl and Enter press from everywhere in a dialog. */
export const mainButton = { 'data-main-button': '' };

function answerEnter(event: KeyboardEvent<HTMLDialogElement>): void {
  if (event.key !== 'Enter') return;
  if (event.repeat) {
    // A key held down agrees to one thing, not to what comes up next in the same place.
    event.preventDefault();
  } else if (event.ctrlKey || event.metaKey) {
    event.preventDefault();
    event.currentTarget.querySelector<HTMLElement>('[data-main-button]:enabled')?.click();
  }
}

/** What had the focus before may be gone, e.g. with the finding that was mended: then the keyboard goes on beside it. */
function findFocus(): void {
  const { activeElement } = document;
  if (activeElement && activeElement !== document.body) return;
  const next =
    document.querySelector<HTMLElement>('dialog[open] .dialog-body') ??
    document.querySelector<HTMLElement>('.drawer-title') ??
    document.querySelector<HTMLElement>('[role=row][tabindex="0"]');
  next?.focus();
}

/** The browser's own modal dialog: focus stays inside, Escape closes, focus returns where it was. */
export function Dialog({
  title,
  size = 'medium',
  step,
  footer,
  onClose,
  children,
}: {
  readonly title: string;
  readonly size?: 'small' | 'medium' | 'large';
  /** Changes with what the dialog is about to do, so that the focus goes on with it. */
  readonly step?: string;
  readonly footer?: ReactNode;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  // Before the dialog leaves the page: the browser gives the focus back only while it is there.
  useLayoutEffect(() => {
    const dialog = ref.current;
    if (!dialog) return undefined;
    dialog.showModal();
    // Not on the cross, which comes first: what is to be read is where one goes on.
    dialog.querySelector<HTMLElement>('.dialog-body')?.focus();
    const closed = dialogOpened(dialog);
    return () => {
      dialog.close();
      closed();
      queueMicrotask(findFocus);
    };
  }, []);
  useEffect(() => {
    // Not React's autoFocus: that comes before the dialog is open, when nothing in it can have the focus.
    // Not a field of an earlier step either: one may be hidden until somebody comes back to it.
    const stops = ref.current?.querySelectorAll<HTMLElement>('[data-first-stop]:enabled') ?? [];
    [...stops].find((stop) => !stop.closest('[hidden]'))?.focus();
  }, [step]);
  return (
    <dialog
      ref={ref}
      className={`dialog dialog-${size}`}
      aria-labelledby={titleId}
      onCancel={(event) => {
        // The state decides whether the dialog is there; the browser must not close it on its own.
        event.preventDefault();
        onClose();
      }}
      onKeyDown={answerEnter}
    >
      <div className="dialog-header">
        <h2 id={titleId} className="dialog-title">
          {title}
        </h2>
        <IconButton icon={CrossIcon} label={t('action.close')} onClick={onClose} />
      </div>
      <div className="dialog-body" tabIndex={0} role="group" aria-labelledby={titleId}>
        {children}
      </div>
      {footer !== undefined && <div className="dialog-footer">{footer}</div>}
    </dialog>
  );
}
