import Button from '@atlaskit/button/new';
import type { ItemDetail } from '../../../../../src/domain/report/report';
import { t } from '../../messages';
import type { ItemActions } from './actions';

/** Items that are alike, and items Jira already links: the context a decision needs. */
export function SimilarItems({
  detail,
  keyOf,
  actions,
}: {
  readonly detail: ItemDetail;
  readonly keyOf: (id: string) => string | undefined;
  readonly actions: ItemActions;
}) {
  const { item, pairs, links } = detail;
  const alike = pairs.flatMap((pair) => {
    const otherId = pair.a === item.id ? pair.b : pair.a;
    const key = keyOf(otherId);
    return key === undefined || pair.verdict === 'unrelated' ? [] : [{ pair, otherId, key }];
  });
  if (alike.length === 0 && links.length === 0) return null;
  const { compare } = actions;
  return (
    <section>
      <h3 className="drawer-heading">{t('drawer.related')}</h3>
      <ul className="related">
        {alike.map(({ pair, otherId, key }) => (
          <li key={otherId}>
            <span>
              <strong>{key}</strong> {t(`pair.${pair.verdict}`)}
            </span>
            {compare && (
              <Button
                spacing="compact"
                appearance="subtle"
                onClick={() => {
                  compare(item.id, otherId);
                }}
              >
                {t('action.compare')}
              </Button>
            )}
          </li>
        ))}
        {links.map(({ id, label, other }) => (
          <li key={id}>
            <span>
              {label} <strong>{other.key}</strong>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
