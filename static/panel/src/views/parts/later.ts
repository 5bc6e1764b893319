import { createElement, lazy } from 'react';
import type { ComponentType, FunctionComponent } from 'react';
import { allSentences } from '../../messages';

/** A part of the screen did not come; asked for again, it is fetched anew. */
export class NotLoaded extends Error {
  constructor(
    cause: unknown,
    readonly forget: () => void,
  ) {
    super('A part of the screen did not load.', { cause });
  }
}

/**
 * A part of the screen that nobody sees at first: its script and its sentences load when it is shown. Stands inside `Late`,
 * which says so where they do not come.
 *
 * @param load the import of its file
 * @param name what the file exports it as
 */
export function later<Name extends string, Props extends object>(
  load: () => Promise<Readonly<Record<Name, ComponentType<Props>>>>,
  name: Name,
): ComponentType<Props> {
  const fetched = () =>
    lazy<FunctionComponent<{ readonly own: Props }>>(async () => {
      try {
        const [module] = await Promise.all([load(), allSentences()]);
        return { default: ({ own }) => createElement(module[name], own) };
      } catch (error) {
        // React keeps a failure for good; a connection that is back deserves another try.
        throw new NotLoaded(error, () => {
          part = fetched();
        });
      }
    });
  let part = fetched();
  return function Later(props: Props) {
    return createElement(part, { own: props });
  };
}
