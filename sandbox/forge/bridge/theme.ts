/** What Jira tells a page of the app that asked for its theme. */
export interface Theme {
  /** Attributes of `<html>` that the token styles hang on. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Style sheet with the tokens' values, on the app's own origin because its policy allows no other. */
  readonly styles: string;
}

export function isTheme(value: unknown): value is Theme {
  return (
    typeof value === 'object' &&
    value !== null &&
    'attributes' in value &&
    typeof value.attributes === 'object' &&
    'styles' in value &&
    typeof value.styles === 'string'
  );
}

/** Resolves when the tokens have their values, so that nothing is drawn without them. */
export async function wearTheme(page: Document, theme: Theme): Promise<void> {
  for (const [name, value] of Object.entries(theme.attributes))
    page.documentElement.setAttribute(name, value);
  if (page.querySelector('link[data-forge-tokens]')) return;
  const link = page.createElement('link');
  link.rel = 'stylesheet';
  link.href = theme.styles;
  link.dataset['forgeTokens'] = '';
  const loaded = new Promise<void>((resolve, reject) => {
    link.addEventListener('load', () => {
      resolve();
    });
    link.addEventListener('error', () => {
      reject(new Error('The theme could not be loaded.'));
    });
  });
  page.head.append(link);
  await loaded;
}
