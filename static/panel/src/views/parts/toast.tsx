import { useState } from 'react';
import Button from '@atlaskit/button/new';
import CrossIcon from '@atlaskit/icon/core/cross';
import type { ChangeResult } from '../../../../../src/contract/changes';
import { t } from '../../messages';
import { useUndo } from '../../mutations';
import { IconButton } from './icon-button';

/** Of the button that takes back what was changed last. */
export const undoId = 'undo-last';

type Step = 'applied' | 'undoing' | 'undone' | 'failed';

/** What just changed in Jira, with the way back. It stays until it is closed: undo must not race a clock. */
export function ChangeToast({
  result,
  onClose,
}: {
  readonly result: ChangeResult;
  readonly onClose: () => void;
}) {
  const [step, setStep] = useState<Step>('applied');
  const undo = useUndo();
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
  return (
    <div className="toast" role="status">
      <span className="toast-text">{t(`toast.${step}`, { keys, count: keys.length })}</span>
      {(step === 'applied' || step === 'undoing') && (
        <Button id={undoId} spacing="compact" isLoading={step === 'undoing'} onClick={takeBack}>
          {t('action.undo')}
        </Button>
      )}
      <IconButton icon={CrossIcon} label={t('action.close')} onClick={onClose} />
    </div>
  );
}
