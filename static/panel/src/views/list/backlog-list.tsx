import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import type { RefinementReport } from '../../../../../src/domain/report/report';
import { t } from '../../messages';
import type { Dropped } from '../order/drag-layer';
import type { Whither } from '../order/order-intent';
import { Late } from '../parts/late';
import { later } from '../parts/later';
import type { Cursor } from '../use-cursor';
import type { Line } from './lines';
import { ItemCells } from './row';
import { rowId } from './row-id';
import { SectionCells } from './section-cells';
import type { Selection } from './use-selection';

const DragLayer = later(() => import('../order/drag-layer'), 'DragLayer');

/** Heights in px, the same in list.css: rows never change height, so nothing jumps while the list scrolls or grows. */
const heights: Readonly<Record<Line['kind'], number>> = {
  item: 40,
  section: 36,
  'near-line': 28,
  'later-line': 28,
  pending: 40,
};

function LineCells({
  line,
  report,
  keyOf,
  selected,
  onSelect,
  onSize,
}: {
  readonly line: Line;
  readonly report: RefinementReport;
  readonly keyOf: (id: string) => string | undefined;
  readonly selected: boolean;
  readonly onSelect: (id: string, range: boolean) => void;
  readonly onSize: ((id: string) => void) | undefined;
}) {
  switch (line.kind) {
    case 'item':
      return (
        <ItemCells item={line.item} keyOf={keyOf} selected={selected} onSelect={onSelect} onSize={onSize} />
      );
    case 'section':
      return <SectionCells section={line.section} estimation={report.board.estimation} />;
    case 'near-line':
    case 'later-line':
      return (
        <span role="gridcell" className="zone-line-label">
          {t(`list.${line.kind}`)}
        </span>
      );
    case 'pending':
      return (
        <span role="gridcell" className="pending-cell">
          <span className="visually-hidden">{t('list.pending')}</span>
        </span>
      );
  }
}

/** The backlog, only as much of it in the page as can be seen. One row is in the tab order; the keys move it. */
export function BacklogList({
  lines,
  report,
  cursor,
  selection,
  keyOf,
  arrangement,
  onSize,
  onDrop,
}: {
  readonly lines: readonly Line[];
  readonly report: RefinementReport;
  readonly cursor: Cursor;
  readonly selection: Selection;
  readonly keyOf: (id: string) => string | undefined;
  /** Names order and grouping: another arrangement is looked at from its top. */
  readonly arrangement: string;
  /** Leads to where an item is sized; undefined where none can be. */
  readonly onSize: ((id: string) => void) | undefined;
  /** Undefined while rows stay where they are. */
  readonly onDrop: ((ids: readonly string[], whither: Whither) => void) | undefined;
}) {
  const { activeId, moves, openItem } = cursor;
  const openId = cursor.open?.id;
  const latest = useRef(selection);
  const latestSize = useRef(onSize);
  useEffect(() => {
    latest.current = selection;
    latestSize.current = onSize;
  });
  // The same function for every drawing, or no row would be spared.
  const select = useCallback((id: string, range: boolean) => {
    if (range) latest.current.extendTo(id);
    else latest.current.toggle(id);
  }, []);
  const size = useCallback((id: string) => latestSize.current?.(id), []);
  const scroller = useRef<HTMLDivElement>(null);
  // Dragging is for pointers: its script loads when the first one comes.
  const [pointed, setPointed] = useState(false);
  const positions = useMemo(() => new Map(lines.map(({ id }, index) => [id, index])), [lines]);
  const active = activeId === undefined ? undefined : positions.get(activeId);

  // The virtualizer hands out functions that change what they answer; React's compiler, which we do not use, could not
  // memoise around them.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => heights[lines[index]?.kind ?? 'item'],
    getItemKey: (index) => lines[index]?.id ?? index,
    overscan: 12,
    scrollPaddingStart: heights.section,
    scrollPaddingEnd: heights.item,
    // The active row stays in the page however far it is scrolled away, so that it keeps the focus.
    rangeExtractor: (range) => {
      const indexes = defaultRangeExtractor(range);
      return active === undefined || indexes.includes(active)
        ? indexes
        : [...indexes, active].toSorted((a, b) => a - b);
    },
  });

  useEffect(() => {
    if (moves === 0 || active === undefined) return;
    virtualizer.scrollToIndex(active, { align: 'auto' });
    // Who goes from row to row from the toolbar is in the list then; who does so from the drawer stays there.
    if (!document.activeElement?.closest('.drawer'))
      document.getElementById(rowId(lines[active]?.id ?? ''))?.focus({ preventScroll: true });
    // Only a move is followed, a click must not move what it hits, and rows that come in leave
    // the list where it is.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [moves]);

  const arranged = useRef(arrangement);
  useEffect(() => {
    if (arranged.current === arrangement) return;
    arranged.current = arrangement;
    if (scroller.current) scroller.current.scrollTop = 0;
  }, [arrangement]);

  // As wide as the longest key, so that titles stand in one line whichever rows are in sight.
  const longestKey = useMemo(
    () => report.items.reduce((most, { key }) => Math.max(most, key.length), 0),
    [report.items],
  );
  useEffect(() => {
    scroller.current?.style.setProperty('--longest-key', String(longestKey));
  }, [longestKey]);

  const drop = (ids: readonly string[], { lineId, where }: Dropped) => {
    const index = positions.get(lineId);
    const line = index === undefined ? undefined : lines[index];
    // Dropped on a head, they go on top of what stands below it.
    const other = line?.kind === 'item' ? line : index === undefined ? undefined : lines[index + 1];
    if (other?.kind !== 'item') return;
    onDrop?.(ids, { kind: 'beside', where: line === other ? where : 'before', otherId: other.id });
  };

  const first = virtualizer.range?.startIndex ?? 0;
  const above = lines.findLast((line, index) => line.kind === 'section' && index <= first);
  const { unit } = report.board.estimation;
  const isSized = unit === 'points' || unit === 'seconds';
  const fallbackTabStop = lines.findIndex(({ kind }) => kind === 'item');
  return (
    <div
      ref={scroller}
      className={`list${selection.ids.length > 0 ? ' list-selecting' : ''}${isSized ? '' : ' list-unsized'}`}
      role="grid"
      aria-label={t('list.label')}
      aria-rowcount={lines.length}
      aria-colcount={9}
      aria-multiselectable
      onPointerEnter={() => {
        setPointed(true);
      }}
    >
      {onDrop && pointed && (
        <Late place="nowhere">
          <DragLayer
            list={scroller}
            idsWith={(id) => (selection.has(id) ? selection.ids : [id])}
            onDrop={drop}
          />
        </Late>
      )}
      {above?.kind === 'section' && (
        <div className="list-above line-section" aria-hidden="true">
          <SectionCells section={above.section} estimation={report.board.estimation} />
        </div>
      )}
      <div role="rowgroup" className="list-space" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const line = lines[index];
          if (line === undefined) return null;
          const isItem = line.kind === 'item';
          const selected = isItem && selection.has(line.id);
          return (
            <div
              key={line.id}
              id={rowId(line.id)}
              role="row"
              aria-rowindex={index + 1}
              aria-selected={isItem ? selected : undefined}
              aria-current={line.id === openId ? 'true' : undefined}
              tabIndex={isItem ? (index === (active ?? fallbackTabStop) ? 0 : -1) : undefined}
              className={`line line-${line.kind}${line.id === activeId ? ' line-active' : ''}${line.id === openId ? ' line-open' : ''}${selected ? ' line-selected' : ''}`}
              style={{ transform: `translateY(${start}px)` }}
              onClick={
                isItem
                  ? (event) => {
                      if (event.shiftKey) select(line.id, true);
                      else openItem(line.id, 'pointer');
                    }
                  : undefined
              }
              onKeyDown={
                isItem
                  ? (event) => {
                      if (event.target !== event.currentTarget) return;
                      if (event.key === 'Enter') openItem(line.id, 'keyboard');
                      else if (event.key === ' ') select(line.id, event.shiftKey);
                      else return;
                      event.preventDefault();
                    }
                  : undefined
              }
            >
              <LineCells
                line={line}
                report={report}
                keyOf={keyOf}
                selected={selected}
                onSelect={select}
                onSize={onSize && size}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}
