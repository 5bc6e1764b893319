import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';

const translationsSchema = z
  .strictObject({
    resources: z.array(z.strictObject({ key: z.string(), path: z.string() })),
    fallback: z.object({ default: z.string() }),
  })
  .optional();

interface Texts {
  readonly [key: string]: string | Texts;
}

const textsSchema: z.ZodType<Texts> = z.lazy(() => z.record(z.string(), z.union([z.string(), textsSchema])));

function lookUp(texts: Texts, key: string): string | undefined {
  let found: string | Texts | undefined = texts;
  for (const part of key.split('.')) found = typeof found === 'object' ? found[part] : undefined;
  return typeof found === 'string' ? found : undefined;
}

/**
 * Puts texts where a manifest has `{i18n: key}`, as Forge does: the reader's locale, where it is translated, else the
 * fallback.
 *
 * @param path of the manifest, which the paths of translations start from
 * @param locale as Jira names it (`en_GB`); the fallback's when left out
 * @throws with a sentence for people when a file cannot be read or lacks a text
 */
export function translate(manifest: unknown, path: string, locale?: string): unknown {
  const { translations } = z.object({ translations: translationsSchema }).parse(manifest);
  const wanted = locale?.replace('_', '-');
  const key = translations?.resources.some((resource) => resource.key === wanted)
    ? wanted
    : translations?.fallback.default;
  const file = translations?.resources.find((resource) => resource.key === key)?.path;
  const texts =
    file === undefined
      ? {}
      : textsSchema.parse(JSON.parse(readFileSync(join(dirname(path), file), 'utf8')) as unknown);

  const put = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(put);
    if (typeof value !== 'object' || value === null) return value;
    const { i18n, ...others } = value as Readonly<Record<string, unknown>>;
    if (typeof i18n === 'string' && Object.keys(others).length === 0) {
      const text = lookUp(texts, i18n);
      if (text === undefined) throw new Error(`${file ?? path} has no text for ${i18n}.`);
      return text;
    }
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, put(inner)]));
  };
  return put(manifest);
}
