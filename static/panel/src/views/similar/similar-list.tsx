import type { SimilarItem } from '../../../../../src/domain/report/similar';
import { t } from '../../messages';
import { usePanel } from '../../panel-context';

/** Items like one, likeliest first, each with what it is to it. */
export function SimilarList({ similar }: { readonly similar: readonly SimilarItem[] }) {
  const { openItem } = usePanel();
  return (
    <ul className="similar">
      {similar.map(({ id, key, summary, status, verdict }) => (
        <li key={id}>
          <span className="similar-head">
            <button
              type="button"
              className="link-button"
              aria-label={t('similar.open', { key })}
              onClick={() => {
                openItem(key);
              }}
            >
              {key}
            </button>{' '}
            <span className="quiet">{status.name}</span>
          </span>
          <span>{summary}</span>
          <span className={verdict === 'duplicate' ? 'similar-told' : 'quiet'}>
            {t(
              verdict === 'duplicate' && status.category === 'done'
                ? 'similar.already-done'
                : `similar.${verdict}`,
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
