import { z } from 'zod';
import type { Check } from '../../../../src/domain/check';
import { tryT } from '../messages';
import type { Path } from './draft';
import { BooleanField, NumberField, WordsField } from './fields';
import type { Form } from './form';

const optionName = (check: string, name: string): string => tryT(`settings.option.${check}.${name}`) ?? name;

/**
 * Fields for the options of a check, out of its schema: numbers, yes or no, and lists of words. Others are set by import.
 * @param preset what the preset says of them
 */
export function OptionFields({
  check,
  preset,
  form,
  path,
}: {
  readonly check: Check;
  readonly preset: Readonly<Record<string, unknown>>;
  readonly form: Form;
  readonly path: Path;
}) {
  const usual: Record<string, unknown> = { ...check.options.parse({}), ...preset };
  return Object.entries(check.options.shape).map(([name, schema]) => {
    const of = { form, path: [...path, name], label: optionName(check.id, name) };
    const inner: unknown = schema instanceof z.ZodDefault ? schema.unwrap() : schema;
    const value = usual[name];
    if (inner instanceof z.ZodNumber && typeof value === 'number') {
      const step = inner.format === 'safeint' ? 1 : 'any';
      return (
        <NumberField
          key={name}
          {...of}
          usual={value}
          least={inner.minValue ?? undefined}
          most={inner.maxValue ?? undefined}
          step={step}
        />
      );
    }
    if (inner instanceof z.ZodBoolean && typeof value === 'boolean')
      return <BooleanField key={name} {...of} usual={value} />;
    if (inner instanceof z.ZodArray && inner.element instanceof z.ZodString)
      return <WordsField key={name} {...of} />;
    return null;
  });
}
