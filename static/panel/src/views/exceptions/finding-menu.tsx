import { useRef, useState } from 'react';
import Button from '@atlaskit/button/new';
import type { ItemException } from '../../../../../src/domain/exceptions/exception';
import type { Finding } from '../../../../../src/domain/report/report';
import { failureOf } from '../../api';
import { t } from '../../messages';
import { failedTitle } from '../check-words';
import { failureText } from '../failure-text';
import { Notice } from '../parts/notice';

const dayInMs = 86_400_000;
const choices = [
  { kind: 'waive', days: 30 },
  { kind: 'snooze', days: 14 },
  { kind: 'snooze', days: 30 },
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
  const root = useRef<HTMLDetailsElement>(null);
  const [reason, setReason] = useState('');
  const [failure, setFailure] = useState<string>();
  const say = (what: Pick<ItemException, 'kind' | 'until' | 'print'>) => {
    const drawer = root.current?.closest('.drawer');
    onSetAside({ itemId, check: finding.check, reason: reason.trim(), ...what }).then(
      () => {
        // The card goes, and the focus with it unless it is led on.
        drawer?.querySelector<HTMLElement>('.drawer-title')?.focus();
      },
      (error: unknown) => {
        setFailure(failureText(failureOf(error)));
      },
    );
  };
  return (
    <details
      ref={root}
      className="finding-menu"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !root.current?.open) return;
        event.stopPropagation();
        root.current.open = false;
        root.current.querySelector('summary')?.focus();
      }}
    >
      <summary aria-label={t('exceptions.menu', { title: failedTitle(finding.check) })}>…</summary>
      <label className="finding-menu-reason">
        {t('exceptions.reason')}
        <input
          type="text"
          maxLength={200}
          value={reason}
          onChange={(event) => {
            setReason(event.currentTarget.value);
          }}
        />
      </label>
      <div className="finding-actions">
        {choices.map(({ kind, days }) => (
          <Button
            key={`${kind} ${String(days)}`}
            spacing="compact"
            onClick={() => {
              say({ kind, until: dayAfter(days) });
            }}
          >
            {t(`exceptions.${kind}`, { days })}
          </Button>
        ))}
        <Button
          spacing="compact"
          onClick={() => {
            say({ kind: 'dismiss', print: finding.print });
          }}
        >
          {t('exceptions.dismiss')}
        </Button>
      </div>
      {failure !== undefined && (
        <Notice tone="warning" role="alert">
          {failure}
        </Notice>
      )}
    </details>
  );
}
