import Button from '@atlaskit/button/new';
import { t } from '../../messages';

/** Filters that leave nothing. */
export function NoMatch({
  text,
  onClear,
}: {
  /** What was searched for. */
  readonly text: string;
  readonly onClear: () => void;
}) {
  return (
    <div className="no-match" role="status">
      <p>{text === '' ? t('filter.none') : t('filter.none-of', { text })}</p>
      <Button onClick={onClear}>{t('filter.clear')}</Button>
    </div>
  );
}
