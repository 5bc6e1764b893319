import Button from '@atlaskit/button/new';
import type { ReadProblem } from '../../../../../src/domain/backlog/backlog';
import type { BacklogState } from '../../backlog-state';
import { t, tryT } from '../../messages';
import { usePanel } from '../../panel-context';
import { useRights } from '../../queries';
import { Notice } from '../parts/notice';

/** One sentence a kind of problem, with how often it happened and how many items it cost. */
function problemTexts(problems: readonly ReadProblem[]): string[] {
  const codes = [...new Set(problems.map(({ code }) => code))];
  return codes.map((code) => {
    const same = problems.filter((problem) => problem.code === code);
    const items = same.reduce((sum, { itemIds }) => sum + itemIds.length, 0);
    return tryT(`problem.${code}`, { count: same.length, items }) ?? code;
  });
}

/** What people have to know of the list as a whole: read in part, may not be changed, or older than it looks. */
export function Banners({ state }: { readonly state: BacklogState }) {
  const { source } = usePanel();
  const rights = useRights();
  const problems = state.report?.read.problems ?? [];
  const retriable = problems.some(({ code }) => code === 'page-failed');
  return (
    <>
      {rights.edit === 'no' && <Notice role="note">{t('rights.no-edit')}</Notice>}
      {state.phase === 'failed' && (
        <Notice
          tone="warning"
          role="alert"
          actions={
            <Button
              spacing="compact"
              onClick={() => {
                source.reread();
              }}
            >
              {t('action.retry')}
            </Button>
          }
        >
          {t('reread.failed')}
        </Notice>
      )}
      {problems.length > 0 && state.phase !== 'reading' && (
        <Notice
          tone="warning"
          actions={
            retriable && (
              <Button
                spacing="compact"
                onClick={() => {
                  source.retryFailed();
                }}
              >
                {t('action.retry')}
              </Button>
            )
          }
        >
          {problemTexts(problems).join(' ')}
        </Notice>
      )}
    </>
  );
}
