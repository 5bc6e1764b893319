import { lazy } from 'react';
import type { ComponentType, LazyExoticComponent } from 'react';
import { allSentences } from '../../messages';

/**
 * A part of the screen that nobody sees at first: its script and its sentences load when it is shown.
 *
 * @param load the import of its file
 * @param name what the file exports it as
 */
export function later<Name extends string, Props extends object>(
  load: () => Promise<Readonly<Record<Name, ComponentType<Props>>>>,
  name: Name,
): LazyExoticComponent<ComponentType<Props>> {
  return lazy(async () => {
    const [module] = await Promise.all([load(), allSentences()]);
    return { default: module[name] };
  });
}
