import { useEffect, useState } from 'react';
import type { ItemException } from '../../../../../src/domain/exceptions/exception';
import { staleCheck } from '../../../../../src/domain/exceptions/finding-of-item';
import type { RefinementReport } from '../../../../../src/domain/report/report';
import { t } from '../../messages';
import { usePanel } from '../../panel-context';

/** What was said of stale items, and holds. @param round a new one asks again */
function useSetAside(report: RefinementReport, round: number): readonly ItemException[] {
  const { api } = usePanel();
  const { projectId } = report.board;
  const [said, setSaid] = useState<readonly ItemException[]>([]);
  useEffect(() => {
    let current = true;
    api.listExceptions({ projectIds: [projectId] }).then(
      (found) => {
        if (current) setSaid(found.filter((one) => one.check === staleCheck));
      },
      // Without them the list is whole; only what waits is not named.
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [api, projectId, round]);
  const today = new Date(report.now).toISOString().slice(0, 10);
  return said.filter(({ until }) => until === undefined || until >= today);
}

/** Stale items that were asked about or set aside: what was said, and until when they are left alone. */
export function Waiting({ report, round }: { readonly report: RefinementReport; readonly round: number }) {
  const said = useSetAside(report, round).flatMap((one) => {
    const item = report.items.find(({ id }) => id === one.itemId);
    return item && one.until !== undefined ? [{ ...one, item, until: one.until }] : [];
  });
  if (said.length === 0) return null;
  return (
    <details className="stale-waiting">
      <summary>{t('stale.waiting', { count: said.length })}</summary>
      <ul className="bulk-items">
        {said.map(({ item, reason, until }) => (
          <li key={item.id}>
            {item.key} {item.summary}{' '}
            <span className="quiet">
              {t('stale.waits', { reason, said: reason === '' ? 'no' : 'yes', until: new Date(until) })}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
