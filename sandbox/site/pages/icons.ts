import { html } from 'hono/html';
import type { Html } from './layout';

interface TypeIcon {
  readonly className: string;
  readonly sign: string;
}

const icons: Readonly<Record<string, TypeIcon>> = {
  epic: { className: 'type-epic', sign: '⚡' },
  bug: { className: 'type-bug', sign: '●' },
  story: { className: 'type-story', sign: '▲' },
  task: { className: 'type-task', sign: '✓' },
  'sub-task': { className: 'type-task', sign: '↳' },
};

/** The coloured square before a key. */
export function typeIcon(name: string): Html {
  const { className, sign } = icons[name.toLowerCase()] ?? { className: 'type-other', sign: '◆' };
  return html`<span class="type ${className}" role="img" aria-label="${name}">${sign}</span>`;
}
