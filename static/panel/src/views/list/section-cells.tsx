import type { Estimation } from '../../../../../src/domain/backlog/backlog';
import { t } from '../../messages';
import { longSize } from '../size';
import type { Head, Section } from './lines';

function sizeOf(size: number, estimation: Estimation): string | undefined {
  if (estimation.unit !== 'points' && estimation.unit !== 'seconds') return undefined;
  return size > 0 ? longSize({ value: size, unit: estimation.unit }) : undefined;
}

function nameOf(head: Head): string {
  switch (head.by) {
    case 'sprint':
      return head.sprint.name;
    case 'backlog':
      return t('section.backlog');
    case 'zone':
      return t(`zone.${head.zone}`);
    case 'epic':
      return head.epic ? head.epic.summary || head.epic.key : t('epic.none');
  }
}

/** Head of a sprint, the backlog or a group: its name, how many items are shown, how ready they are, what they add up to. */
export function SectionCells({
  section,
  estimation,
}: {
  readonly section: Section;
  readonly estimation: Estimation;
}) {
  const { head, items, near, ready, size } = section;
  const sum = sizeOf(size, estimation);
  return (
    <span role="gridcell" className="section-head">
      <span className="section-name">{nameOf(head)}</span>
      {head.by === 'sprint' && <span className="section-state">{t(`sprint.${head.sprint.state}`)}</span>}
      <span className="section-sum">
        {sum === undefined
          ? t('section.items', { items })
          : t('section.items-and-size', { items, size: sum })}
      </span>
      {near > 0 && <span className="section-ready">{t('section.ready', { ready, near })}</span>}
    </span>
  );
}
