import { Component, Suspense } from 'react';
import type { ReactNode } from 'react';
import Button from '@atlaskit/button/new';
import { t } from '../../messages';
import { usePanel } from '../../panel-context';
import { FullPage } from '../states/full-page';
import { Dialog, firstStop } from './dialog';
import { NotLoaded } from './later';
import { Notice } from './notice';

/** Where the news of a part that is missing stands: in its place, in a dialog like its own, or nowhere. */
export type LatePlace = 'here' | 'page' | 'nowhere' | { readonly onClose: () => void };

/** What could not be shown, and the ways on; everything around it stays as it is. */
function Missing({
  error,
  place,
  onRetry,
}: {
  readonly error: Error;
  readonly place: LatePlace;
  readonly onRetry: () => void;
}) {
  const { reloadPage } = usePanel();
  const why = error instanceof NotLoaded ? 'load' : 'other';
  const retry = (
    <Button {...firstStop} appearance={place === 'here' ? 'default' : 'primary'} onClick={onRetry}>
      {t('action.retry')}
    </Button>
  );
  const reload = reloadPage && <Button onClick={reloadPage}>{t('action.reload')}</Button>;
  if (place === 'nowhere') return null;
  if (place === 'here') {
    return (
      <Notice tone="warning" role="alert" actions={retry}>
        {t('missing.here')}
      </Notice>
    );
  }
  if (place === 'page') {
    return (
      <FullPage
        role="alert"
        title={t('missing.page.title')}
        actions={
          <div className="full-page-actions">
            {reload}
            {retry}
          </div>
        }
      >
        {t('missing.page.text')}
      </FullPage>
    );
  }
  return (
    <Dialog
      title={t('missing.title')}
      onClose={place.onClose}
      footer={
        <>
          <Button onClick={place.onClose}>{t('action.close')}</Button>
          {reload}
          {retry}
        </>
      }
    >
      <Notice tone="warning" role="alert">
        {t('missing.text', { why })}
      </Notice>
    </Dialog>
  );
}

interface State {
  readonly error: Error | undefined;
}

interface Props {
  readonly place: LatePlace;
  readonly fallback?: ReactNode;
  readonly children: ReactNode;
}

/** Holds what loads later, or may break: one part that does not come never takes the rest of the screen along. */
export class Late extends Component<Props, State> {
  override state: State = { error: undefined };

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): ReactNode {
    const { place, fallback = null, children } = this.props;
    const { error } = this.state;
    if (error === undefined) return <Suspense fallback={fallback}>{children}</Suspense>;
    return (
      <Missing
        error={error}
        place={place}
        onRetry={() => {
          if (error instanceof NotLoaded) error.forget();
          this.setState({ error: undefined });
        }}
      />
    );
  }
}
