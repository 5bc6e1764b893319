import { useEffect, useRef, useState } from 'react';
import Button from '@atlaskit/button/new';
import type { ChangeResult } from '../../../../../src/contract/changes';
import type { ReportItem } from '../../../../../src/domain/report/report';
import type { PeopleChoices } from '../../gather/bulk-choices';
import { t } from '../../messages';
import { usePanel } from '../../panel-context';
import { PersonSelect } from '../bulk/person-select';
import { SingleChange } from '../change/single-change';
import { Dialog } from '../parts/dialog';

function usePeople(projectId: string): PeopleChoices | undefined {
  const { people } = usePanel();
  const [choices, setChoices] = useState<PeopleChoices>();
  useEffect(() => {
    let current = true;
    people?.(projectId).then(
      (found) => {
        if (current) setChoices(found);
      },
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [people, projectId]);
  return choices;
}

/** Hands one item to a person looked for by name: chosen, and written by the button that says so. */
export function AssignDialog({
  item,
  onClose,
  onApplied,
}: {
  readonly item: ReportItem;
  readonly onClose: () => void;
  readonly onApplied: (result: ChangeResult) => void;
}) {
  const choices = usePeople(item.projectId);
  // `null` is a choice, too: nobody.
  const [person, setPerson] = useState<{ readonly id: string | null; readonly name: string }>();
  const isThere = useRef(true);
  useEffect(
    () => () => {
      isThere.current = false;
    },
    [],
  );
  const before = item.assignee?.name ?? t('assignee.none');
  return (
    <Dialog
      title={t('fix.assign.title', { key: item.key })}
      onClose={onClose}
      footer={
        person ? (
          <SingleChange
            key={person.id}
            intent={{ kind: 'assign', itemId: item.id, accountId: person.id }}
            sentence={t('change.single', { key: item.key, before, after: person.name })}
            act={t(person.id === null ? 'fix.assign.nobody' : 'fix.assign.act', { name: person.name })}
            isAsSaid={({ message: { code, params } }) =>
              code === (person.id === null ? 'change.step.unassign' : 'change.step.assign') &&
              (params['before'] === 'none') === (item.assignee === undefined)
            }
            isMain
            onApplied={(result) => {
              if (isThere.current) onClose();
              onApplied(result);
            }}
          />
        ) : (
          <Button onClick={onClose}>{t('action.cancel')}</Button>
        )
      }
    >
      <PersonSelect
        choices={choices}
        onPerson={(id, name) => {
          setPerson({ id, name });
        }}
      />
    </Dialog>
  );
}
