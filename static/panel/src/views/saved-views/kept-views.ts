import { z } from 'zod';
import { readKept, writeKept } from '../preferences';

const viewsSchema = z.array(z.object({ name: z.string(), code: z.string() }));

/** A view somebody gave a name. */
export type SavedView = z.output<typeof viewsSchema>[number];

/** More would be a list to search in; the oldest go. */
const most = 30;

const lastKey = (place: string): string => `view.${place}`;
const savedKey = (place: string): string => `views.${place}`;

/** How the list was looked at last. @param place the board, or the space where there is none */
export function readLastView(place: string): string {
  return readKept(lastKey(place)) ?? '';
}

/** What was typed into the search is not kept: it would hide work tomorrow that nobody thinks of. */
export function keepLastView(place: string, code: string): void {
  const kept = new URLSearchParams(code);
  kept.delete('text');
  writeKept(lastKey(place), kept.size === 0 ? undefined : kept.toString());
}

export function readSavedViews(place: string): readonly SavedView[] {
  try {
    return viewsSchema.parse(JSON.parse(readKept(savedKey(place)) ?? '[]'));
  } catch {
    return [];
  }
}

/** The views with one more; one of the same name gives way. */
export function withView(views: readonly SavedView[], view: SavedView): readonly SavedView[] {
  return [...views.filter(({ name }) => name !== view.name), view].slice(-most);
}

export function keepSavedViews(place: string, views: readonly SavedView[]): void {
  writeKept(savedKey(place), views.length === 0 ? undefined : JSON.stringify(views));
}
