import { useState } from 'react';
import Button from '@atlaskit/button/new';
import type { ReportItem } from '../../../../../src/domain/report/report';
import type { SplitProposal } from '../../../../../src/domain/split/split';
import { t } from '../../messages';
import { Dialog } from '../parts/dialog';
import { addPart, isBalanced, mostParts, moveCriterion, totalsOf, unitsOf } from './draft';
import type { Draft, Sizing } from './draft';
import { PartCard } from './part-card';
import { Proposals } from './proposals';
import { CriterionRow } from './criterion-row';
import type { Dealing } from './criterion-row';
import { SplitTotals } from './split-totals';

/** The split as cards, one a part; criteria are dealt by a select each, so keyboard and mouse do the same. */
export function SplitEditor({
  title,
  item,
  sizing,
  criteria,
  proposals,
  chosen,
  draft,
  onChoose,
  onDraft,
  onClose,
  onPreview,
}: {
  readonly title: string;
  readonly item: ReportItem;
  readonly sizing: Sizing;
  /** Texts of the item's acceptance criteria. */
  readonly criteria: readonly string[];
  readonly proposals: readonly SplitProposal[];
  readonly chosen: number;
  readonly draft: Draft;
  readonly onChoose: (index: number) => void;
  readonly onDraft: (draft: Draft) => void;
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
  const points =
    item.estimate !== undefined && item.estimate.unit === sizing ? item.estimate.value / unit : undefined;
  const totals = totalsOf(draft, points);
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
            sizing={sizing}
            shortAccepted={shortAccepted}
            onAcceptShort={setShortAccepted}
          />
          <Button onClick={onClose}>{t('action.cancel')}</Button>
          <Button
            appearance="primary"
            isDisabled={!isBalanced(totals, shortAccepted)}
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
      <Proposals proposals={proposals} chosen={chosen} onChoose={onChoose} />
      {totals.missing.length > 0 && (
        <section className="part part-missing" aria-label={t('split.no-part')}>
          <h3 className="part-heading">{t('split.no-part')}</h3>
          <ul className="part-criteria">
            {totals.missing.map((criterion) => (
              <CriterionRow
                key={criterion}
                criterion={criterion}
                text={criteria[criterion] ?? ''}
                draft={draft}
                holder={undefined}
                isDoubled={false}
                dealing={dealing}
              />
            ))}
          </ul>
        </section>
      )}
      <div className="parts">
        {draft.parts.map((part, position) => (
          <PartCard
            key={part.id}
            part={part}
            position={position}
            parentKey={item.key}
            draft={draft}
            criteria={criteria}
            doubled={doubled}
            sizing={sizing}
            unreadablePoints={totals.unreadablePoints.includes(part.id)}
            dealing={dealing}
            onDraft={onDraft}
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
    </Dialog>
  );
}
