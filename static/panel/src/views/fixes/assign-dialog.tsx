import { useEffect, useId, useState } from 'react';
import Button from '@atlaskit/button/new';
import type { ChangeResult } from '../../../../../src/contract/changes';
import type { ReportItem } from '../../../../../src/domain/report/report';
import type { PeopleChoices } from '../../gather/bulk-choices';
import { t } from '../../messages';
import { usePanel } from '../../panel-context';
import { PersonSelect } from '../bulk/person-select';
import { ChangeDialog } from '../change/change-dialog';
import { Dialog, mainButton } from '../parts/dialog';

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

/** Hands one item to a person looked for by name: chosen, previewed, written, taken back. */
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
  const [person, setPerson] = useState<string | null>();
  const [isChosen, setChosen] = useState(false);
  const form = useId();
  const title = t('fix.assign.title', { key: item.key });
  if (isChosen && person !== undefined)
    return (
      <ChangeDialog
        title={title}
        intent={{ kind: 'assign', itemId: item.id, accountId: person }}
        onBack={() => {
          setPerson(undefined);
          setChosen(false);
        }}
        onClose={onClose}
        onApplied={onApplied}
      />
    );
  return (
    <Dialog
      title={title}
      onClose={onClose}
      footer={
        <Button
          {...mainButton}
          appearance="primary"
          type="submit"
          form={form}
          isDisabled={person === undefined}
        >
          {t('action.preview')}
        </Button>
      }
    >
      <form
        id={form}
        onSubmit={(event) => {
          event.preventDefault();
          if (person !== undefined) setChosen(true);
        }}
      >
        <PersonSelect choices={choices} onPerson={setPerson} />
      </form>
    </Dialog>
  );
}
