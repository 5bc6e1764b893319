import { useState } from 'react';
import Button from '@atlaskit/button/new';
import type { SimilarItem } from '../../../../../src/domain/report/similar';
import { t } from '../../messages';
import { useSimilar } from '../../queries';
import { SimilarList } from './similar-list';

/** What Jira's search finds like one item, judged by our measure, for whoever looks at it now. */
export function SimilarToThis({
  itemId,
  findSimilar,
}: {
  readonly itemId: string;
  readonly findSimilar: (itemId: string) => Promise<readonly SimilarItem[]>;
}) {
  const [round, setRound] = useState(0);
  const similar = useSimilar(itemId, round, findSimilar);
  const found = similar.status === 'done' ? similar.value : undefined;
  return (
    <section aria-label={t('similar.title')}>
      <h3 className="drawer-heading">{t('similar.title')}</h3>
      <div aria-live="polite">
        {similar.status === 'loading' && <p className="quiet">{t('similar.loading')}</p>}
        {similar.status === 'failed' && (
          <p>
            {t('similar.failed')}{' '}
            <Button
              spacing="compact"
              onClick={() => {
                setRound(round + 1);
              }}
            >
              {t('action.retry')}
            </Button>
          </p>
        )}
        {found &&
          (found.length > 0 ? <SimilarList similar={found} /> : <p className="quiet">{t('similar.none')}</p>)}
      </div>
    </section>
  );
}
