import { t } from '../../messages';
import { FullPage } from './full-page';

/** The host did not say which space this is. */
export function NoPlace() {
  return (
    <FullPage role="alert" title={t('no-place.title')}>
      {t('no-place.text')}
    </FullPage>
  );
}
