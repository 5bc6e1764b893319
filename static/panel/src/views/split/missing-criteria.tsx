import { t } from '../../messages';
import { CriterionRow } from './criterion-row';
import type { Dealing } from './criterion-row';
import type { Draft } from './draft';
import { useDropPlace } from './use-dealing';

/** The criteria in no part: while there are any, the split cannot be made. */
export function MissingCriteria({
  missing,
  criteria,
  draft,
  dealing,
}: {
  readonly missing: readonly number[];
  readonly criteria: readonly string[];
  readonly draft: Draft;
  readonly dealing: Dealing;
}) {
  const { ref, isOver } = useDropPlace<HTMLElement>((criterion) => {
    dealing.move(criterion, undefined);
  });
  return (
    <section
      ref={ref}
      className={`part part-missing${isOver ? ' part-over' : ''}`}
      aria-label={t('split.no-part')}
    >
      <h3 className="part-heading">{t('split.no-part')}</h3>
      <ul className="part-criteria">
        {missing.map((criterion) => (
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
  );
}
