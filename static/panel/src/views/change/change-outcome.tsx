import type { ChangeResult } from '../../../../../src/contract/changes';
import { say, t } from '../../messages';
import { usePanel } from '../../panel-context';
import { Notice } from '../parts/notice';

const good: ReadonlySet<ChangeResult['status']> = new Set(['applied', 'undone']);

/** How a change ended: what it touched and made, and what was not done. */
export function ChangeOutcome({ result }: { readonly result: ChangeResult }) {
  const { openItem } = usePanel();
  const made = result.items.filter(({ created }) => created).length;
  return (
    <>
      <Notice tone={good.has(result.status) ? 'success' : 'warning'}>
        {t(`change.status.${result.status}`, { count: result.items.length, made })}
      </Notice>
      {result.items.length > 0 && result.status !== 'undone' && (
        <ul className="change-items">
          {result.items.map(({ id, key, created }) => (
            <li key={id}>
              <button
                type="button"
                className="link-button"
                onClick={() => {
                  openItem(key);
                }}
              >
                {key}
              </button>{' '}
              <span className="quiet">{created ? t('change.item.created') : t('change.item.changed')}</span>
            </li>
          ))}
        </ul>
      )}
      {result.left.length > 0 && (
        <>
          <p>{t('change.left')}</p>
          <ul>
            {result.left.map((message, index) => (
              <li key={index}>{say(message)}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
