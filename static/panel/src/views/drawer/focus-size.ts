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

/** Where a size is typed, unfolded; the first of those to choose from where typing is folded away. */
export function sizeField(): HTMLElement | undefined {
  document.querySelector(`#${sizeSection} > details`)?.setAttribute('open', '');
  const inputs = document.querySelectorAll<HTMLInputElement>(`#${sizeSection} input`);
  const shown = [...inputs].filter((input) => input.closest('details:not([open])') === null);
  return shown.find(({ type }) => type === 'text') ?? shown[0];
}

/** Goes to where a size is typed, in the middle of what can be seen. */
export function focusSize(): void {
  const field = sizeField();
  field?.scrollIntoView({ block: 'center' });
  field?.focus({ preventScroll: true });
}
