/** Id of the part of the drawer an item is sized in. */
export const sizeSection = 'size-it';

/** Findings that are mended by giving the item another size. */
const mendedBySize = new Set([
  'estimate',
  'unusual-estimate',
  'outdated-estimate',
  'differing-sum',
  'drifted-scale',
]);

export const asksForSize = (check: string): boolean => mendedBySize.has(check);

/** Goes to the size that is chosen, or to the first of them. */
export function focusSize(): void {
  const section = document.getElementById(sizeSection);
  const field =
    section?.querySelector<HTMLInputElement>('input:checked') ??
    section?.querySelector<HTMLInputElement>('input');
  field?.focus();
}
