import { t } from '../messages';
import { usePanel } from '../panel-context';
import { useBacklog } from '../queries';
import { Failed } from './states/failed';
import { FullPage } from './states/full-page';
import { PanelSkeleton, ReadingBar } from './states/skeleton';
import { Workplace } from './workplace';

/** The panel in whichever state reading is in. */
export function App() {
  const { source } = usePanel();
  const state = useBacklog();
  const { report } = state;
  if (report === undefined || (state.phase === 'reading' && report.items.length === 0)) {
    return state.phase === 'failed' ? (
      <Failed
        // A new failure counts down anew.
        key={`${state.failure.kind} ${state.failure.retryAfterSeconds ?? 0}`}
        failure={state.failure}
        onRetry={() => {
          source.reread();
        }}
      />
    ) : (
      <PanelSkeleton>{state.phase === 'reading' && <ReadingBar progress={state.progress} />}</PanelSkeleton>
    );
  }
  if (report.items.length === 0 && report.read.problems.length === 0) {
    return (
      <FullPage title={t('empty.title')}>{t('empty.text', { space: report.board.projectName })}</FullPage>
    );
  }
  return <Workplace state={state} report={report} />;
}
