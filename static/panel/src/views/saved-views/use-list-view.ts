import { useEffect, useState } from 'react';
import { usePanel } from '../../panel-context';
import { keepLastView, readLastView } from './kept-views';
import type { ListView } from './list-view';
import { codeToView, viewToCode } from './view-code';

/** How the list is looked at: as the link says, else as it was looked at last; the link and this browser follow. */
export function useListView(place: string): readonly [view: ListView, set: (view: ListView) => void] {
  const { address } = usePanel();
  const [view, setView] = useState(() => codeToView(address?.code || readLastView(place)));
  const code = viewToCode(view);
  useEffect(() => {
    keepLastView(place, code);
    address?.show(code);
  }, [address, place, code]);
  return [view, setView];
}
