import type { Theme } from '../../forge/bridge/theme';

const year = 365 * 24 * 60 * 60;
const listeners = new Set<(theme: Theme) => void>();

/** The page's theme, as a page of the app gets it. */
export function currentTheme(): Theme {
  const { dataset } = document.documentElement;
  return {
    attributes: {
      'data-theme': dataset['theme'] ?? '',
      'data-color-mode': dataset['colorMode'] ?? 'light',
    },
    styles: '/forge/tokens.css',
  };
}

export function onTheme(listener: (theme: Theme) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function show(button: HTMLButtonElement, mode: string): void {
  document.documentElement.dataset['colorMode'] = mode;
  button.textContent = mode === 'dark' ? 'Light theme' : 'Dark theme';
}

export function startThemeToggle(): void {
  const button = document.querySelector<HTMLButtonElement>('[data-theme-toggle]');
  button?.addEventListener('click', () => {
    const mode = document.documentElement.dataset['colorMode'] === 'dark' ? 'light' : 'dark';
    document.cookie = `sandbox-theme=${mode}; path=/; max-age=${year}; samesite=strict`;
    show(button, mode);
    for (const listener of listeners) listener(currentTheme());
  });
}
