import type { RefinementReport, ReportItem } from '../../../../../src/domain/report/report';
import type { Rights } from '../../backlog-state';
import { t } from '../../messages';
import type { MessageCode } from '../../messages';
import type { OpenDialog } from '../dialogs';
import { isFiltering, noFilters } from '../filters';
import { readSavedViews } from '../saved-views/kept-views';
import { groupings, orders, plainView } from '../saved-views/list-view';
import type { ListView } from '../saved-views/list-view';
import { codeToView } from '../saved-views/view-code';
import type { Command } from '../shortcuts';
import { flagsOf } from '../verdict';

/** Something the menu can do. */
export interface MenuEntry {
  readonly id: string;
  readonly label: string;
  /** Of what concerns one item: the item's key, and what is done to it. */
  readonly of?: { readonly key: string; readonly what: string };
  /** The key that does the same. */
  readonly keys?: string;
  readonly run: () => void;
}

export interface MenuReach {
  readonly report: RefinementReport;
  readonly place: string;
  readonly view: ListView;
  readonly activeId: string | undefined;
  /** How many rows are. */
  readonly selected: number;
  readonly rights: Rights;
  readonly onView: (view: ListView) => void;
  readonly onItem: (id: string) => void;
  readonly onRun: (command: Command) => void;
  readonly onDialog: (dialog: OpenDialog) => void;
}

/** A command with what it is called here. */
interface Named {
  readonly command: Command;
  readonly label: MessageCode;
  readonly keys: string;
}

const onItem: readonly Named[] = [
  { command: 'open', label: 'menu.open.item', keys: 'Enter' },
  { command: 'split', label: 'menu.split', keys: 'S' },
  { command: 'compare', label: 'menu.compare', keys: 'D' },
];

const onOrder: readonly Named[] = [
  { command: 'move', label: 'menu.move', keys: 'M' },
  { command: 'move-up', label: 'menu.move-up', keys: 'Alt ↑' },
  { command: 'move-down', label: 'menu.move-down', keys: 'Alt ↓' },
  { command: 'move-top', label: 'menu.move-top', keys: 'Alt Home' },
  { command: 'move-bottom', label: 'menu.move-bottom', keys: 'Alt End' },
];

const onList: readonly Named[] = [
  { command: 'search', label: 'menu.search', keys: '/' },
  { command: 'filter', label: 'menu.filter', keys: 'F' },
  { command: 'view', label: 'menu.view', keys: 'V' },
  { command: 'save-view', label: 'menu.save-view', keys: 'Ctrl S' },
  { command: 'select-all', label: 'menu.select-all', keys: 'Ctrl A' },
];

/** An item is split by who may write, and compared with what it seems to repeat. */
function isPossible({ command }: Named, item: ReportItem, { edit, create }: Rights): boolean {
  if (command === 'split') return edit !== 'no' && create !== 'no';
  if (command !== 'compare') return true;
  return flagsOf(item).some(({ category, related }) => category === 'duplicates' && related.length > 0);
}

/** Everything that can be done from here, what concerns the active item first. What cannot be done is not listed. */
export function commandList(reach: MenuReach): readonly MenuEntry[] {
  const { report, place, view, activeId, selected, rights, onView, onRun, onDialog } = reach;
  const active = report.items.find(({ id }) => id === activeId);
  const canEdit = rights.edit !== 'no';
  const command = (one: Named, key?: string): MenuEntry => ({
    id: one.command,
    label: key === undefined ? t(one.label) : t('menu.on-item', { what: t(one.label), key }),
    ...(key !== undefined && { of: { key, what: t(one.label) } }),
    keys: one.keys,
    run: () => {
      onRun(one.command);
    },
  });
  const dialog = (
    kind: 'changes' | 'exceptions' | 'duplicates' | 'pictures' | 'stale' | 'rules',
    label: string,
  ): MenuEntry => ({
    id: kind,
    label,
    run: () => {
      onDialog({ kind });
    },
  });
  const onSelected = (count: number): readonly MenuEntry[] =>
    (['estimate', 'assign'] as const).map((kind) => ({
      id: `${kind} selected`,
      label: t(`menu.${kind}-selected`, { count }),
      keys: kind === 'estimate' ? 'E' : 'A',
      run: () => {
        onRun(kind);
      },
    }));
  const look = (id: string, label: string, next: ListView): MenuEntry => ({
    id,
    label,
    run: () => {
      onView(next);
    },
  });
  return [
    ...(active
      ? onItem.filter((one) => isPossible(one, active, rights)).map((one) => command(one, active.key))
      : []),
    ...(active && canEdit ? onOrder.map((one) => command(one, active.key)) : []),
    ...(active && canEdit
      ? [
          ...(selected === 0 && report.board.id !== undefined
            ? [command({ command: 'estimate', label: 'menu.estimate', keys: 'E' }, active.key)]
            : []),
          {
            id: 'assign',
            label: t('action.assign', { key: active.key }),
            of: { key: active.key, what: t('bulk.action.assign') },
            ...(selected === 0 && { keys: 'A' }),
            run: () => {
              onDialog({ kind: 'assign', itemId: active.id });
            },
          },
        ]
      : []),
    ...(selected > 0 && canEdit ? onSelected(selected) : []),
    ...(rights.create === 'no' ? [] : [command({ command: 'new-item', label: 'menu.new-item', keys: 'N' })]),
    ...(canEdit ? [command({ command: 'tidy-up', label: 'tidy.open', keys: 'T' })] : []),
    ...(canEdit ? [command({ command: 'undo', label: 'menu.undo', keys: 'U' })] : []),
    ...onList.map((one) => command(one)),
    ...(['not-ready', 'ready'] as const).map((readiness) =>
      look(readiness, t(readiness === 'ready' ? 'menu.near-ready' : 'menu.near-gaps'), {
        ...plainView,
        filters: { ...noFilters, readiness, zones: new Set(['near']) },
      }),
    ),
    ...(isFiltering(view.filters) ? [look('clear', t('filter.clear'), { ...view, filters: noFilters })] : []),
    ...readSavedViews(place).map(({ name, code }) =>
      look(`saved ${name}`, t('menu.saved-view', { name }), codeToView(code)),
    ),
    ...orders
      .filter((order) => order !== view.order)
      .map((order) =>
        look(`order ${order}`, t('menu.order', { order: t(`order.${order}`) }), { ...view, order }),
      ),
    ...groupings
      .filter((grouping) => grouping !== view.grouping)
      .map((grouping) =>
        look(`group ${grouping}`, t('menu.group', { grouping: t(`grouping.${grouping}`) }), {
          ...view,
          grouping,
        }),
      ),
    dialog('duplicates', t('duplicates.open')),
    dialog('stale', t('stale.open')),
    dialog('pictures', t('pictures.open')),
    dialog('changes', t('log.open')),
    dialog('exceptions', t('exceptions.open')),
    dialog('rules', t('rules.open')),
    command({ command: 'help', label: 'action.help', keys: '?' }),
  ];
}

/** Items offered beside the commands, by key or title. */
const mostItems = 6;

export function itemEntries(
  { report, onItem: openItem }: MenuReach,
  words: readonly string[],
): readonly MenuEntry[] {
  if (words.length === 0) return [];
  const found: MenuEntry[] = [];
  for (const { id, key, summary } of report.items) {
    const text = `${key} ${summary}`.toLowerCase();
    if (!words.every((word) => text.includes(word))) continue;
    found.push({
      id: `item ${id}`,
      label: t('menu.item', { key, summary }),
      run: () => {
        openItem(id);
      },
    });
    if (found.length === mostItems) break;
  }
  return found;
}
