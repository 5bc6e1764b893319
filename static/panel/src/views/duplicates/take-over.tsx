import type { CardItem } from '../../../../../src/domain/report/duplicate-cards';
import { t } from '../../messages';
import { longSize } from '../size';
import { toggled } from '../filters';
import type { Wish } from './use-queue';

interface Choice {
  readonly id: string;
  readonly text: string;
}

/** What the others say that the kept item may take over; nothing where they say the same. */
function choicesOf(kept: CardItem, others: readonly CardItem[], boardId: number | undefined): Choice[] {
  return others.flatMap(({ id, key, summary, labels, estimate }): Choice[] => {
    const more = labels.filter((label) => !kept.labels.includes(label));
    const size = longSize(estimate);
    return [
      ...(summary === kept.summary
        ? []
        : [{ id: `summary ${id}`, text: t('duplicates.take-summary', { key, summary }) }]),
      ...(more.length === 0
        ? []
        : [{ id: `labels ${id}`, text: t('duplicates.take-labels', { key, labels: more }) }]),
      ...(estimate === undefined || boardId === undefined || estimate.value === kept.estimate?.value
        ? []
        : [{ id: `estimate ${id}`, text: t('duplicates.take-estimate', { key, size }) }]),
    ];
  });
}

/** The changes to the kept item that the choices ask for; they come before anything is closed. */
export function takeOverWishes(
  kept: CardItem,
  others: readonly CardItem[],
  chosen: ReadonlySet<string>,
  boardId: number | undefined,
): Wish[] {
  const label = t('duplicates.step-edit', { key: kept.key });
  const from = (field: string) => others.filter(({ id }) => chosen.has(`${field} ${id}`));
  const summary = from('summary').at(-1)?.summary;
  const labels = [...new Set([...kept.labels, ...from('labels').flatMap((item) => item.labels)])];
  const points = from('estimate').at(-1)?.estimate?.value;
  const edits = {
    ...(summary === undefined ? {} : { summary }),
    ...(labels.length === kept.labels.length ? {} : { labels }),
  };
  return [
    ...(Object.keys(edits).length === 0
      ? []
      : [{ label, first: true, intent: { kind: 'edit' as const, itemId: kept.id, fields: edits } }]),
    ...(points === undefined || boardId === undefined
      ? []
      : [{ label, first: true, intent: { kind: 'estimate' as const, itemId: kept.id, boardId, points } }]),
  ];
}

/** Which of the others' title, labels and estimate survive; nothing is taken over unless it is ticked. */
export function TakeOver({
  kept,
  others,
  boardId,
  chosen,
  onChoose,
}: {
  readonly kept: CardItem;
  readonly others: readonly CardItem[];
  readonly boardId: number | undefined;
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}) {
  const choices = choicesOf(kept, others, boardId);
  if (choices.length === 0) return null;
  return (
    <fieldset className="take-over">
      <legend>{t('duplicates.take-over', { kept: kept.key })}</legend>
      {choices.map(({ id, text }) => (
        <label key={id} className="tick">
          <input
            type="checkbox"
            checked={chosen.has(id)}
            onChange={() => {
              const [field = ''] = id.split(' ');
              const next = toggled(chosen, id);
              // Labels add up; of titles and sizes an item has one.
              const single = field !== 'labels' && next.has(id);
              onChoose(
                single
                  ? new Set([...next].filter((one) => one === id || !one.startsWith(`${field} `)))
                  : next,
              );
            }}
          />
          {text}
        </label>
      ))}
    </fieldset>
  );
}
