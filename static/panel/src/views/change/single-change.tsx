import { useEffect, useId, useState } from 'react';
import type { Ref } from 'react';
import Button from '@atlaskit/button/new';
import type { ChangePreview, ChangeResult, Intent } from '../../../../../src/contract/changes';
import { say, t } from '../../messages';
import { useChange } from '../../mutations';
import { failureText } from '../failure-text';
import { mainButton } from '../parts/dialog';
import { Notice } from '../parts/notice';

/** Pause after a choice before the server is asked: arrow keys go past many. */
const pauseMilliseconds = 250;

/**
 * A change of one field of one item: the sentence beside the button is its preview, and the button names the act. It is
 * written only as it was said: where the server has more to say, that is shown first, and the button is pressed again.
 * Give it the intent as its key. Its button is the one that Enter presses in a form around it.
 */
export function SingleChange({
  intent,
  sentence,
  act,
  isAsSaid,
  buttonRef,
  isMain = false,
  onApplied,
}: {
  readonly intent: Intent;
  /** What changes, from what to what. */
  readonly sentence: string;
  /** What the button says, e.g. “Set 3 points”. */
  readonly act: string;
  /** Whether the server would write just what the sentence says. */
  readonly isAsSaid: (step: ChangePreview['steps'][number]) => boolean;
  readonly buttonRef?: Ref<HTMLButtonElement>;
  /** In a dialog: what Ctrl and Enter press. */
  readonly isMain?: boolean;
  readonly onApplied: (result: ChangeResult) => void;
}) {
  const { state, apply, again, retry } = useChange(intent, { pauseMilliseconds, onApplied });
  // Pressed before the server had answered.
  const [isPressed, setPressed] = useState(false);
  const said = useId();
  const preview = state.step === 'preview' || state.step === 'applying' ? state.preview : undefined;
  const asSaid =
    preview?.warnings.length === 0 &&
    preview.refusals.length === 0 &&
    preview.steps.length === 1 &&
    preview.steps.every(isAsSaid);
  useEffect(() => {
    if (state.step === 'preview' && isPressed && asSaid) apply([]);
    // Looked at once, when the answer comes.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [state.step]);

  const press = () => {
    if (state.step === 'previewing') setPressed(true);
    else if (state.step === 'preview') apply([]);
    else if (state.step === 'refused') {
      setPressed(false);
      if (state.way === 'retry') retry();
      else again();
    }
  };
  const isWriting =
    (isPressed && state.step === 'previewing') || state.step === 'applying' || state.step === 'applied';
  return (
    <div className="single-change">
      <div role="status" id={said} className="single-change-said">
        {preview && !asSaid
          ? preview.steps.map(({ id, message }) => <p key={id}>{say(message)}</p>)
          : sentence}
        {preview &&
          [...preview.refusals, ...preview.warnings].map((message, index) => (
            <Notice key={index} tone="warning" role="note">
              {say(message)}
            </Notice>
          ))}
        {state.step === 'refused' && (
          <Notice tone="warning" role="note">
            {failureText(state.failure)}
          </Notice>
        )}
      </div>
      {(preview?.refusals.length ?? 0) === 0 && (
        <Button
          {...(isMain && mainButton)}
          {...(buttonRef && { ref: buttonRef })}
          type="submit"
          appearance="primary"
          isLoading={isWriting}
          aria-describedby={said}
          onClick={press}
        >
          {state.step === 'refused'
            ? t(state.way === 'retry' ? 'action.retry' : 'action.preview-again')
            : act}
        </Button>
      )}
    </div>
  );
}
