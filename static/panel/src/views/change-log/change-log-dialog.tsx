import { useState } from 'react';
import Button from '@atlaskit/button/new';
import { t } from '../../messages';
import { useRights } from '../../queries';
import { failureText } from '../failure-text';
import { Dialog } from '../parts/dialog';
import { Notice } from '../parts/notice';
import { LogEntry } from './log-entry';
import { LogFilterFields } from './log-filter-fields';
import { useChangeLog } from './use-change-log';
import type { LogFilters } from './use-change-log';
import { byDay } from './words';

const everything: LogFilters = { kind: undefined, days: 30 };

function emptyText(filters: LogFilters, hasMore: boolean): string {
  if (hasMore) return t('log.no-match-yet');
  return filters.kind === undefined && filters.days === everything.days ? t('log.empty') : t('log.no-match');
}

/** What was changed with the app in a space, or of one item, and the way back from each. */
export function ChangeLogDialog({
  projectId,
  item,
  onClose,
}: {
  readonly projectId: string;
  /** Only the changes with this item. */
  readonly item: { readonly id: string; readonly key: string } | undefined;
  readonly onClose: () => void;
}) {
  const rights = useRights();
  const [filters, setFilters] = useState(everything);
  const [firstOfPage, setFirstOfPage] = useState<number>();
  const log = useChangeLog(projectId, item?.id, filters);
  const count = log.changes.length;
  const mayUndo = rights.edit !== 'no';
  const focused = firstOfPage === undefined ? undefined : log.changes[firstOfPage]?.changeId;
  return (
    <Dialog
      title={item ? t('log.title-item', { key: item.key }) : t('log.title')}
      size="large"
      step={count === 0 ? 'empty' : 'listed'}
      onClose={onClose}
    >
      <p>{t('log.intro')}</p>
      {!mayUndo && <Notice role="note">{t('log.no-right')}</Notice>}
      <LogFilterFields
        filters={filters}
        onFilter={(next) => {
          setFirstOfPage(undefined);
          setFilters(next);
        }}
      />
      <p className="visually-hidden" role="status">
        {log.step === 'reading' && t('log.loading')}
        {log.step === 'read' && t('log.count', { count, more: String(log.hasMore) })}
      </p>
      {byDay(log.changes).map(({ day, changes }) => (
        <section key={day}>
          <h3 className="log-day">{day}</h3>
          <ul className="log-entries">
            {changes.map((change) => (
              <LogEntry
                key={change.changeId}
                change={change}
                mayUndo={mayUndo}
                takesFocus={change.changeId === focused}
                onUndone={log.settle}
              />
            ))}
          </ul>
        </section>
      ))}
      {log.step === 'read' && count === 0 && <p>{emptyText(filters, log.hasMore)}</p>}
      {log.step === 'reading' && <div className="skeleton-block" aria-hidden="true" />}
      {log.step === 'failed' && log.failure && (
        <Notice
          tone="warning"
          role="alert"
          actions={<Button onClick={log.readOn}>{t('action.retry')}</Button>}
        >
          {t('log.failed', { why: failureText(log.failure) })}
        </Notice>
      )}
      {log.step === 'read' && log.hasMore && (
        <Button
          onClick={() => {
            setFirstOfPage(count);
            log.readOn();
          }}
        >
          {t('log.more')}
        </Button>
      )}
    </Dialog>
  );
}
