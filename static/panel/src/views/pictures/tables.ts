import type { RefinementReport } from '../../../../../src/domain/report/report';
import { t } from '../../messages';
import { failedTitle } from '../check-words';
import { flagsOf } from '../verdict';
import type { Cell } from './csv';
import { totalOf } from './picture';
import type { Picture } from './picture';

/** The numbers behind a picture, a row a bar. */
export function tableOf({ id, parts, bars }: Picture): readonly (readonly Cell[])[] {
  const hasTotal = parts.length > 1;
  return [
    [
      t(`pictures.column.${id}`),
      ...parts.map(({ label }) => label),
      ...(hasTotal ? [t('pictures.total')] : []),
    ],
    ...bars.map((bar) => [
      bar.label,
      ...bar.counts.map(({ value }) => value),
      ...(hasTotal ? [totalOf(bar)] : []),
    ]),
  ];
}

const columns = [
  'key',
  'title',
  'type',
  'status',
  'zone',
  'score',
  'verdict',
  'size',
  'unit',
  'sprint',
  'epic',
  'assignee',
  'components',
  'labels',
  'created',
  'updated',
  'findings',
] as const;

/** The whole list in its order, a row a work item. */
export function listTable({ items, sprints }: RefinementReport): readonly (readonly Cell[])[] {
  const sprintOf = new Map(sprints.map(({ id, name }) => [id, name]));
  return [
    columns.map((column) => t(`pictures.list.${column}`)),
    ...items.map((item) => [
      item.key,
      item.summary,
      item.type.name,
      item.status.name,
      t(`zone.${item.zone}`),
      item.readiness.score,
      t(`badge.${item.readiness.badge}`),
      item.estimate?.value ?? '',
      item.estimate?.unit ?? '',
      item.sprintId === undefined ? '' : (sprintOf.get(item.sprintId) ?? ''),
      item.epic?.key ?? '',
      item.assignee?.name ?? '',
      item.components.join('; '),
      item.labels.join('; '),
      item.created ?? '',
      item.updated,
      flagsOf(item)
        .map(({ check }) => failedTitle(check))
        .join('; '),
    ]),
  ];
}
