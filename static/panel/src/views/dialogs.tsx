import type { ChangeResult } from '../../../../src/contract/changes';
import type { RewriteIntent } from '../../../../src/domain/changes/intent';
import type { RefinementReport, ReportItem } from '../../../../src/domain/report/report';
import { t } from '../messages';
import type { BulkBeginning } from './bulk/bulk-dialog';
import type { Mentioned } from './fixes/link-dialog';
import type { Whither } from './order/order-intent';
import { Late } from './parts/late';
import { later } from './parts/later';

// Dialogs are not on the first screen, so their script is not in its way.
const SplitDialog = later(() => import('./split/split-dialog'), 'SplitDialog');
const CompareDialog = later(() => import('./duplicates/compare-dialog'), 'CompareDialog');
const DuplicatesDialog = later(() => import('./duplicates/duplicates-dialog'), 'DuplicatesDialog');
const ChangeDialog = later(() => import('./change/change-dialog'), 'ChangeDialog');
const BulkDialog = later(() => import('./bulk/bulk-dialog'), 'BulkDialog');
const ChangeLogDialog = later(() => import('./change-log/change-log-dialog'), 'ChangeLogDialog');
const ExceptionsDialog = later(() => import('./exceptions/exceptions-dialog'), 'ExceptionsDialog');
const NewItemDialog = later(() => import('./new-item/new-item-dialog'), 'NewItemDialog');
const OrderDialog = later(() => import('./order/order-dialog'), 'OrderDialog');
const AssignDialog = later(() => import('./fixes/assign-dialog'), 'AssignDialog');
const LinkDialog = later(() => import('./fixes/link-dialog'), 'LinkDialog');
const PicturesDialog = later(() => import('./pictures/pictures-dialog'), 'PicturesDialog');
const StaleDialog = later(() => import('./stale/stale-dialog'), 'StaleDialog');
const RulesDialog = later(() => import('./rules/rules-dialog'), 'RulesDialog');
const HelpDialog = later(() => import('./help-dialog'), 'HelpDialog');

export type OpenDialog =
  | { readonly kind: 'help' }
  /** Every command by its name; the workplace draws it. */
  | { readonly kind: 'menu' }
  | {
      readonly kind: 'order';
      readonly itemIds: readonly string[];
      /** Undefined asks. */
      readonly whither: Whither | undefined;
    }
  | { readonly kind: 'duplicates' | 'pictures' | 'stale' | 'rules' }
  | { readonly kind: 'new-item'; readonly current: string | undefined }
  | { readonly kind: 'exceptions' }
  | { readonly kind: 'changes'; readonly item?: { readonly id: string; readonly key: string } }
  | { readonly kind: 'bulk'; readonly beginning: BulkBeginning }
  | { readonly kind: 'split' | 'assign'; readonly itemId: string }
  | { readonly kind: 'link'; readonly itemId: string; readonly mentioned: Mentioned }
  | {
      readonly kind: 'rewrite';
      readonly intent: RewriteIntent;
      readonly key: string;
      readonly onDone: () => void;
    }
  | { readonly kind: 'compare'; readonly itemId: string; readonly otherId: string };

/** The item that the open dialog is about, as it stands now. */
export function itemOfDialog(
  dialog: OpenDialog | undefined,
  byId: ReadonlyMap<string, ReportItem>,
): ReportItem | undefined {
  switch (dialog?.kind) {
    case 'split':
    case 'assign':
    case 'link':
      return byId.get(dialog.itemId);
    case 'new-item':
      return dialog.current === undefined ? undefined : byId.get(dialog.current);
    default:
      return undefined;
  }
}

/** The dialog that is open, if any. */
export function Dialogs({
  dialog,
  report,
  keyOf,
  item,
  singleKeys,
  onSingleKeys,
  onClose,
  onApplied,
}: {
  readonly dialog: OpenDialog | undefined;
  readonly report: RefinementReport;
  readonly keyOf: (id: string) => string | undefined;
  /** The item to split, to assign or to link, or that is in hand. */
  readonly item: ReportItem | undefined;
  readonly singleKeys: boolean;
  readonly onSingleKeys: (on: boolean) => void;
  readonly onClose: () => void;
  readonly onApplied: (result: ChangeResult) => void;
}) {
  return (
    <Late key={dialog?.kind} place={{ onClose }}>
      {dialog?.kind === 'help' && (
        <HelpDialog singleKeys={singleKeys} onSingleKeys={onSingleKeys} onClose={onClose} />
      )}
      {dialog?.kind === 'order' && (
        <OrderDialog
          report={report}
          itemIds={dialog.itemIds}
          whither={dialog.whither}
          onClose={onClose}
          onApplied={onApplied}
        />
      )}
      {dialog?.kind === 'stale' && (
        <StaleDialog report={report} keyOf={keyOf} onClose={onClose} onApplied={onApplied} />
      )}
      {dialog?.kind === 'rules' && <RulesDialog report={report} onClose={onClose} />}
      {dialog?.kind === 'pictures' && <PicturesDialog report={report} onClose={onClose} />}
      {dialog?.kind === 'exceptions' && <ExceptionsDialog report={report} onClose={onClose} />}
      {dialog?.kind === 'changes' && (
        <ChangeLogDialog projectId={report.board.projectId} item={dialog.item} onClose={onClose} />
      )}
      {dialog?.kind === 'bulk' && (
        <BulkDialog beginning={dialog.beginning} report={report} keyOf={keyOf} onClose={onClose} />
      )}
      {dialog?.kind === 'split' && item && (
        <SplitDialog
          item={item}
          judgedAt={report.now}
          board={report.board}
          onClose={onClose}
          onApplied={onApplied}
        />
      )}
      {dialog?.kind === 'assign' && item && (
        <AssignDialog item={item} onClose={onClose} onApplied={onApplied} />
      )}
      {dialog?.kind === 'link' && item && (
        <LinkDialog item={item} mentioned={dialog.mentioned} onClose={onClose} onApplied={onApplied} />
      )}
      {dialog?.kind === 'rewrite' && (
        <ChangeDialog
          title={t('rewrite.title', { key: dialog.key })}
          intent={dialog.intent}
          summary={report.items.find(({ key }) => key === dialog.key)?.summary}
          onBack={onClose}
          onClose={onClose}
          onApplied={(result) => {
            dialog.onDone();
            onApplied(result);
          }}
        />
      )}
      {dialog?.kind === 'new-item' && (
        <NewItemDialog report={report} current={item} onClose={onClose} onApplied={onApplied} />
      )}
      {dialog?.kind === 'duplicates' && (
        <DuplicatesDialog report={report} onClose={onClose} onApplied={onApplied} />
      )}
      {dialog?.kind === 'compare' && (
        <CompareDialog
          itemId={dialog.itemId}
          otherId={dialog.otherId}
          onClose={onClose}
          onApplied={onApplied}
        />
      )}
    </Late>
  );
}
