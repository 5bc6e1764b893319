import { useState } from 'react';
import type { ChangeResult, Intent } from '../../../../../src/contract/changes';
import type { ItemDetail, RefinementReport, ReportItem } from '../../../../../src/domain/report/report';
import type { SplitChoices } from '../../../../../src/jira/split-choices';
import type { SplitProposal } from '../../../../../src/domain/split/split';
import { t } from '../../messages';
import { useDetail, useSplitChoices, useSplits } from '../../queries';
import { ChangeDialog } from '../change/change-dialog';
import { Dialog } from '../parts/dialog';
import { useDraftGuard } from '../parts/draft-guard';
import { Notice } from '../parts/notice';
import { blankDraft, draftOf, partsOf, unitsOf } from './draft';
import type { Draft, Sizing } from './draft';
import { isSized, placementOf, usualPlacement } from './placement';
import { SplitEditor } from './split-editor';

/** Cuts an item into smaller ones: proposals, then every write listed, then the result. */
export function SplitDialog({
  item,
  judgedAt,
  board,
  onClose,
  onApplied,
}: {
  readonly item: ReportItem;
  readonly judgedAt: string;
  readonly board: RefinementReport['board'];
  readonly onClose: () => void;
  readonly onApplied: (result: ChangeResult) => void;
}) {
  // The backlog is read again once the split is applied; the dialog goes on speaking of the item it was opened for.
  const [frozen] = useState({ item, judgedAt });
  const detail = useDetail(frozen.item, frozen.judgedAt);
  const splits = useSplits(frozen.item.id);
  const choices = useSplitChoices(frozen.item.id);
  const { estimation } = board;
  const title = t('split.title', { key: frozen.item.key });
  if (
    detail.status === 'done' &&
    detail.value &&
    splits.status === 'done' &&
    choices.status !== 'loading' &&
    board.id !== undefined
  ) {
    return (
      <SplitSteps
        title={title}
        item={frozen.item}
        boardId={board.id}
        sizing={estimation.unit}
        sizeField={'fieldId' in estimation ? estimation.fieldId : undefined}
        choices={choices.status === 'done' ? choices.value : undefined}
        detail={detail.value}
        proposals={splits.value}
        onClose={onClose}
        onApplied={onApplied}
      />
    );
  }
  const waiting =
    [detail, splits, choices].some(({ status }) => status === 'loading') && board.id !== undefined;
  return (
    <Dialog title={title} size="large" onClose={onClose}>
      {waiting ? (
        <div className="skeleton-block" aria-hidden="true" />
      ) : (
        <Notice tone="warning" role="alert">
          {board.id === undefined ? t('split.needs-board') : t('split.failed')}
        </Notice>
      )}
    </Dialog>
  );
}

function SplitSteps({
  title,
  item,
  boardId,
  sizing,
  sizeField,
  choices,
  detail,
  proposals,
  onClose,
  onApplied,
}: {
  readonly title: string;
  readonly item: ReportItem;
  readonly boardId: number;
  readonly sizing: Sizing;
  readonly sizeField: string | undefined;
  readonly choices: SplitChoices | undefined;
  readonly detail: ItemDetail;
  readonly proposals: readonly SplitProposal[];
  readonly onClose: () => void;
  readonly onApplied: (result: ChangeResult) => void;
}) {
  const criteria = detail.criteria.length;
  const unit = sizing === 'seconds' ? unitsOf.seconds : unitsOf.points;
  const [first] = proposals;
  const [chosen, setChosen] = useState(0);
  const [draft, setDraft] = useState<Draft>(() =>
    first ? draftOf(first, criteria, unit) : blankDraft(item.summary, criteria),
  );
  const [placement, setPlacement] = useState(() => usualPlacement(choices));
  // As it was proposed; what a person made of it is another object.
  const [proposed, setProposed] = useState({ draft, placement });
  const { leave, question } = useDraftGuard(
    draft !== proposed.draft || placement !== proposed.placement,
    onClose,
  );
  const [intent, setIntent] = useState<Intent>();
  if (intent) {
    return (
      <>
        <ChangeDialog
          title={title}
          intent={intent}
          onBack={() => {
            setIntent(undefined);
          }}
          onAbandon={leave}
          onClose={onClose}
          onApplied={onApplied}
        />
        {question}
      </>
    );
  }
  return (
    <>
      <SplitEditor
        title={title}
        item={item}
        sizing={sizing}
        sizeField={sizeField}
        choices={choices}
        placement={placement}
        criteria={detail.criteria.map(({ text }) => text)}
        proposals={proposals}
        chosen={chosen}
        draft={draft}
        onChoose={(index) => {
          const proposal = proposals[index];
          setChosen(index);
          const fresh = proposal ? draftOf(proposal, criteria, unit) : blankDraft(item.summary, criteria);
          setDraft(fresh);
          setProposed({ ...proposed, draft: fresh });
        }}
        onDraft={setDraft}
        onPlacement={setPlacement}
        onClose={leave}
        onPreview={(acceptLowerSum) => {
          setIntent({
            kind: 'split',
            itemId: item.id,
            boardId,
            ...placementOf(choices, placement, sizeField),
            parts: partsOf(draft, isSized(placement) ? unit : undefined),
            acceptLowerSum,
          });
        }}
      />
      {question}
    </>
  );
}
