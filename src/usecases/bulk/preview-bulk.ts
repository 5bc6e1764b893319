import type { PreviewedBulk } from '../../contract/bulk';
import type { BulkAction, BulkTarget } from '../../domain/changes/bulk';
import { intentOf } from '../../domain/changes/bulk';
import { ChangeRefused } from '../changes/errors';
import { previewChange } from '../changes/preview-change';
import type { BulkPorts } from '../ports';
import { SiteFailure } from '../ports';

interface Input {
  readonly action: BulkAction;
  readonly targets: readonly BulkTarget[];
}

/**
 * Says of each item what the action would do to it. Writes nothing.
 * @throws {SiteFailure} `rate-limited`: all of it has to be asked again, later
 */
export async function previewBulk({ action, targets }: Input, ports: BulkPorts): Promise<PreviewedBulk> {
  const items: PreviewedBulk['items'] = [];
  const failures: PreviewedBulk['failures'] = [];
  for (const target of targets) {
    try {
      const intent = intentOf(action, target);
      if (!intent) throw new ChangeRefused([{ code: 'change.refusal.rank-unknown-place', params: {} }]);
      items.push({ itemId: target.itemId, ...(await previewChange({ intent }, ports)) });
    } catch (error) {
      if (error instanceof SiteFailure && error.kind === 'rate-limited') throw error;
      failures.push({ itemId: target.itemId, failure: ports.failureOf(error) });
    }
  }
  const pointsLeft = ports.pointsLeft();
  return { items, failures, ...(pointsLeft !== undefined && { pointsLeft }) };
}
