import { useEffect, useRef, useState } from 'react';
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';

/** Lets a criterion be taken up with the pointer; its select does the same by keyboard. */
export function useDragged<E extends HTMLElement>(criterion: number) {
  const ref = useRef<E>(null);
  const [isDragged, setDragged] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    return draggable({
      element,
      getInitialData: () => ({ criterion }),
      onDragStart: () => {
        setDragged(true);
      },
      onDrop: () => {
        setDragged(false);
      },
    });
  }, [criterion]);
  return { ref, isDragged };
}

/** A place a criterion can be put down at. */
export function useDropPlace<E extends HTMLElement>(onCriterion: (criterion: number) => void, open = true) {
  const ref = useRef<E>(null);
  const [isOver, setOver] = useState(false);
  const take = useRef(onCriterion);
  useEffect(() => {
    take.current = onCriterion;
  });
  useEffect(() => {
    const element = ref.current;
    if (!element || !open) return undefined;
    return dropTargetForElements({
      element,
      canDrop: ({ source }) => typeof source.data['criterion'] === 'number',
      onDragEnter: () => {
        setOver(true);
      },
      onDragLeave: () => {
        setOver(false);
      },
      onDrop: ({ source }) => {
        setOver(false);
        const { criterion } = source.data;
        if (typeof criterion === 'number') take.current(criterion);
      },
    });
  }, [open]);
  return { ref, isOver };
}
