import Button from '@atlaskit/button/new';
import type { ReadProblem } from '../../../../../src/domain/backlog/backlog';
import type { BacklogState } from '../../backlog-state';
import { t } from '../../messages';
import { usePanel } from '../../panel-context';
import { useRights, useSettingsState } from '../../queries';
import { Notice } from '../parts/notice';

/** What is missing, a sentence a kind of problem with how many items it cost, and then why, a sentence a cause. */
export function problemTexts(problems: readonly ReadProblem[]): string[] {
  const codes = [...new Set(problems.map(({ code }) => code))];
  const missing = codes.map((code) => {
    const same = problems.filter((problem) => problem.code === code);
    const items = same.reduce((sum, { itemIds }) => sum + itemIds.length, 0);
    return t(`problem.${code}`, { count: same.length, items });
  });
  const causes = [...new Set(problems.flatMap(({ cause }) => cause ?? []))];
  return [...missing, ...causes.map((cause) => t(`cause.${cause}`))];
}

/** What people have to know of the list as a whole: read in part, may not be changed, or older than it looks. */
export function Banners({ state }: { readonly state: BacklogState }) {
  const { source, reloadPage, isLicensed = true } = usePanel();
  const signedOut = state.phase === 'failed' && state.failure.kind === 'signed-out';
  const rights = useRights();
  const settings = useSettingsState();
  const problems = state.report?.read.problems ?? [];
  const retriable = problems.some(({ code }) => code === 'page-failed');
  return (
    <>
      {rights.edit === 'no' && (
        <Notice role="note">{t(isLicensed ? 'rights.no-edit' : 'licence.read-only')}</Notice>
      )}
      {(settings === 'unreadable' || settings === 'unknown') && (
        <Notice tone="warning">{t(`settings.notice.${settings}`)}</Notice>
      )}
      {state.phase === 'failed' && (
        <Notice
          tone="warning"
          role="alert"
          actions={
            signedOut && reloadPage ? (
              <Button spacing="compact" onClick={reloadPage}>
                {t('action.reload')}
              </Button>
            ) : (
              <Button
                spacing="compact"
                onClick={() => {
                  source.reread();
                }}
              >
                {t('action.retry')}
              </Button>
            )
          }
        >
          {t(signedOut ? 'reread.signed-out' : 'reread.failed')}
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
