/**
 * Goes to the button that mends a finding in the open drawer, to the finding's menu where there is no such button.
 * Leaves alone who is typing or has a dialog open.
 */
export function focusFix(check: string | undefined): void {
  const drawer = document.querySelector('.drawer');
  if (!drawer || document.querySelector('dialog[open]')) return;
  if (document.activeElement?.matches('.drawer input, .drawer textarea, .drawer select')) return;
  const finding = [...drawer.querySelectorAll<HTMLElement>('.finding')].find(
    ({ dataset }) => dataset['check'] === check,
  );
  const target =
    finding?.querySelector<HTMLElement>('.finding-actions button, .finding-actions a, summary') ??
    drawer.querySelector<HTMLElement>('.drawer-title');
  target?.focus();
}
