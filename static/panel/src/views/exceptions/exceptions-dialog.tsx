import { useState } from 'react';
import Button from '@atlaskit/button/new';
import type { RefinementReport } from '../../../../../src/domain/report/report';
import { failureOf } from '../../api';
import { t } from '../../messages';
import { usePanel } from '../../panel-context';
import { useRights } from '../../queries';
import { failedTitle } from '../check-words';
import { failureText } from '../failure-text';
import { Dialog } from '../parts/dialog';
import { Notice } from '../parts/notice';

/** Everything the team has said against findings, to be taken back. */
export function ExceptionsDialog({
  report,
  onClose,
}: {
  readonly report: RefinementReport;
  readonly onClose: () => void;
}) {
  const { api, source } = usePanel();
  const rights = useRights();
  const [failure, setFailure] = useState<string>();
  const said = report.items.flatMap(({ id, key, summary, setAside = [] }) =>
    setAside.flatMap((one) => (one.otherId === undefined ? [{ id, key, summary, ...one }] : [])),
  );
  const undo = (itemId: string, check: string) => {
    setFailure(undefined);
    api.removeException({ itemId, check }).then(
      () => {
        source.except({ itemId, check }, undefined);
      },
      (error: unknown) => {
        setFailure(failureText(failureOf(error)));
      },
    );
  };
  return (
    <Dialog title={t('exceptions.title')} onClose={onClose}>
      {failure !== undefined && (
        <Notice tone="warning" role="alert">
          {failure}
        </Notice>
      )}
      {report.proposedWords && (
        <Notice role="note">{t('exceptions.words', { words: report.proposedWords.join(', ') })}</Notice>
      )}
      {said.length === 0 && <p role="status">{t('exceptions.none')}</p>}
      <ul className="exceptions">
        {said.map(({ id, key, summary, check, kind, until, reason }) => (
          <li key={`${id} ${check}`}>
            <div>
              <strong>
                {key} {summary}
              </strong>
              <p>{failedTitle(check)}</p>
              <p className="quiet">
                {t('exceptions.said', { kind, until: until ?? '' })}
                {reason !== '' && ` · ${reason}`}
              </p>
            </div>
            {rights.edit !== 'no' && (
              <Button
                spacing="compact"
                aria-label={t('exceptions.undo-label', { key, title: failedTitle(check) })}
                onClick={() => {
                  undo(id, check);
                }}
              >
                {t('exceptions.undo')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
