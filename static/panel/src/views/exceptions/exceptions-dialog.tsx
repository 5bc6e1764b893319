import { useState } from 'react';
import Button from '@atlaskit/button/new';
import { notDuplicate } from '../../../../../src/domain/exceptions/finding-of-item';
import type { RefinementReport, SetAside } from '../../../../../src/domain/report/report';
import { failureOf } from '../../api';
import { t } from '../../messages';
import { usePanel } from '../../panel-context';
import { useRights } from '../../queries';
import { failedTitle } from '../check-words';
import { failureText } from '../failure-text';
import { Dialog } from '../parts/dialog';
import { Notice } from '../parts/notice';

interface Said extends Omit<SetAside, 'otherId'> {
  readonly id: string;
  readonly key: string;
  readonly summary: string;
  /** Of a pair that is none. */
  readonly other: { readonly id: string; readonly key: string } | undefined;
}

/** A pair is listed with both its items; an other that is done has no row, and no name here. */
function saidOf({ items }: RefinementReport): Said[] {
  const keys = new Map(items.map(({ id, key }) => [id, key]));
  return items.flatMap(({ id, key, summary, setAside = [] }) =>
    setAside.map(({ otherId, ...one }) => {
      const other = otherId === undefined ? undefined : { id: otherId, key: keys.get(otherId) ?? '' };
      return { id, key, summary, other, ...one };
    }),
  );
}

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
  const said = saidOf(report);
  const undo = ({ id: itemId, check, other }: Said) => {
    setFailure(undefined);
    const taken =
      other === undefined
        ? api.removeException({ itemId, check })
        : api.sayApart({ itemId, otherId: other.id, apart: false });
    taken.then(
      () => {
        source.except(other === undefined ? { itemId, check } : notDuplicate(itemId, other.id), undefined);
      },
      (error: unknown) => {
        setFailure(failureText(failureOf(error)));
      },
    );
  };
  return (
    <Dialog title={t('exceptions.open')} onClose={onClose}>
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
        {said.map((one) => (
          <li key={`${one.id} ${one.check} ${one.other?.id ?? ''}`}>
            <div>
              <strong>
                {one.key} {one.summary}
              </strong>
              <p>{failedTitle(one.check)}</p>
              <p className="quiet">
                {one.other
                  ? t('exceptions.apart', { key: one.other.key, known: one.other.key === '' ? 'no' : 'yes' })
                  : t('exceptions.said', { kind: one.kind, until: one.until ?? '' })}
                {one.reason !== '' && ` · ${one.reason}`}
              </p>
            </div>
            {rights.edit !== 'no' && (
              <Button
                spacing="compact"
                aria-label={t('exceptions.undo-label', { key: one.key, title: failedTitle(one.check) })}
                onClick={() => {
                  undo(one);
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
