import { useEffect, useRef, useState } from 'react';
import Button from '@atlaskit/button/new';
import { hourlyPoints } from '../../../../../src/domain/changes/bulk';
import type { ChangeResult, LoggedChange } from '../../../../../src/contract/changes';
import type { Failure } from '../../../../../src/contract/result';
import { failureOf } from '../../api';
import { say, t } from '../../messages';
import { useUndo } from '../../mutations';
import { failureText } from '../failure-text';
import { firstStop } from '../parts/dialog';
import { Notice } from '../parts/notice';
import { sentenceOf, stepText } from './words';

function Side({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    <div className="log-side">
      <dt>{label}</dt>
      <dd className={text === '' ? 'quiet' : undefined}>{text === '' ? t('log.empty-value') : text}</dd>
    </div>
  );
}

function Steps({ steps }: Pick<LoggedChange, 'steps'>) {
  return (
    <ul className="log-steps">
      {steps.map((step, at) => (
        <li key={at}>
          {stepText(step)}
          {step.values.map(({ key, field, before, after }) => (
            <div key={`${key} ${field}`} className="log-value">
              <span className="log-field">{t('log.field', { field, key })}</span>
              <dl className="log-sides">
                <Side label={t('log.before')} text={before} />
                <Side label={t('log.after')} text={after} />
              </dl>
            </div>
          ))}
        </li>
      ))}
    </ul>
  );
}

type Undoing = 'no' | 'under-way' | { readonly failure: Failure } | { readonly result: ChangeResult };

/** One change: who, when and what; before and after on demand, and the way back. */
export function LogEntry({
  change,
  mayUndo,
  takesFocus,
  onUndone,
}: {
  readonly change: LoggedChange;
  readonly mayUndo: boolean;
  /** The first of a page that was asked for. */
  readonly takesFocus: boolean;
  readonly onUndone: (result: ChangeResult) => void;
}) {
  const undo = useUndo();
  const [undoing, setUndoing] = useState<Undoing>('no');
  const heading = useRef<HTMLHeadingElement>(null);
  const what = sentenceOf(change);
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);

  const takeBack = () => {
    setUndoing('under-way');
    undo(change.changeId).then(
      (result) => {
        // The button goes, so the focus moves to what it was about.
        heading.current?.focus();
        setUndoing({ result });
        onUndone(result);
      },
      (error: unknown) => {
        setUndoing({ failure: failureOf(error) });
      },
    );
  };
  const facts = [
    t('log.time', { at: new Date(change.at) }),
    change.by === null && t('log.unnamed'),
    change.inBulk && t('log.bulk'),
    change.status !== 'applied' && t(`log.status.${change.status}`),
    mayUndo && change.undoable && change.undoPoints > hourlyPoints / 10 && t('log.undo-slow'),
  ].filter((fact) => fact !== false);
  return (
    <li className="log-entry">
      <div className="log-head">
        <div>
          <h4 ref={heading} tabIndex={-1} className="log-what">
            {what}
          </h4>
          <p className="quiet log-facts">
            <time dateTime={change.at}>{facts.join(' · ')}</time>
          </p>
        </div>
        {mayUndo && change.undoable && (
          <Button
            {...firstStop}
            spacing="compact"
            isLoading={undoing === 'under-way'}
            aria-label={t('log.undo-of', { what })}
            onClick={takeBack}
          >
            {t('action.undo')}
          </Button>
        )}
      </div>
      {change.steps.length > 0 && (
        <details className="log-details">
          <summary aria-label={t('log.details-of', { what })}>{t('log.details')}</summary>
          <Steps steps={change.steps} />
        </details>
      )}
      {typeof undoing === 'object' && 'failure' in undoing && (
        <Notice tone="warning" role="alert">
          {failureText(undoing.failure)}
        </Notice>
      )}
      {typeof undoing === 'object' && 'result' in undoing && (
        <Notice tone={undoing.result.status === 'undone' ? 'success' : 'warning'}>
          {[
            t(`change.status.${undoing.result.status}`, { count: 0, made: 0 }),
            ...undoing.result.left.map(say),
          ].join(' ')}
        </Notice>
      )}
    </li>
  );
}
