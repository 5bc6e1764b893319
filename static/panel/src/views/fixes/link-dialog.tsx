import { useEffect, useState } from 'react';
import Button from '@atlaskit/button/new';
import type { ChangeResult } from '../../../../../src/contract/changes';
import type { RelateIntent } from '../../../../../src/domain/changes/intent';
import type { ReportItem } from '../../../../../src/domain/report/report';
import type { NamedItem } from '../../gather/item-by-key';
import { t } from '../../messages';
import { usePanel } from '../../panel-context';
import { ChangeDialog } from '../change/change-dialog';
import { Dialog, mainButton } from '../parts/dialog';
import { LabelledSelect } from '../parts/labelled';
import { Notice } from '../parts/notice';

type Relation = Exclude<RelateIntent['linkType'], 'duplicate'>;

const relations: readonly Relation[] = ['blocked-by', 'relates'];

/** Another item that a text names, and whether the text says that it comes first. */
export interface Mentioned {
  readonly key: string;
  readonly comesFirst: boolean;
}

type Search =
  { readonly step: 'looking' | 'missing' | 'failed' } | { readonly step: 'found'; readonly item: NamedItem };

function useNamed(key: string): Search {
  const { itemByKey } = usePanel();
  const [search, setSearch] = useState<Search>({ step: 'looking' });
  useEffect(() => {
    let current = true;
    const settle = (next: Search) => {
      if (current) setSearch(next);
    };
    itemByKey?.(key).then(
      (item) => {
        settle(item ? { step: 'found', item } : { step: 'missing' });
      },
      () => {
        settle({ step: 'failed' });
      },
    );
    return () => {
      current = false;
    };
  }, [itemByKey, key]);
  return search;
}

/** Links the item that a text names: the preview comes at once, as the text reads; another relation is one step back. */
export function LinkDialog({
  item,
  mentioned,
  onClose,
  onApplied,
}: {
  readonly item: ReportItem;
  readonly mentioned: Mentioned;
  readonly onClose: () => void;
  readonly onApplied: (result: ChangeResult) => void;
}) {
  const search = useNamed(mentioned.key);
  const [linkType, setLinkType] = useState<Relation>(mentioned.comesFirst ? 'blocked-by' : 'relates');
  const [isChosen, setChosen] = useState(true);
  const names = { key: item.key, other: mentioned.key };
  const title = t('fix.link.title', names);
  if (search.step === 'found' && isChosen)
    return (
      <ChangeDialog
        title={title}
        intent={{ kind: 'relate', itemId: item.id, otherId: search.item.id, linkType }}
        onBack={() => {
          setChosen(false);
        }}
        onClose={onClose}
        onApplied={onApplied}
      />
    );
  return (
    <Dialog
      title={title}
      onClose={onClose}
      footer={
        search.step === 'found' ? (
          <Button
            {...mainButton}
            appearance="primary"
            onClick={() => {
              setChosen(true);
            }}
          >
            {t('action.preview')}
          </Button>
        ) : (
          <Button onClick={onClose}>{t('action.done')}</Button>
        )
      }
    >
      {search.step === 'looking' && <p role="status">{t('fix.link.looking', names)}</p>}
      {search.step === 'found' && (
        <>
          <p>{search.item.summary}</p>
          <LabelledSelect
            label={t('fix.link.relation')}
            className="bulk-field"
            options={relations.map((id) => ({ id, name: t(`fix.link.${id}`, names) }))}
            value={linkType}
            onChoose={(chosen) => {
              setLinkType(relations.find((one) => one === chosen) ?? linkType);
            }}
          />
        </>
      )}
      {(search.step === 'missing' || search.step === 'failed') && (
        <Notice tone="warning" role="alert">
          {t(`fix.link.${search.step}`, names)}
        </Notice>
      )}
    </Dialog>
  );
}
