import type { Progress as Reading } from '../../backlog-state';
import { t } from '../../messages';
import { useCountdown } from '../parts/use-countdown';
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

function Bar({ text, progress }: { readonly text: string; readonly progress: Reading }) {
  return (
    <div className="reading" role="status">
      <span>{text}</span>
      <Progress value={progress.read} max={progress.expected} label={text} />
    </div>
  );
}

function WaitingBar({
  waiting,
  progress,
}: {
  readonly waiting: NonNullable<Reading['waiting']>;
  readonly progress: Reading;
}) {
  // The answer after the wait takes its time too; until it is there, nothing says "in 0 seconds".
  const seconds = Math.max(1, useCountdown(waiting.seconds));
  return (
    <Bar text={t(waiting.asked ? 'reading.waiting' : 'reading.again', { seconds })} progress={progress} />
  );
}

/** How far reading is: never a spinner without a count. */
export function ReadingBar({
  progress,
  since,
}: {
  readonly progress: Reading;
  /** When the verdicts on screen are from, when they are those of last time. */
  readonly since?: string | undefined;
}) {
  const { read, expected, waiting } = progress;
  if (waiting !== undefined)
    return <WaitingBar key={waiting.seconds} waiting={waiting} progress={progress} />;
  const text =
    expected === undefined
      ? t('reading.starting')
      : read < expected
        ? t('reading.items', { read, expected })
        : t('reading.judging', { expected });
  const last = since === undefined ? undefined : t('reading.since', { at: new Date(since) });
  return <Bar text={last === undefined ? text : `${text}. ${last}`} progress={progress} />;
}
