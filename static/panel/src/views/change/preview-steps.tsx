import type { ChangePreview } from '../../../../../src/contract/changes';
import { say, t } from '../../messages';
import { Notice } from '../parts/notice';
import { toggled } from '../filters';

/** Every write as one sentence, as the server worked it out; what may be left out has a tick. */
export function PreviewSteps({
  preview,
  leftOut,
  locked,
  onLeaveOut,
}: {
  readonly preview: ChangePreview;
  readonly leftOut: ReadonlySet<string>;
  readonly locked: boolean;
  readonly onLeaveOut: (steps: ReadonlySet<string>) => void;
}) {
  return (
    <>
      {preview.refusals.map((refusal, index) => (
        <Notice key={index} tone="warning" role="alert">
          {say(refusal)}
        </Notice>
      ))}
      <p>{t('change.preview', { count: preview.steps.length })}</p>
      <ol className="steps">
        {preview.steps.map(({ id, message, optional }) => (
          <li key={id} className={leftOut.has(id) ? 'step-left-out' : undefined}>
            {optional ? (
              <label className="tick">
                <input
                  type="checkbox"
                  checked={!leftOut.has(id)}
                  disabled={locked}
                  onChange={() => {
                    onLeaveOut(toggled(leftOut, id));
                  }}
                />
                {say(message)}
              </label>
            ) : (
              say(message)
            )}
          </li>
        ))}
      </ol>
      {preview.warnings.length > 0 && (
        <Notice tone="information" role="note">
          <p>{t('change.good-to-know')}</p>
          <ul>
            {preview.warnings.map((warning, index) => (
              <li key={index}>{say(warning)}</li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}
