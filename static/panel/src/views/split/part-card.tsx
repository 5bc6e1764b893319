import { useId } from 'react';
import { t } from '../../messages';
import { CriterionRow } from './criterion-row';
import type { Dealing } from './criterion-row';
import { changePart } from './draft';
import type { Draft, DraftPart, Sizing } from './draft';
import { PartActions } from './part-actions';
import { useDropPlace } from './use-dealing';

/** What there is to know of a part before it is kept, left out or moved. */
function notesOf(part: DraftPart, after: readonly DraftPart[], isBare: boolean): string[] {
  if (!part.included) return [t('split.unticked')];
  return [...(isBare ? [t('split.draft')] : []), ...after.map(({ title }) => t('split.depends', { title }))];
}

/** One part: its title, its points, and the criteria it gets. */
export function PartCard({
  part,
  position,
  keptKey,
  draft,
  criteria,
  doubled,
  sizing,
  unreadablePoints,
  dealing,
  onDraft,
  onGone,
}: {
  readonly part: DraftPart;
  readonly position: number;
  /** Key of the item that becomes the first part; undefined where every part is made anew. */
  readonly keptKey: string | undefined;
  readonly draft: Draft;
  readonly criteria: readonly string[];
  readonly doubled: ReadonlySet<number>;
  /** Undefined where parts are not sized by themselves. */
  readonly sizing: Sizing | undefined;
  readonly unreadablePoints: boolean;
  readonly dealing: Dealing;
  readonly onDraft: (draft: Draft) => void;
  /** The split without this part. */
  readonly onGone: (draft: Draft) => void;
}) {
  const id = useId();
  const { ref, isOver } = useDropPlace<HTMLElement>((criterion) => {
    dealing.move(criterion, part.id);
  }, part.included);
  const held = draft.holders.flatMap((holders, criterion) => (holders.includes(part.id) ? [criterion] : []));
  const after = draft.parts.filter(({ id: other }) => part.after.includes(other));
  const name = t('split.part', { number: position + 1 });
  return (
    <section
      ref={ref}
      className={`part${part.included ? '' : ' part-out'}${isOver ? ' part-over' : ''}`}
      aria-label={name}
    >
      <header className="part-header">
        <label className="tick">
          <input
            type="checkbox"
            checked={part.included}
            onChange={(event) => {
              onDraft(changePart(draft, part.id, { included: event.currentTarget.checked }));
            }}
          />
          <span className="part-heading">{name}</span>
        </label>
        <span className="quiet part-note">
          {draft.parts.find(({ included }) => included)?.id === part.id && keptKey !== undefined
            ? t('split.keeps-key', { key: keptKey })
            : t('split.new-item')}
        </span>
        <PartActions part={part} position={position} draft={draft} onDraft={onDraft} onGone={onGone} />
      </header>
      {notesOf(part, after, criteria.length > 0 && held.length === 0).map((note) => (
        <p key={note} className="part-remark">
          {note}
        </p>
      ))}
      <label className="field-label" htmlFor={`${id}-title`}>
        {t('split.part-title')}
      </label>
      <textarea
        id={`${id}-title`}
        className="input"
        rows={2}
        maxLength={255}
        required={part.included}
        disabled={!part.included}
        value={part.title}
        onChange={(event) => {
          // A title is one line in Jira.
          const title = event.currentTarget.value.replaceAll(/\s*\n\s*/g, ' ');
          onDraft(changePart(draft, part.id, { title }));
        }}
      />
      {(sizing === 'points' || sizing === 'seconds') && (
        <>
          <label className="field-label" htmlFor={`${id}-points`}>
            {t(`split.part-size.${sizing}`)}
          </label>
          <input
            id={`${id}-points`}
            className="input input-points"
            inputMode="decimal"
            disabled={!part.included}
            aria-invalid={unreadablePoints}
            value={part.points}
            onChange={(event) => {
              onDraft(changePart(draft, part.id, { points: event.currentTarget.value }));
            }}
          />
        </>
      )}
      {criteria.length > 0 && (
        <p className="field-label">{t('split.part-criteria', { count: held.length })}</p>
      )}
      <ul className="part-criteria">
        {held.map((criterion) => (
          <CriterionRow
            key={criterion}
            criterion={criterion}
            text={criteria[criterion] ?? ''}
            draft={draft}
            holder={part.id}
            isDoubled={doubled.has(criterion)}
            dealing={dealing}
          />
        ))}
      </ul>
    </section>
  );
}
