import { useState } from 'react';
import Button from '@atlaskit/button/new';
import type { ChangeResult } from '../../../../../src/contract/changes';
import type { RefinementReport } from '../../../../../src/domain/report/report';
import { t } from '../../messages';
import { ChangeDialog } from '../change/change-dialog';
import { Dialog, firstStop } from '../parts/dialog';
import { walk } from '../parts/popup';
import { mostMoved, orderIntent } from './order-intent';
import type { Whither } from './order-intent';

interface Destination {
  readonly id: string;
  readonly label: string;
  readonly whither: Whither;
}

/** Everywhere the items can go from where they stand. */
function destinations(report: RefinementReport, itemIds: readonly string[]): readonly Destination[] {
  const all: readonly Destination[] = [
    { id: 'top', label: t('place.top'), whither: { kind: 'end', at: 'top' } },
    { id: 'up', label: t('place.up'), whither: { kind: 'step', by: 'up' } },
    { id: 'down', label: t('place.down'), whither: { kind: 'step', by: 'down' } },
    { id: 'bottom', label: t('place.bottom'), whither: { kind: 'end', at: 'bottom' } },
    ...report.sprints
      .filter(({ state }) => state !== 'closed')
      .map(({ id, name }): Destination => ({
        id: `sprint-${id}`,
        label: t('place.sprint', { name }),
        whither: { kind: 'sprint', sprintId: id },
      })),
    { id: 'backlog', label: t('place.backlog'), whither: { kind: 'sprint', sprintId: null } },
  ];
  return all.filter(({ whither }) => orderIntent(report, itemIds, whither) !== undefined);
}

/** Moves items in rank or between sprints: where to, unless that is known, then what Jira would do, then the result. */
export function OrderDialog({
  report,
  itemIds,
  whither: known,
  onClose,
  onApplied,
}: {
  readonly report: RefinementReport;
  readonly itemIds: readonly string[];
  /** Undefined asks. */
  readonly whither: Whither | undefined;
  readonly onClose: () => void;
  readonly onApplied: (result: ChangeResult) => void;
}) {
  const [chosen, setChosen] = useState<Whither | undefined>(known);
  // What is on its way must not change because the list is read again behind it.
  const [start] = useState(report);
  const keys = start.items.flatMap(({ id, key }) => (itemIds.includes(id) ? [key] : []));
  const title = t('place.title', { count: keys.length, key: keys[0] ?? '' });
  const intent = chosen && orderIntent(start, itemIds, chosen);
  if (intent)
    return (
      <ChangeDialog
        title={title}
        intent={intent}
        {...(known === undefined && {
          onBack: () => {
            setChosen(undefined);
          },
        })}
        onClose={onClose}
        onApplied={onApplied}
      />
    );
  const places = destinations(start, itemIds);
  return (
    <Dialog title={title} onClose={onClose}>
      {itemIds.length > mostMoved && <p className="quiet">{t('place.most', { most: mostMoved })}</p>}
      {places.length === 0 || known ? (
        <p role="status">{t('place.nowhere')}</p>
      ) : (
        <ul className="place-list" aria-label={t('place.where')} onKeyDown={walk}>
          {places.map(({ id, label, whither }, index) => (
            <li key={id}>
              <Button
                {...(index === 0 && firstStop)}
                appearance="subtle"
                onClick={() => {
                  setChosen(whither);
                }}
              >
                {label}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  );
}
