/** Menus that open below their button: arrows move, Escape and a click elsewhere close, focus returns. */

function itemsOf(menu: HTMLElement): HTMLElement[] {
  return [...menu.querySelectorAll<HTMLElement>('[role="menuitem"],[role="menuitemradio"]')];
}

function startMenu(button: HTMLButtonElement): void {
  const menu = document.getElementById(button.getAttribute('aria-controls') ?? '');
  if (!menu) return;
  const show = (open: boolean): void => {
    menu.hidden = !open;
    button.setAttribute('aria-expanded', String(open));
  };
  const close = (): void => {
    show(false);
    button.focus();
  };
  button.addEventListener('click', () => {
    show(menu.hidden);
    if (!menu.hidden) itemsOf(menu)[0]?.focus();
  });
  menu.addEventListener('keydown', (event) => {
    const items = itemsOf(menu);
    const at = items.findIndex((item) => item === document.activeElement);
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: items.length - 1,
    };
    const next = steps[event.key];
    if (next !== undefined) {
      event.preventDefault();
      items.at(next % items.length)?.focus();
    } else if (event.key === 'Escape') close();
    else if (event.key === 'Tab') show(false);
  });
  menu.addEventListener('click', () => {
    close();
  });
  document.addEventListener('click', (event) => {
    const { target } = event;
    if (target instanceof Node && !menu.contains(target) && !button.contains(target)) show(false);
  });
}

export function startMenus(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[aria-haspopup="menu"]'))
    startMenu(button);
}
