import { useState } from 'react';
import ShowMoreIcon from '@atlaskit/icon/core/show-more-horizontal';
import type { ItemException } from '../../../../../src/domain/exceptions/exception';
import type { Finding } from '../../../../../src/domain/report/report';
import { failureOf } from '../../api';
import { t } from '../../messages';
import { failedTitle } from '../check-words';
import { failureText } from '../failure-text';
import { Notice } from '../parts/notice';
import { Popup } from '../parts/popup';

const dayInMs = 86_400_000;
const choices = [
  { kind: 'snooze', days: 14 },
  { kind: 'snooze', days: 30 },
  { kind: 'waive', days: 30 },
] as const;

/** Days are UTC, as the server counts them. */
const dayAfter = (days: number): string => new Date(Date.now() + days * dayInMs).toISOString().slice(0, 10);

/** What a team can say against a finding instead of mending it. */
export function FindingMenu({
  itemId,
  finding,
  onSetAside,
}: {
  readonly itemId: string;
  readonly finding: Finding;
  readonly onSetAside: (exception: ItemException) => Promise<void>;
}) {
  const [reason, setReason] = useState('');
  const [failure, setFailure] = useState<string>();
  const say = (what: Pick<ItemException, 'kind' | 'until' | 'print'>) => {
    onSetAside({ itemId, check: finding.check, reason: reason.trim(), ...what }).catch((error: unknown) => {
      setFailure(failureText(failureOf(error)));
    });
  };
  const choice = (label: string, effect: string, what: Parameters<typeof say>[0]) => (
    <button
      key={label}
      type="button"
      className="finding-choice"
      onClick={() => {
        say(what);
      }}
    >
      {label}
      <span className="quiet">{effect}</span>
    </button>
  );
  return (
    <div className="finding-menu">
      <Popup
        look="icon"
        isAtEnd
        name={t('exceptions.menu', { title: failedTitle(finding.check) })}
        label={<ShowMoreIcon label="" color="currentColor" />}
      >
        {() => (
          <>
            {choices.map(({ kind, days }) =>
              choice(t(`exceptions.${kind}`, { days }), t(`exceptions.${kind}-means`), {
                kind,
                until: dayAfter(days),
              }),
            )}
            {choice(t('exceptions.dismiss'), t('exceptions.dismiss-means'), {
              kind: 'dismiss',
              print: finding.print,
            })}
            <label className="finding-menu-reason">
              {t('exceptions.reason')}
              <input
                type="text"
                className="input"
                maxLength={200}
                value={reason}
                onChange={(event) => {
                  setReason(event.currentTarget.value);
                }}
              />
            </label>
            {failure !== undefined && (
              <Notice tone="warning" role="alert">
                {failure}
              </Notice>
            )}
          </>
        )}
      </Popup>
    </div>
  );
}
