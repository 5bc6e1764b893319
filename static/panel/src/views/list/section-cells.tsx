import type { Estimation } from '../../../../../src/domain/backlog/backlog';
import { t } from '../../messages';
import { longSize } from '../size';
import type { Section } from './lines';

function sizeOf(size: number, estimation: Estimation): string | undefined {
  if (estimation.unit !== 'points' && estimation.unit !== 'seconds') return undefined;
  return size > 0 ? longSize({ value: size, unit: estimation.unit }) : undefined;
}

/** Head of a sprint or of the backlog: its name, how many items are shown and what they add up to. */
export function SectionCells({
  section,
  estimation,
}: {
  readonly section: Section;
  readonly estimation: Estimation;
}) {
  const { sprint, items, size } = section;
  const sum = sizeOf(size, estimation);
  return (
    <span role="gridcell" className="section-head">
      <span className="section-name">{sprint ? sprint.name : t('section.backlog')}</span>
      {sprint && <span className="section-state">{t(`sprint.${sprint.state}`)}</span>}
      <span className="section-sum">
        {sum === undefined
          ? t('section.items', { items })
          : t('section.items-and-size', { items, size: sum })}
      </span>
    </span>
  );
}
