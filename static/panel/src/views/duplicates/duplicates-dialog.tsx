import { useState } from 'react';
import Button from '@atlaskit/button/new';
import type { ChangeResult, Intent } from '../../../../../src/contract/changes';
import type { CardItem } from '../../../../../src/domain/report/duplicate-cards';
import type { RefinementReport } from '../../../../../src/domain/report/report';
import { t } from '../../messages';
import { useDuplicates, useRights } from '../../queries';
import { ChangeDialog } from '../change/change-dialog';
import { failureText } from '../failure-text';
import { Dialog } from '../parts/dialog';
import { Notice } from '../parts/notice';
import { Card } from './card';
import { CloseDialog } from './close-dialog';
import { CompareDialog } from './compare-dialog';
import { DeleteDialog } from './delete-dialog';
import { LearnedNote } from './learned-note';
import { useApart } from './use-apart';
import { useLearning } from './use-learning';

type Opened =
  | { readonly kind: 'close'; readonly kept: CardItem; readonly others: readonly CardItem[] }
  | { readonly kind: 'compare'; readonly itemId: string; readonly otherId: string; readonly keepId: string }
  | { readonly kind: 'delete'; readonly item: CardItem; readonly kept: CardItem }
  | { readonly kind: 'relate'; readonly intent: Intent };

/** All duplicates of the backlog and of what was finished lately, likeliest first, and what to do about each. */
export function DuplicatesDialog({
  report,
  onClose,
  onApplied,
}: {
  readonly report: RefinementReport;
  readonly onClose: () => void;
  readonly onApplied: (result: ChangeResult) => void;
}) {
  const rights = useRights();
  const apart = useApart([report.board.projectId, ...report.items.map(({ projectId }) => projectId)]);
  const [learn, setLearn] = useLearning();
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  const [opened, setOpened] = useState<Opened>();
  const found = useDuplicates(report.now, apart.pairs ?? [], learn);
  const mayChange = rights.edit !== 'no' && rights.link !== 'no';
  const back = () => {
    setOpened(undefined);
  };
  if (opened?.kind === 'close') {
    return <CloseDialog kept={opened.kept} others={opened.others} boardId={report.board.id} onClose={back} />;
  }
  if (opened?.kind === 'delete') {
    return <DeleteDialog item={opened.item} kept={opened.kept} onClose={back} onApplied={onApplied} />;
  }
  if (opened?.kind === 'compare') {
    return <CompareDialog {...opened} onClose={back} onApplied={onApplied} />;
  }
  if (opened?.kind === 'relate') {
    return (
      <ChangeDialog
        title={t('duplicates.relate')}
        intent={opened.intent}
        onBack={back}
        onClose={back}
        onApplied={onApplied}
      />
    );
  }
  const value = found.status === 'done' && apart.pairs !== undefined ? found.value : undefined;
  const keyOf = (id: string) => names.get(id) ?? report.items.find((item) => item.id === id)?.key;
  const told = (apart.pairs ?? []).flatMap((pair) => {
    const [one, other] = [keyOf(pair.a), keyOf(pair.b)];
    return one === undefined || other === undefined ? [] : [{ pair, one, other }];
  });
  return (
    <Dialog title={t('duplicates.title')} size="large" onClose={onClose}>
      {!mayChange && <Notice role="note">{t('duplicates.no-right')}</Notice>}
      {apart.failure && (
        <Notice tone="warning" role="alert">
          {failureText(apart.failure)}
        </Notice>
      )}
      {found.status === 'failed' ? (
        <Notice tone="warning" role="alert">
          {t('duplicates.failed')}
        </Notice>
      ) : value === undefined ? (
        <div className="skeleton-block" aria-hidden="true" />
      ) : (
        <>
          <p role="status">
            {value.cards.length === 0
              ? t('duplicates.none')
              : t('duplicates.intro', { count: value.cards.length })}
          </p>
          <LearnedNote learned={value.learned} on={learn} onToggle={setLearn} />
          {value.cards.map((card, index) => (
            <Card
              key={card.items.map(({ id }) => id).join()}
              card={card}
              place={{ at: index + 1, of: value.cards.length }}
              actions={{
                compare: (one: CardItem, other: CardItem) => {
                  setOpened({ kind: 'compare', itemId: one.id, otherId: other.id, keepId: other.id });
                },
                ...(mayChange && {
                  close: (kept: CardItem, others: readonly CardItem[]) => {
                    setOpened({ kind: 'close', kept, others });
                  },
                  relate: (one: CardItem, other: CardItem) => {
                    const intent = { itemId: one.id, otherId: other.id, linkType: 'relates' } as const;
                    setOpened({ kind: 'relate', intent: { kind: 'relate', ...intent } });
                  },
                  ...(rights.delete === 'yes' && {
                    delete: (item: CardItem, kept: CardItem) => {
                      setOpened({ kind: 'delete', item, kept });
                    },
                  }),
                  apart: (one: CardItem, other: CardItem) => {
                    setNames(new Map([...names, [one.id, one.key], [other.id, other.key]]));
                    apart.say({ a: one.id, b: other.id }, true);
                  },
                }),
              }}
            />
          ))}
        </>
      )}
      {told.length > 0 && (
        <details className="apart-list">
          <summary>{t('duplicates.apart-list', { count: told.length })}</summary>
          <ul>
            {told.map(({ pair, one, other }) => (
              <li key={`${pair.a} ${pair.b}`}>
                <Button
                  spacing="compact"
                  appearance="subtle"
                  isDisabled={!mayChange}
                  onClick={() => {
                    apart.say(pair, false);
                  }}
                >
                  {t('duplicates.apart-again', { one, other })}
                </Button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Dialog>
  );
}
