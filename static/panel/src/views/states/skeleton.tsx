import type { Progress as Reading } from '../../backlog-state';
import { t } from '../../messages';
import { Progress } from '../parts/progress';

/** The shape of what is coming, before the first row is there. */
export function PanelSkeleton() {
  return (
    <div className="skeleton" aria-hidden="true">
      <div className="skeleton-health" />
      <div className="skeleton-toolbar" />
      {Array.from({ length: 12 }, (_, index) => (
        <div key={index} className="skeleton-row" />
      ))}
    </div>
  );
}

/** How far reading is: never a spinner without a count. */
export function ReadingBar({ progress }: { readonly progress: Reading }) {
  const { read, expected, waitingSeconds } = progress;
  const text =
    waitingSeconds !== undefined
      ? t('reading.waiting', { seconds: waitingSeconds })
      : expected === undefined
        ? t('reading.starting')
        : read < expected
          ? t('reading.items', { read, expected })
          : t('reading.judging', { expected });
  return (
    <div className="reading" role="status">
      <span>{text}</span>
      <Progress value={read} max={expected} label={text} />
    </div>
  );
}
