import ArrowDownIcon from '@atlaskit/icon/core/arrow-down';
import ArrowUpIcon from '@atlaskit/icon/core/arrow-up';
import CrossIcon from '@atlaskit/icon/core/cross';
import MergeIcon from '@atlaskit/icon/core/merge-success';
import { t } from '../../messages';
import { IconButton } from '../parts/icon-button';
import type { Draft, DraftPart } from './draft';
import { mergeIntoPrevious, movePart, removePart } from './rearrange';

/** Moves a part, joins it to the one before it, or takes it out. */
export function PartActions({
  part,
  position,
  draft,
  onDraft,
  onGone,
}: {
  readonly part: DraftPart;
  readonly position: number;
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
  /** The split without this part: its buttons are gone, so the focus has to go elsewhere. */
  readonly onGone: (draft: Draft) => void;
}) {
  const number = position + 1;
  return (
    <span className="part-actions">
      <IconButton
        icon={ArrowUpIcon}
        label={t('split.part-up', { number })}
        isDisabled={position === 0}
        onClick={() => {
          onDraft(movePart(draft, part.id, -1));
        }}
      />
      <IconButton
        icon={ArrowDownIcon}
        label={t('split.part-down', { number })}
        isDisabled={number === draft.parts.length}
        onClick={() => {
          onDraft(movePart(draft, part.id, 1));
        }}
      />
      <IconButton
        icon={MergeIcon}
        label={t('split.part-merge', { number, into: position })}
        isDisabled={position === 0}
        onClick={() => {
          onGone(mergeIntoPrevious(draft, part.id));
        }}
      />
      <IconButton
        icon={CrossIcon}
        label={t('split.part-remove', { number })}
        onClick={() => {
          onGone(removePart(draft, part.id));
        }}
      />
    </span>
  );
}
