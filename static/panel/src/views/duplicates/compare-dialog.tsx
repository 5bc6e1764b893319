import { useId, useState } from 'react';
import Button from '@atlaskit/button/new';
import type { ChangeResult, Intent } from '../../../../../src/contract/changes';
import type { Comparison, ComparedSide } from '../../backlog-state';
import { t } from '../../messages';
import { usePanel } from '../../panel-context';
import { useComparison, useRights } from '../../queries';
import { ChangeDialog } from '../change/change-dialog';
import { ItemText, marksOf } from '../drawer/item-text';
import { MarkedText } from '../evidence/marked-text';
import { Dialog, firstStop, mainButton } from '../parts/dialog';
import { Notice } from '../parts/notice';
import { longSize } from '../size';

/** What is to become of the two, and what that is called. */
interface Wish {
  readonly title: string;
  readonly intent: Intent;
}

/** Two items that are alike, side by side, and the choice which of them stays. */
export function CompareDialog({
  itemId,
  otherId,
  keepId,
  onClose,
  onApplied,
}: {
  readonly itemId: string;
  readonly otherId: string;
  /** The one that was chosen to stay before; the one suggested everywhere where nobody chose. */
  readonly keepId?: string | undefined;
  readonly onClose: () => void;
  readonly onApplied: (result: ChangeResult) => void;
}) {
  const comparison = useComparison(itemId, otherId);
  const [wish, setWish] = useState<Wish>();
  const title = t('compare.title');
  if (wish) {
    return (
      <ChangeDialog
        {...wish}
        onBack={() => {
          setWish(undefined);
        }}
        onClose={onClose}
        onApplied={onApplied}
      />
    );
  }
  if (comparison.status === 'done' && comparison.value) {
    return (
      <Sides title={title} comparison={comparison.value} keepId={keepId} onClose={onClose} onWish={setWish} />
    );
  }
  return (
    <Dialog title={title} size="large" onClose={onClose}>
      {comparison.status === 'loading' ? (
        <div className="skeleton-block" aria-hidden="true" />
      ) : (
        <Notice tone="warning" role="alert">
          {t('compare.failed')}
        </Notice>
      )}
    </Dialog>
  );
}

function Sides({
  title,
  comparison,
  keepId = comparison.keepId,
  onClose,
  onWish,
}: {
  readonly title: string;
  readonly comparison: Comparison;
  readonly keepId: string | undefined;
  readonly onClose: () => void;
  readonly onWish: (wish: Wish) => void;
}) {
  const { a, b, pair } = comparison;
  const rights = useRights();
  const [keep, setKeep] = useState<'a' | 'b'>(b.detail.item.id === keepId ? 'b' : 'a');
  const group = useId();
  const mayLink = rights.link !== 'no' && rights.edit !== 'no';
  const { item: kept } = (keep === 'a' ? a : b).detail;
  const { item: duplicate } = (keep === 'a' ? b : a).detail;
  const pairIds = { itemId: duplicate.id, otherId: kept.id };
  const mayClose = duplicate.status.category !== 'done';
  return (
    <Dialog
      title={title}
      size="large"
      onClose={onClose}
      footer={
        mayLink ? (
          <>
            <Button onClick={onClose}>{t('action.cancel')}</Button>
            <Button
              onClick={() => {
                onWish({
                  title: t('compare.link-title'),
                  intent: { kind: 'relate', ...pairIds, linkType: 'duplicate' },
                });
              }}
            >
              {t('action.link-duplicate')}
            </Button>
            {mayClose && (
              <Button
                {...firstStop}
                {...mainButton}
                appearance="primary"
                onClick={() => {
                  onWish({
                    title: t('duplicates.close-title', { count: 1, key: duplicate.key, kept: kept.key }),
                    intent: { kind: 'close-duplicate', ...pairIds },
                  });
                }}
              >
                {t('duplicates.close', { count: 1, key: duplicate.key })}
              </Button>
            )}
          </>
        ) : (
          <Notice role="note">{t('rights.no-link')}</Notice>
        )
      }
    >
      <p className="compare-verdict">
        {t(`pair.${pair.verdict}`)} {t('compare.probability', { share: pair.probability })}
      </p>
      <Differences comparison={comparison} />
      <p className="compare-legend">
        <mark className="mark mark-shared">{t('compare.shared')}</mark>{' '}
        <mark className="mark mark-own">{t('compare.own')}</mark>
      </p>
      <div className="compare" role="radiogroup" aria-label={t('compare.keep')}>
        {(['a', 'b'] as const).map((side) => (
          <Side
            key={side}
            side={comparison[side]}
            choice={
              mayLink ? (
                <label className="tick">
                  <input
                    type="radio"
                    name={group}
                    checked={keep === side}
                    onChange={() => {
                      setKeep(side);
                    }}
                  />
                  {t('compare.keep-this')}
                </label>
              ) : null
            }
          />
        ))}
      </div>
    </Dialog>
  );
}

const mostWords = 6;

function Differences({ comparison: { a, b, pair } }: { readonly comparison: Comparison }) {
  const { differences } = pair;
  if (differences.a.length === 0 && differences.b.length === 0) return <p>{t('compare.no-difference')}</p>;
  // The pair is seen from neither side: its own `a` may be shown as either.
  const [first, second] =
    pair.a === a.detail.item.id ? [differences.a, differences.b] : [differences.b, differences.a];
  return (
    <p className="compare-differs">
      {t('compare.differs')} {words(a, first)} ↔ {words(b, second)}
    </p>
  );
}

function words(side: ComparedSide, own: readonly string[]): string {
  const { key } = side.detail.item;
  return own.length === 0
    ? t('compare.nothing-own', { key })
    : t('compare.only', {
        key,
        words: own.slice(0, mostWords).map((word) => t('duplicates.quoted', { word })),
      });
}

function Side({ side, choice }: { readonly side: ComparedSide; readonly choice: React.ReactNode }) {
  const { openItem } = usePanel();
  const { item, blocks } = side.detail;
  const evidence = [
    ...side.shared.map((one) => ({ ...one, by: 'shared' })),
    ...side.own.map((one) => ({ ...one, by: 'own' })),
  ];
  const titleOf = (by: string) => (by === 'own' ? t('compare.own') : t('compare.shared'));
  return (
    <section className="compare-side" aria-label={item.key}>
      <header className="compare-head">
        <button
          type="button"
          className="link-button"
          onClick={() => {
            openItem(item.key);
          }}
        >
          {item.key}
        </button>
        <span className="quiet">
          {[item.type.name, item.status.name, longSize(item.estimate)].join(' · ')}
        </span>
        {choice}
      </header>
      <h3 className="compare-title">
        <MarkedText
          text={item.summary}
          marks={marksOf(evidence, { field: 'summary', path: '' })}
          titleOf={titleOf}
          look="compare"
        />
      </h3>
      {blocks.length === 0 ? (
        <p className="quiet">{t('drawer.no-text')}</p>
      ) : (
        <ItemText blocks={blocks} evidence={evidence} titleOf={titleOf} look="compare" />
      )}
    </section>
  );
}
