import { useEffect, useState } from 'react';
import type { BulkAction } from '../../../../../src/domain/changes/bulk';
import type { RefinementReport } from '../../../../../src/domain/report/report';
import type { BulkChoices } from '../../gather/bulk-choices';
import { t } from '../../messages';
import { usePanel } from '../../panel-context';
import { firstStop } from '../parts/dialog';
import { Labelled, LabelledSelect } from '../parts/labelled';
import type { Option } from '../parts/labelled';
import { PersonSelect } from './person-select';

export type BulkKind = BulkAction['kind'];

/** What was filled in so far, each kind's own; `undefined` action while something is missing. */
export interface Wish {
  readonly action: BulkAction | undefined;
  readonly end: 'top' | 'bottom';
}

const secondsAnHour = 3600;
const nobody = 'nobody';

function Select(props: {
  readonly label: string;
  readonly options: readonly Option[];
  readonly onChoose: (id: string) => void;
}) {
  return <LabelledSelect {...props} className="bulk-field" placeholder={t('bulk.choose')} />;
}

function Input({
  label,
  isFirst = false,
  onText,
}: {
  readonly label: string;
  readonly isFirst?: boolean;
  readonly onText: (text: string) => void;
}) {
  return (
    <Labelled label={label} className="bulk-field">
      {(id) => (
        <input
          id={id}
          {...(isFirst && firstStop)}
          className="input"
          autoComplete="off"
          onChange={({ currentTarget }) => {
            onText(currentTarget.value);
          }}
        />
      )}
    </Labelled>
  );
}

/** People and lists of the space, once they are read. */
export function useChoices(projectId: string): BulkChoices | undefined {
  const { bulkChoices } = usePanel();
  const [choices, setChoices] = useState<BulkChoices>();
  useEffect(() => {
    let current = true;
    bulkChoices?.(projectId).then(
      (found) => {
        if (current) setChoices(found);
      },
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [bulkChoices, projectId]);
  return choices;
}

const words = (text: string): string[] => [...new Set(text.split(/[\s,]+/).filter((word) => word !== ''))];

function LabelFields({ onAction }: { readonly onAction: (action: BulkAction | undefined) => void }) {
  const [add, setAdd] = useState('');
  const [remove, setRemove] = useState('');
  const tell = (nextAdd: string, nextRemove: string) => {
    setAdd(nextAdd);
    setRemove(nextRemove);
    const action = { kind: 'label', add: words(nextAdd), remove: words(nextRemove) } as const;
    onAction(action.add.length + action.remove.length > 0 ? action : undefined);
  };
  return (
    <>
      <Input
        label={t('bulk.field.add')}
        isFirst
        onText={(text) => {
          tell(text, remove);
        }}
      />
      <Input
        label={t('bulk.field.remove')}
        onText={(text) => {
          tell(add, text);
        }}
      />
    </>
  );
}

function StatusField({
  statuses,
  isClosing,
  onStatus,
}: {
  readonly statuses: BulkChoices['statuses'];
  readonly isClosing: boolean;
  readonly onStatus: (id: string) => void;
}) {
  const [chosen, setChosen] = useState<string>();
  const done = statuses.filter(({ isDone }) => isDone);
  const [usual] = isClosing ? done : [];
  useEffect(() => {
    if (usual) onStatus(usual.id);
    // Chosen once, when the statuses are known.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [usual?.id]);
  return (
    <LabelledSelect
      label={t('bulk.field.status')}
      className="bulk-field"
      placeholder={t('bulk.choose')}
      options={isClosing && done.length > 0 ? done : statuses}
      value={chosen ?? usual?.id ?? ''}
      onChoose={(id) => {
        setChosen(id);
        onStatus(id);
      }}
    />
  );
}

/** What the chosen items are to get. */
export function BulkForm({
  kind,
  isClosing,
  report: { board, sprints },
  onWish,
}: {
  readonly kind: BulkKind;
  readonly isClosing: boolean;
  readonly report: RefinementReport;
  readonly onWish: (wish: Wish) => void;
}) {
  const choices = useChoices(board.projectId);
  const wish = (action: BulkAction | undefined) => {
    onWish({ action, end: 'top' });
  };
  switch (kind) {
    case 'estimate': {
      const unit = board.estimation.unit === 'seconds' ? 'seconds' : 'points';
      return (
        <Input
          label={t(`estimate.field.${unit}`)}
          isFirst
          onText={(text) => {
            const value = Number(text.replace(',', '.'));
            const isSize = text.trim() !== '' && Number.isFinite(value) && value >= 0;
            wish(
              isSize && board.id !== undefined
                ? {
                    kind,
                    boardId: board.id,
                    points: unit === 'seconds' ? Math.round(value * secondsAnHour) : value,
                  }
                : undefined,
            );
          }}
        />
      );
    }
    case 'assign':
      return (
        <PersonSelect
          choices={choices}
          onPerson={(accountId) => {
            wish({ kind, accountId });
          }}
        />
      );
    case 'label':
      return <LabelFields onAction={wish} />;
    case 'priority':
      return (
        <Select
          label={t('bulk.field.priority')}
          options={choices?.priorities ?? []}
          onChoose={(priority) => {
            wish({ kind, priority });
          }}
        />
      );
    case 'transition':
      return (
        <StatusField
          statuses={choices?.statuses ?? []}
          isClosing={isClosing}
          onStatus={(statusId) => {
            wish({ kind, statusId });
          }}
        />
      );
    case 'move':
      return (
        <Select
          label={t('bulk.field.sprint')}
          options={[
            { id: nobody, name: t('section.backlog') },
            ...sprints
              .filter(({ state }) => state !== 'closed')
              .map(({ id, name }) => ({ id: String(id), name })),
          ]}
          onChoose={(id) => {
            wish({ kind, sprintId: id === nobody ? null : Number(id) });
          }}
        />
      );
    case 'rank':
      return (
        <Select
          label={t('bulk.field.rank')}
          options={[
            { id: 'top', name: t('bulk.rank.top') },
            { id: 'bottom', name: t('bulk.rank.bottom') },
          ]}
          onChoose={(end) => {
            onWish({ action: { kind }, end: end === 'bottom' ? 'bottom' : 'top' });
          }}
        />
      );
  }
}
