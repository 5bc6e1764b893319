import { useEffect, useId, useRef } from 'react';
import type { ReactNode } from 'react';

import CrossIcon from '@atlaskit/icon/core/cross';
import { t } from '../../messages';
import { IconButton } from './icon-button';

/** The browser's own modal dialog: focus stays inside, Escape closes, focus returns where it was. */
export function Dialog({
  title,
  size = 'medium',
  footer,
  onClose,
  children,
}: {
  readonly title: string;
  readonly size?: 'medium' | 'large';
  readonly footer?: ReactNode;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const dialog = ref.current;
    dialog?.showModal();
    return () => {
      dialog?.close();
    };
  }, []);
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
