/** What a schema lets be wished, so that nothing that can be wished goes untried. */
import { z } from 'zod';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a wish makes use of something, by its place. */
interface Possibility {
  readonly name: string;
  readonly isUsed: (wish: unknown) => boolean;
}

const inside = (name: string, possibility: Possibility): Possibility => ({
  name: `${name}${possibility.name === '' ? '' : `.${possibility.name}`}`,
  isUsed: (wish) => isRecord(wish) && wish[name] !== undefined && possibility.isUsed(wish[name]),
});

/** Each value of a choice, each thing that can be given or left out, everywhere but inside lists. */
function possibilitiesOf(schema: unknown): Possibility[] {
  if (schema instanceof z.ZodObject) {
    return Object.entries(schema.shape).flatMap(([name, part]) => [
      ...(part instanceof z.ZodOptional ? [inside(name, { name: '', isUsed: () => true })] : []),
      ...possibilitiesOf(part).map((possibility) => inside(name, possibility)),
    ]);
  }
  if (schema instanceof z.ZodOptional) return possibilitiesOf(schema.unwrap());
  if (schema instanceof z.ZodNullable) {
    return [
      { name: 'null', isUsed: (value) => value === null },
      { name: 'not null', isUsed: (value) => value !== null },
      ...possibilitiesOf(schema.unwrap()),
    ];
  }
  if (schema instanceof z.ZodEnum) {
    return schema.options.map((option) => ({ name: String(option), isUsed: (value) => value === option }));
  }
  if (schema instanceof z.ZodBoolean) return [{ name: 'true', isUsed: (value) => value === true }];
  if (schema instanceof z.ZodArray) {
    return [{ name: 'not empty', isUsed: (value) => Array.isArray(value) && value.length > 0 }];
  }
  return [];
}

/**
 * Holds wishes against everything a choice of schemas, told apart by `kind`, lets be wished.
 * @returns what none of the wishes makes use of
 */
export function untried(
  { options }: { readonly options: readonly unknown[] },
  wishes: readonly { readonly kind: string }[],
): string[] {
  return options.flatMap((option) => {
    if (!(option instanceof z.ZodObject)) throw new Error('Only objects are told apart by their kind.');
    const kind = z.string().parse([...z.instanceof(z.ZodLiteral).parse(option.shape['kind']).values][0]);
    const same = wishes.filter((wish) => wish.kind === kind);
    if (same.length === 0) return [kind];
    return possibilitiesOf(option)
      .filter(({ isUsed }) => !same.some(isUsed))
      .map(({ name }) => `${kind}: ${name}`);
  });
}
