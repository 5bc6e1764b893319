import Button from '@atlaskit/button/new';
import type { RefinementReport } from '../../../../../src/domain/report/report';
import { t } from '../../messages';
import type { BulkKind } from './bulk-form';

/** What can be done to all selected items; what the board does not know is not offered. */
export function BulkActions({
  report: { board, sprints },
  onKind,
}: {
  readonly report: RefinementReport;
  readonly onKind: (kind: BulkKind) => void;
}) {
  const sizes = board.estimation.unit === 'points' || board.estimation.unit === 'seconds';
  const kinds: readonly BulkKind[] = [
    ...(sizes && board.id !== undefined ? (['estimate'] as const) : []),
    'assign',
    'priority',
    'label',
    'transition',
    ...(sprints.length > 0 ? (['move'] as const) : []),
    'rank',
  ];
  return kinds.map((kind) => (
    <Button
      key={kind}
      spacing="compact"
      onClick={() => {
        onKind(kind);
      }}
    >
      {t(`bulk.action.${kind}`)}
    </Button>
  ));
}
