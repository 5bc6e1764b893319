import { createRequire } from 'node:module';
import { z } from 'zod';

const preferences = { colorMode: 'auto', light: 'light', dark: 'dark' } as const;

const moduleSchema = {
  styles: z.object({
    getThemeStyles: z.custom<(wanted: typeof preferences) => Promise<unknown>>(
      (value) => typeof value === 'function',
    ),
  }),
  attributes: z.object({
    getThemeHtmlAttrs: z.custom<(wanted: object) => unknown>((value) => typeof value === 'function'),
  }),
};
const stylesSchema = z.array(z.object({ css: z.string() }));
const attributesSchema = z.object({ 'data-theme': z.string() });

const load = createRequire(__filename);

/** Atlaskit asks its feature gates through this global; without it, it complains that nobody has set them up. */
function closeFeatureGates(): void {
  Object.defineProperty(globalThis, '__PLATFORM_FEATURE_FLAGS__', {
    configurable: true,
    writable: true,
    value: { booleanResolver: () => false },
  });
}

let styles: Promise<string> | undefined;

/** Values of Atlassian's design tokens, light and dark, as Jira puts them into its pages. */
export function tokenStyles(): Promise<string> {
  closeFeatureGates();
  const { getThemeStyles } = moduleSchema.styles.parse(load('@atlaskit/tokens/get-theme-styles'));
  styles ??= getThemeStyles(preferences).then((themes) =>
    stylesSchema
      .parse(themes)
      .map(({ css }) => css)
      .join('\n'),
  );
  return styles;
}

/** The `data-theme` attribute that the styles hang on. */
export function themeAttribute(): string {
  closeFeatureGates();
  const { getThemeHtmlAttrs } = moduleSchema.attributes.parse(load('@atlaskit/tokens/get-theme-html-attrs'));
  return attributesSchema.parse(getThemeHtmlAttrs({ ...preferences, colorMode: 'light' }))['data-theme'];
}
