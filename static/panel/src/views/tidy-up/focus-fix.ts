/**
 * The button that mends a finding in the open drawer, the finding's menu where there is no such button; what has the focus
 * where somebody is typing or has a dialog open, and nothing while the drawer is on its way.
 */
export function placeOfFix(check: string | undefined): HTMLElement | undefined {
  const active = document.activeElement;
  const isBusy =
    document.querySelector('dialog[open]') !== null ||
    active?.matches('.drawer input, .drawer textarea, .drawer select') === true;
  if (isBusy && active instanceof HTMLElement) return active;
  const drawer = document.querySelector('.drawer');
  const finding = [...(drawer?.querySelectorAll<HTMLElement>('.finding') ?? [])].find(
    ({ dataset }) => dataset['check'] === check,
  );
  return (
    finding?.querySelector<HTMLElement>('.finding-actions button, .finding-actions a') ??
    // Above the actions in the page, so it is looked for by itself.
    finding?.querySelector<HTMLElement>('.finding-menu button') ??
    drawer?.querySelector<HTMLElement>('.drawer-title') ??
    undefined
  );
}
