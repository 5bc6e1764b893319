import type { ItemException } from '../../domain/exceptions/exception';
import type { FindingOfItem } from '../../domain/exceptions/finding-of-item';
import { keepVerdict } from '../keep-verdict';
import { SiteFailure } from '../ports';
import type { ExceptionPorts } from './person-ports';

/** @returns id of the item's space. @throws {SiteFailure} unless the item is the person's to edit */
async function spaceOfEditable(itemId: string, { site }: ExceptionPorts): Promise<string> {
  const item = (await site.readItems([itemId], []))[itemId];
  if (!item) throw new SiteFailure('not-found', [], undefined);
  if (!(await site.readPermissions(itemId)).includes('edit'))
    throw new SiteFailure('no-permission', [], undefined);
  return item.projectId;
}

/** What was said stands, whether search hears of it now or with the item's next event. */
async function tellSearch(itemId: string, projectId: string, { keeping }: ExceptionPorts): Promise<void> {
  try {
    await keepVerdict({ itemId, projectId }, keeping);
  } catch (error) {
    if (!(error instanceof SiteFailure)) throw error;
  }
}

/**
 * Waives, snoozes or dismisses a finding, in place of what was said of it before; the verdict that is kept follows.
 * @throws {SiteFailure} `not-found` when the item is gone or hidden, `no-permission` when it may not be edited
 */
export async function setException(
  { exception }: { readonly exception: ItemException },
  ports: ExceptionPorts,
): Promise<{ readonly exception: ItemException }> {
  const projectId = await spaceOfEditable(exception.itemId, ports);
  await ports.exceptions.set(exception, projectId);
  await tellSearch(exception.itemId, projectId, ports);
  return { exception };
}

/**
 * Takes back what was said against a finding; saying it twice changes nothing.
 * @throws {SiteFailure} as {@link setException}
 */
export async function removeException(
  { itemId, check }: FindingOfItem,
  ports: ExceptionPorts,
): Promise<FindingOfItem> {
  const projectId = await spaceOfEditable(itemId, ports);
  await ports.exceptions.remove({ itemId, check });
  await tellSearch(itemId, projectId, ports);
  return { itemId, check };
}
