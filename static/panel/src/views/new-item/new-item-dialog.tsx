import { useEffect, useState } from 'react';
import Button from '@atlaskit/button/new';
import type { ChangeResult } from '../../../../../src/contract/changes';
import type { RefinementReport, ReportItem } from '../../../../../src/domain/report/report';
import type { NewItemType } from '../../../../../src/jira/new-item-choices';
import { t, tryT } from '../../messages';
import type { NewItemDesk } from '../../new-item-desk';
import { usePanel } from '../../panel-context';
import { ChangeDialog } from '../change/change-dialog';
import { Dialog, mainButton } from '../parts/dialog';
import { useDraftGuard } from '../parts/draft-guard';
import { Notice } from '../parts/notice';
import { createIntent, emptyNewItem, isTyped, newcomerOf, placesIn } from './new-item-draft';
import type { CreateIntent, NewItemDraft, PlaceChoice } from './new-item-draft';
import { NewItemForm } from './new-item-form';
import { NewcomerVerdict } from './newcomer-verdict';
import { useNewcomer } from './use-newcomer';

type Types = readonly NewItemType[] | undefined | 'failed';

function useTypes(projectId: string): Types {
  const { newItem } = usePanel();
  const [types, setTypes] = useState<Types>();
  useEffect(() => {
    let current = true;
    const settle = (found: Types) => {
      if (current) setTypes(found);
    };
    (newItem?.types(projectId) ?? Promise.reject(new Error('Nothing can be created here.'))).then(
      settle,
      () => {
        settle('failed');
      },
    );
    return () => {
      current = false;
    };
  }, [newItem, projectId]);
  return types;
}

/** A new item, written beside what is there already: judged while it is typed, previewed, created, undoable. */
export function NewItemDialog({
  report,
  current,
  onClose,
  onApplied,
}: {
  readonly report: RefinementReport;
  /** The item in hand, which the new one can go below. */
  readonly current: ReportItem | undefined;
  readonly onClose: () => void;
  readonly onApplied: (result: ChangeResult) => void;
}) {
  const { newItem } = usePanel();
  const types = useTypes(report.board.projectId);
  // Where things stood when the dialog was opened: what others move meanwhile does not move the choice.
  const [places] = useState(() => placesIn(report, current));
  const found = types === undefined || types === 'failed' ? [] : types;
  const [first] = found;
  const [usual] = places;
  if (newItem && first && usual)
    return (
      <NewItem
        desk={newItem}
        types={found}
        first={first}
        places={places}
        usual={usual}
        onClose={onClose}
        onApplied={onApplied}
      />
    );
  return (
    <Dialog title={t('new-item.title')} size="large" onClose={onClose}>
      {types === undefined ? (
        <p>{t('new-item.loading')}</p>
      ) : (
        <Notice tone="warning" role="alert">
          {t('new-item.no-types')}
        </Notice>
      )}
    </Dialog>
  );
}

function NewItem({
  desk,
  types,
  first,
  places,
  usual,
  onClose,
  onApplied,
}: {
  readonly desk: NewItemDesk;
  readonly types: readonly NewItemType[];
  readonly first: NewItemType;
  readonly places: readonly PlaceChoice[];
  readonly usual: PlaceChoice;
  readonly onClose: () => void;
  readonly onApplied: (result: ChangeResult) => void;
}) {
  const [type, setType] = useState(first);
  const [place, setPlace] = useState(usual);
  const [draft, setDraft] = useState<NewItemDraft>(emptyNewItem);
  const [template, setTemplate] = useState<readonly string[]>([]);
  const [wish, setWish] = useState<CreateIntent>();
  const verdict = useNewcomer(desk, newcomerOf(draft, type, template), place.zone);
  const headings = (verdict?.template ?? []).map((code) => tryT(code) ?? code);
  if (headings.join('\n') !== template.join('\n') && verdict) setTemplate(headings);
  const intent = createIntent(draft, type, template, place);
  const { leave, question } = useDraftGuard(isTyped(draft), onClose);

  if (wish)
    return (
      <>
        <ChangeDialog
          title={t('new-item.title')}
          intent={wish}
          onBack={() => {
            setWish(undefined);
          }}
          onAbandon={leave}
          onClose={onClose}
          onApplied={onApplied}
        />
        {question}
      </>
    );
  return (
    <>
      <Dialog
        title={t('new-item.title')}
        size="large"
        onClose={leave}
        footer={
          <>
            <Button onClick={leave}>{t('rewrite.cancel')}</Button>
            <Button
              {...mainButton}
              appearance="primary"
              isDisabled={intent === undefined}
              onClick={() => {
                setWish(intent);
              }}
            >
              {t('new-item.preview')}
            </Button>
          </>
        }
      >
        <div className="new-item">
          <NewItemForm
            types={types}
            type={type}
            places={places}
            place={place}
            template={template}
            draft={draft}
            onType={setType}
            onPlace={setPlace}
            onDraft={setDraft}
          />
          <div className="new-item-verdict">
            <NewcomerVerdict verdict={verdict} titled={draft.summary.trim() !== ''} />
          </div>
        </div>
      </Dialog>
      {question}
    </>
  );
}
