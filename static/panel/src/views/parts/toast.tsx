import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import Button from '@atlaskit/button/new';
import CrossIcon from '@atlaskit/icon/core/cross';
import type { ChangeResult } from '../../../../../src/contract/changes';
import { t } from '../../messages';
import { useUndo } from '../../mutations';
import { IconButton } from './icon-button';
import { useTopDialog } from './open-dialogs';

/** Of the button that takes back what was changed last. */
export const undoId = 'undo-last';

type Step = 'applied' | 'undoing' | 'undone' | 'failed';

/** How long it stays, in ms, while nobody points at it or is in it. */
const stay = 10_000;
/** What is still going on, or went wrong, waits for its reader. */
const passing: ReadonlySet<Step> = new Set(['applied', 'undone']);

/**
 * What just changed in Jira, with the way back. It goes by itself, because the change log keeps the way back for thirty days;
 * above an open dialog it is drawn inside that, where it can be reached.
 */
export function ChangeToast({
  result,
  onClose,
}: {
  readonly result: ChangeResult;
  readonly onClose: () => void;
}) {
  const [step, setStep] = useState<Step>('applied');
  const [isHeld, setHeld] = useState(false);
  const undo = useUndo();
  const dialog = useTopDialog();
  useEffect(() => {
    if (isHeld || !passing.has(step)) return undefined;
    const timer = setTimeout(onClose, stay);
    return () => {
      clearTimeout(timer);
    };
    // The same news does not stay longer because the panel was drawn again.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [isHeld, step]);
  const takeBack = () => {
    setStep('undoing');
    undo(result.changeId).then(
      ({ status }) => {
        setStep(status === 'undone' ? 'undone' : 'failed');
      },
      () => {
        setStep('failed');
      },
    );
  };
  const keys = result.items.map(({ key }) => key);
  const hold = () => {
    setHeld(true);
  };
  const letGo = () => {
    setHeld(false);
  };
  const toast = (
    <div
      className="toast"
      role="status"
      onPointerEnter={hold}
      onPointerLeave={letGo}
      onFocus={hold}
      onBlur={letGo}
    >
      <span className="toast-text">{t(`toast.${step}`, { keys, count: keys.length })}</span>
      {(step === 'applied' || step === 'undoing') && (
        <Button id={undoId} spacing="compact" isLoading={step === 'undoing'} onClick={takeBack}>
          {t('action.undo')}
        </Button>
      )}
      <IconButton icon={CrossIcon} label={t('action.close')} onClick={onClose} />
    </div>
  );
  return dialog ? createPortal(toast, dialog) : toast;
}
