import { JqlProblem, type Comparable, type JqlContext } from './context';

/** What a cascade holds beside its only choice, when nothing was chosen after it. */
export const aloneMark = (chosen: readonly number[]): string => `alone:${chosen.join('-')}`;

const NONE = 'none';

/**
 * `cascadeOption(first)`, with any second choice; `cascadeOption(first, second)`; `cascadeOption(first, none)`, without one.
 * @throws {JqlProblem} when no field has such options
 */
export function cascadeOption({ site }: JqlContext, args: readonly string[]): readonly Comparable[] {
  const [first = '', second] = args;
  const options = site.fields.filter(({ kind }) => kind === 'cascade').flatMap((field) => field.options);
  const named = (text: string, parent?: number): number[] =>
    options
      .filter((option) => option.parent === parent && (option.value === text || String(option.id) === text))
      .map(({ id }) => id);
  const firsts = named(first);
  const found: Comparable[] =
    second === undefined
      ? firsts
      : second.toLowerCase() === NONE
        ? firsts.map((id) => aloneMark([id]))
        : firsts.flatMap((id) => named(second, id));
  if (found.length === 0)
    throw new JqlProblem(`The option '${args.join(', ')}' is not valid for function 'cascadeOption'.`);
  return found;
}
