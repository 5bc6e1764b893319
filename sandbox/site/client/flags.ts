import { textAt, valueAt } from './page';

const shelf = (): HTMLElement => {
  const known = document.querySelector<HTMLElement>('.flags');
  if (known) return known;
  const made = document.createElement('section');
  made.className = 'flags';
  made.setAttribute('aria-label', 'Messages');
  made.setAttribute('role', 'status');
  document.body.append(made);
  return made;
};

const autoDismissAfter = 8000;

function button(label: string, onClick: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = label;
  made.addEventListener('click', onClick);
  return made;
}

function line(className: string, text: string | undefined): HTMLElement {
  const made = document.createElement('p');
  made.className = className;
  made.textContent = text ?? '';
  return made;
}

const flagOf = (id: string): HTMLElement | undefined =>
  [...document.querySelectorAll<HTMLElement>('.flag')].find(({ dataset }) => dataset['flag'] === id);

/** `showFlag` of @forge/bridge. A second flag of the same id takes the first one's place. */
export function showFlag(options: unknown): true {
  const id = textAt(options, 'id');
  if (id === undefined) throw new Error('A flag needs an id.');
  const flag = document.createElement('article');
  flag.className = `flag flag-${textAt(options, 'type') ?? 'info'}`;
  flag.dataset['flag'] = id;
  flag.append(
    line('flag-title', textAt(options, 'title')),
    line('flag-text', textAt(options, 'description')),
  );
  const actions = valueAt(options, 'actions');
  for (const action of Array.isArray(actions) ? actions : []) {
    const run: unknown = valueAt(action, 'onClick');
    flag.append(
      button(textAt(action, 'text') ?? '', () => {
        if (typeof run === 'function') Reflect.apply(run, undefined, []);
      }),
    );
  }
  flag.append(
    button('Dismiss', () => {
      flag.remove();
    }),
  );
  flagOf(id)?.remove();
  shelf().append(flag);
  if (valueAt(options, 'isAutoDismiss') === true) {
    setTimeout(() => {
      flag.remove();
    }, autoDismissAfter);
  }
  return true;
}

/** @returns whether there was such a flag */
export function closeFlag(options: unknown): boolean {
  const flag = flagOf(textAt(options, 'id') ?? '');
  flag?.remove();
  return flag !== undefined;
}
