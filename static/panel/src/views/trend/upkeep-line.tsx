import { useEffect, useState } from 'react';
import type { BacklogState } from '../../backlog-state';
import { usePanel } from '../../panel-context';
import { useRights } from '../../queries';
import type { TrendNow, Upkeep } from '../../upkeep-state';
import { SyncOffer } from './sync-offer';
import { TrendLine } from './trend';
import { useSync } from './use-sync';

/** Asked once everything is judged, and again after search was told: what has no answer is not shown. */
function useTrend(upkeep: Upkeep | undefined, moment: string): TrendNow | undefined {
  const [trend, setTrend] = useState<TrendNow>();
  useEffect(() => {
    if (!upkeep || moment === '') return;
    let current = true;
    upkeep.trend().then(
      (read) => {
        if (current) setTrend(read);
      },
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [upkeep, moment]);
  return trend;
}

/** Before anything was told to search, “0 ready” would read like a verdict. */
const isKnown = ({ counted, now }: TrendNow): boolean => counted.length > 0 || now.ready + now.notReady > 0;

/** What search knows of the backlog's readiness, how that went over time, and the offer to bring it up to date. */
export function UpkeepLine({ state }: { readonly state: BacklogState }) {
  const { upkeep } = usePanel();
  const rights = useRights();
  const sync = useSync(upkeep, state, rights.edit !== 'no');
  const moment = sync.state.step === 'done' ? 'told' : state.phase === 'judged' ? 'judged' : '';
  const trend = useTrend(upkeep, moment);
  if (!upkeep) return null;
  return (
    <div className="upkeep">
      {trend && isKnown(trend) && <TrendLine trend={trend} onSearch={upkeep.openSearch} />}
      <SyncOffer sync={sync} />
    </div>
  );
}
