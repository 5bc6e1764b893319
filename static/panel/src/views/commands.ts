import type { ReportItem } from '../../../../src/domain/report/report';
import type { Rights } from '../backlog-state';
import type { OpenDialog } from './dialogs';
import { sizeField } from './drawer/focus-size';
import type { Whither } from './order/order-intent';
import { undoId } from './parts/toast';
import { whenThere } from './parts/when-there';
import type { Command } from './shortcuts';
import type { Cursor } from './use-cursor';
import type { Selection } from './list/use-selection';
import { flagsOf } from './verdict';

interface Reach {
  readonly cursor: Cursor;
  readonly selection: Selection;
  readonly shown: readonly string[];
  readonly rights: Rights;
  readonly item: (id: string) => ReportItem | undefined;
  readonly show: (dialog: OpenDialog) => void;
  /** Begins to walk the near zone. @returns false when somebody is on the way already, or may not edit */
  readonly tidyUp: () => boolean;
  /** Leads to a part of the toolbar, opened where it opens. */
  readonly goTo: (part: 'search' | 'filter' | 'view' | 'save-view') => void;
}

export interface Commands {
  /** Each says whether there was anything to do. */
  readonly run: (command: Command) => boolean;
  readonly split: (itemId: string) => boolean;
  /** Opens the item where it is sized. */
  readonly size: (itemId: string) => void;
  readonly compare: (itemId: string, otherId: string) => boolean;
}

/** What keys and buttons do, in one place so that they do the same. */
export function commands({ cursor, selection, shown, rights, item, show, tidyUp, goTo }: Reach): Commands {
  const split = (itemId: string): boolean => {
    if (rights.edit === 'no' || rights.create === 'no' || !item(itemId)) return false;
    show({ kind: 'split', itemId });
    return true;
  };
  const compare = (itemId: string, otherId: string): boolean => {
    show({ kind: 'compare', itemId, otherId });
    return true;
  };
  const size = (itemId: string) => {
    cursor.openItem(itemId, 'keyboard');
    whenThere(sizeField);
  };
  const compareWithDuplicate = (itemId: string): boolean => {
    const subject = item(itemId);
    const duplicate =
      subject && flagsOf(subject).find(({ category, related }) => category === 'duplicates' && related[0]);
    const otherId = duplicate?.related[0];
    return otherId !== undefined && compare(itemId, otherId);
  };
  const newItem = (): boolean => {
    if (rights.create === 'no') return false;
    show({ kind: 'new-item', current: cursor.activeId });
    return true;
  };
  const onActive = (act: (id: string) => boolean): boolean =>
    cursor.activeId !== undefined && act(cursor.activeId);

  const extend = (by: 1 | -1): boolean => {
    const to = shown[cursor.position + by];
    if (cursor.activeId === undefined || to === undefined) return false;
    selection.extendTo(to, cursor.activeId);
    return cursor.go(cursor.position + by);
  };
  /** What is selected goes along, as it does with the mouse. */
  const move = (whither: Whither | undefined): boolean =>
    onActive((id) => {
      if (rights.edit === 'no') return false;
      show({ kind: 'order', itemIds: selection.has(id) ? selection.ids : [id], whither });
      return true;
    });

  /** All that are selected, or else the one in hand. */
  const give = (kind: 'estimate' | 'assign'): boolean => {
    if (rights.edit === 'no') return false;
    if (selection.ids.length > 0) {
      show({ kind: 'bulk', beginning: { kind, itemIds: selection.ids } });
      return true;
    }
    return onActive((id) => {
      if (kind === 'assign') show({ kind, itemId: id });
      else size(id);
      return true;
    });
  };
  /** What was changed last, while it is still told of; the log has the rest. */
  const undo = (): boolean => {
    const last = document.getElementById(undoId);
    if (last) last.click();
    else show({ kind: 'changes' });
    return true;
  };

  const run = (command: Command): boolean => {
    switch (command) {
      case 'next':
        return cursor.go(cursor.position + 1);
      case 'previous':
        return cursor.go(cursor.position - 1);
      case 'first':
        return cursor.go(0);
      case 'last':
        return cursor.go(shown.length - 1);
      case 'open':
        return onActive((id) => {
          // Open already, it leads on to what mends the item.
          const fix =
            cursor.open?.id === id && document.querySelector<HTMLElement>('.finding-actions button');
          if (fix) fix.focus();
          else cursor.openItem(id, 'keyboard');
          return true;
        });
      case 'close':
        return cursor.close() || selection.clear();
      case 'select':
        return onActive((id) => {
          selection.toggle(id);
          return true;
        });
      case 'select-range':
        return onActive((id) => {
          selection.extendTo(id);
          return true;
        });
      case 'select-all':
        selection.all();
        return shown.length > 0;
      case 'extend-next':
        return extend(1);
      case 'extend-previous':
        return extend(-1);
      case 'search':
      case 'filter':
      case 'view':
      case 'save-view':
        goTo(command);
        return true;
      case 'menu':
        show({ kind: 'menu' });
        return true;
      case 'move':
        return move(undefined);
      case 'move-up':
        return move({ kind: 'step', by: 'up' });
      case 'move-down':
        return move({ kind: 'step', by: 'down' });
      case 'move-top':
        return move({ kind: 'end', at: 'top' });
      case 'move-bottom':
        return move({ kind: 'end', at: 'bottom' });
      case 'estimate':
      case 'assign':
        return give(command);
      case 'undo':
        return undo();
      case 'tidy-up':
        return tidyUp();
      case 'tidy-later':
      case 'tidy-skip':
        // Of the walk alone, which listens itself.
        return false;
      case 'help':
        show({ kind: 'help' });
        return true;
      case 'new-item':
        return newItem();
      case 'split':
        return onActive(split);
      case 'compare':
        return onActive(compareWithDuplicate);
    }
  };
  return { run, split, size, compare };
}
