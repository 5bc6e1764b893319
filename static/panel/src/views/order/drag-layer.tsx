import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import {
  draggable,
  dropTargetForElements,
  monitorForElements,
  type ElementEventBasePayload,
} from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { attachClosestEdge, extractClosestEdge } from '@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge';
import { lineIdOf } from '../list/row-id';

/** A line of the list that something was dropped on. */
export interface Dropped {
  readonly lineId: string;
  readonly where: 'before' | 'after';
}

const rows = '.line-item, .line-section';

/**
 * Makes the rows of a list draggable. It draws nothing and stands beside the list: rows come and go as the list scrolls,
 * so it follows the page rather than React. Everything it does can be done by keys.
 */
export function DragLayer({
  list,
  idsWith,
  onDrop,
}: {
  readonly list: RefObject<HTMLElement | null>;
  /** What goes along with a row: all that is selected, if it is. */
  readonly idsWith: (id: string) => readonly string[];
  readonly onDrop: (ids: readonly string[], on: Dropped) => void;
}) {
  const latest = useRef({ idsWith, onDrop });
  useEffect(() => {
    latest.current = { idsWith, onDrop };
  });
  useEffect(() => {
    const grid = list.current;
    if (!grid) return undefined;
    let dragged: readonly string[] = [];
    let marked: HTMLElement | undefined;
    const mark = (row: HTMLElement | undefined, where?: Dropped['where']) => {
      if (marked && marked !== row) delete marked.dataset['drop'];
      marked = row;
      if (row && where) row.dataset['drop'] = where;
    };
    const release = new Map<Element, () => void>();
    const take = (row: HTMLElement) => {
      if (release.has(row)) return;
      const lineId = lineIdOf(row);
      const isItem = row.matches('.line-item');
      const target = dropTargetForElements({
        element: row,
        canDrop: () => !dragged.includes(lineId),
        getData: ({ input, element }) =>
          attachClosestEdge(
            { lineId },
            { input, element, allowedEdges: isItem ? ['top', 'bottom'] : ['bottom'] },
          ),
      });
      const handle = isItem
        ? draggable({
            element: row,
            onGenerateDragPreview: () => {
              dragged = latest.current.idsWith(lineId);
            },
            onDragStart: () => {
              row.dataset['dragged'] = '';
            },
            onDrop: () => {
              delete row.dataset['dragged'];
            },
          })
        : () => undefined;
      release.set(row, combine(target, handle));
    };
    const sweep = () => {
      for (const [row, letGo] of release) {
        // A row that is being dragged out of sight is still in hand.
        if (row.isConnected) continue;
        letGo();
        release.delete(row);
      }
      for (const row of grid.querySelectorAll<HTMLElement>(rows)) take(row);
    };
    sweep();
    const observer = new MutationObserver(sweep);
    observer.observe(grid, { childList: true, subtree: true });
    const show = ({ location }: ElementEventBasePayload) => {
      const target = location.current.dropTargets[0];
      if (!target || !(target.element instanceof HTMLElement)) mark(undefined);
      else mark(target.element, extractClosestEdge(target.data) === 'top' ? 'before' : 'after');
    };
    const stop = monitorForElements({
      onDrag: show,
      onDropTargetChange: show,
      onDrop: ({ location }) => {
        mark(undefined);
        const target = location.current.dropTargets[0];
        const lineId = target?.data['lineId'];
        if (!target || typeof lineId !== 'string' || dragged.length === 0) return;
        const where = extractClosestEdge(target.data) === 'top' ? 'before' : 'after';
        latest.current.onDrop(dragged, { lineId, where });
      },
    });
    return () => {
      observer.disconnect();
      stop();
      for (const letGo of release.values()) letGo();
    };
  }, [list]);
  return null;
}
