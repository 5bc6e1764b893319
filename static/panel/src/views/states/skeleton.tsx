import type { ReactNode } from 'react';
import Textfield from '@atlaskit/textfield';
import ChevronDownIcon from '@atlaskit/icon/core/chevron-down';
import type { Progress as Reading } from '../../backlog-state';
import { t } from '../../messages';
import { ChipShapes } from '../health/chips';
import { useCountdown } from '../parts/use-countdown';
import { Progress } from '../parts/progress';

/** The toolbar as it will stand, with nothing to find yet. */
function ToolbarShape() {
  return (
    <div className="toolbar" aria-hidden="true">
      <div className="toolbar-search">
        <Textfield isCompact isDisabled placeholder={t('filter.search')} />
      </div>
      {(['filter.open', 'views.open'] as const).map((label) => (
        <button key={label} type="button" className="filter-button" disabled>
          {t(label)}
          <ChevronDownIcon label="" size="small" color="currentColor" />
        </button>
      ))}
    </div>
  );
}

/** More rows than a tall screen has room for; the rest is cut off. */
const mostRows = 30;

/** A row as it will stand: type, key, title, size and verdict. */
function RowShape() {
  return (
    <div className="row-shape">
      {(['type', 'key', 'title', 'size', 'verdict'] as const).map((cell) => (
        <span key={cell} className={`row-shape-${cell}`} />
      ))}
    </div>
  );
}

/** The panel before the first row is there: everything has its place already, so that nothing jumps when it comes. */
export function PanelSkeleton({ children }: { readonly children: ReactNode }) {
  return (
    <div className="panel">
      <main className="work">
        <div className="top">
          <header className="panel-header">
            <h1 className="panel-title">{t('panel.name')}</h1>
          </header>
          <div className="health-line" aria-hidden="true">
            <span className="health-shape" />
          </div>
          <ChipShapes />
        </div>
        <div className="main">
          <ToolbarShape />
          <div className="list" aria-hidden="true">
            <div className="section-shape" />
            {Array.from({ length: mostRows }, (_, index) => (
              <RowShape key={index} />
            ))}
          </div>
          {children}
        </div>
      </main>
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
