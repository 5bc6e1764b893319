import Button from '@atlaskit/button/new';
import { t } from '../../messages';

/** Filters that leave nothing. */
export function NoMatch({ onClear }: { readonly onClear: () => void }) {
  return (
    <div className="no-match" role="status">
      <p>{t('filter.none')}</p>
      <Button onClick={onClear}>{t('filter.clear')}</Button>
    </div>
  );
}
