import { useRef, useState } from 'react';
import Button from '@atlaskit/button/new';
import type { ReportItem } from '../../../../../src/domain/report/report';
import type { SplitChoices } from '../../../../../src/jira/split-choices';
import type { SplitProposal } from '../../../../../src/domain/split/split';
import { t } from '../../messages';
import { Dialog, mainButton } from '../parts/dialog';
import { addPart, isBalanced, mostParts, moveCriterion, totalsOf, unitsOf } from './draft';
import type { Draft, Sizing } from './draft';
import { PartCard } from './part-card';
import { isAnswered, isSized, keepsKey } from './placement';
import type { Placement } from './placement';
import { PlacementFields } from './placement-fields';
import { combine } from './rearrange';
import { Proposals } from './proposals';
import { MissingCriteria } from './missing-criteria';
import type { Dealing } from './criterion-row';
import { SplitTotals } from './split-totals';

/** The split as cards, one a part; a criterion is dealt by its select or dragged, so keyboard and mouse do the same. */
export function SplitEditor({
  title,
  item,
  sizing,
  sizeField,
  choices,
  placement,
  criteria,
  proposals,
  chosen,
  draft,
  onChoose,
  onDraft,
  onPlacement,
  onClose,
  onPreview,
}: {
  readonly title: string;
  readonly item: ReportItem;
  readonly sizing: Sizing;
  readonly sizeField: string | undefined;
  /** Undefined until read, and where it could not be: the parts then go where they always went. */
  readonly choices: SplitChoices | undefined;
  readonly placement: Placement;
  /** Texts of the item's acceptance criteria. */
  readonly criteria: readonly string[];
  readonly proposals: readonly SplitProposal[];
  readonly chosen: number;
  readonly draft: Draft;
  readonly onChoose: (index: number) => void;
  readonly onDraft: (draft: Draft) => void;
  readonly onPlacement: (placement: Placement) => void;
  readonly onClose: () => void;
  /** @param acceptLowerSum the person ticked that the parts may add up to less */
  readonly onPreview: (acceptLowerSum: boolean) => void;
}) {
  const [shortAccepted, setShortAccepted] = useState(false);
  const [justMoved, setJustMoved] = useState<number>();
  const dealing: Dealing = {
    justMoved,
    move: (criterion, to) => {
      setJustMoved(criterion);
      onDraft(moveCriterion(draft, criterion, to));
    },
  };
  const unit = sizing === 'seconds' ? unitsOf.seconds : unitsOf.points;
  const sized = isSized(placement) ? sizing : undefined;
  const points =
    sized !== undefined && item.estimate !== undefined && item.estimate.unit === sized
      ? item.estimate.value / unit
      : undefined;
  const totals = totalsOf(draft, points);
  const refusesLayers = placement.target !== 'sub-tasks';
  const answered = isAnswered(choices, placement, sizeField);
  const partList = useRef<HTMLDivElement>(null);
  const doubled = new Set(totals.doubled);
  return (
    <Dialog
      title={title}
      size="large"
      onClose={onClose}
      footer={
        <>
          <SplitTotals
            totals={totals}
            parentPoints={points}
            sizing={sized}
            refusesLayers={refusesLayers}
            isAnswered={answered}
            shortAccepted={shortAccepted}
            onAcceptShort={setShortAccepted}
          />
          <Button onClick={onClose}>{t('action.cancel')}</Button>
          <Button
            {...mainButton}
            appearance="primary"
            isDisabled={
              !isBalanced(totals, shortAccepted) || (refusesLayers && totals.layers.length > 0) || !answered
            }
            onClick={() => {
              onPreview(totals.short > 0 && shortAccepted);
            }}
          >
            {t('action.preview')}
          </Button>
        </>
      }
    >
      <p className="split-parent">
        <strong>{item.key}</strong> {item.summary}
      </p>
      <Proposals
        proposals={proposals}
        chosen={chosen}
        draft={draft}
        onChoose={onChoose}
        onCombine={(proposal) => {
          onDraft(combine(draft, proposal));
        }}
      />
      {totals.missing.length > 0 && (
        <MissingCriteria missing={totals.missing} criteria={criteria} draft={draft} dealing={dealing} />
      )}
      <div className="parts" ref={partList} tabIndex={-1}>
        {draft.parts.map((part, position) => (
          <PartCard
            key={part.id}
            part={part}
            position={position}
            keptKey={keepsKey(placement) ? item.key : undefined}
            draft={draft}
            criteria={criteria}
            doubled={doubled}
            sizing={sized}
            unreadablePoints={totals.unreadablePoints.includes(part.id)}
            dealing={dealing}
            onDraft={onDraft}
            onGone={(next) => {
              partList.current?.focus();
              onDraft(next);
            }}
          />
        ))}
      </div>
      {draft.parts.length < mostParts && (
        <Button
          appearance="subtle"
          spacing="compact"
          onClick={() => {
            onDraft(addPart(draft));
          }}
        >
          {t('split.add-part')}
        </Button>
      )}
      {choices && (
        <PlacementFields
          parentKey={item.key}
          choices={choices}
          sizeField={sizeField}
          placement={placement}
          onPlacement={onPlacement}
        />
      )}
    </Dialog>
  );
}
