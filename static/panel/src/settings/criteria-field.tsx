import { useEffect, useState } from 'react';
import type { CriteriaField } from '../../../../src/domain/settings';
import { settingsSchema } from '../../../../src/domain/settings';
import { t } from '../messages';
import { LabelledSelect } from '../views/parts/labelled';
import { readAt } from './draft';
import type { Form } from './form';

const path = ['criteriaField'];
const byName = '';

/** Text fields of the space; none where they could not be read. */
export type ReadFields = () => Promise<readonly CriteriaField[]>;

/** Which field the team keeps acceptance criteria in, beside the description. */
export function CriteriaFieldChoice({
  form,
  readFields,
}: {
  readonly form: Form;
  readonly readFields: ReadFields;
}) {
  const [fields, setFields] = useState<readonly CriteriaField[]>([]);
  useEffect(() => {
    let current = true;
    readFields().then(
      (found) => {
        if (current) setFields(found);
      },
      // What was chosen is still there to see and to take back.
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [readFields]);
  const own = settingsSchema.shape.criteriaField.safeParse(readAt(form.draft, path)).data;
  const options = own && !fields.some(({ id }) => id === own.id) ? [own, ...fields] : fields;
  const isTwice = (name: string): boolean => options.filter((other) => other.name === name).length > 1;
  return (
    <>
      <LabelledSelect
        label={t('settings.criteria-field')}
        className="settings-field"
        isDisabled={form.isReadOnly}
        value={own?.id ?? byName}
        options={[
          { id: byName, name: t('settings.criteria-field.by-name') },
          ...options.map(({ id, name }) => ({
            id,
            name: isTwice(name) ? t('settings.criteria-field.same-name', { name, id }) : name,
          })),
        ]}
        onChoose={(chosen) => {
          const field = options.find(({ id }) => id === chosen);
          form.write(path, field && { id: field.id, name: field.name });
        }}
      />
      <p className="quiet">{t('settings.criteria-field.about')}</p>
    </>
  );
}
