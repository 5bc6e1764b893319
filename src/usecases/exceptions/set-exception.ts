import type { ItemException } from '../../domain/exceptions/exception';
import { SiteFailure } from '../ports';
import type { ExceptionPorts, FindingOfItem } from './ports';

/** @returns id of the item's space. @throws {SiteFailure} unless the item is the person's to edit */
async function spaceOfEditable(itemId: string, { site }: ExceptionPorts): Promise<string> {
  const item = (await site.readItems([itemId], []))[itemId];
  if (!item) throw new SiteFailure('not-found', [], undefined);
  if (!(await site.readPermissions(itemId)).includes('edit'))
    throw new SiteFailure('no-permission', [], undefined);
  return item.projectId;
}

/**
 * Waives, snoozes or dismisses a finding, in place of what was said of it before.
 * @throws {SiteFailure} `not-found` when the item is gone or hidden, `no-permission` when it may not be edited
 */
export async function setException(
  { exception }: { readonly exception: ItemException },
  ports: ExceptionPorts,
): Promise<{ readonly exception: ItemException }> {
  await ports.exceptions.set(exception, await spaceOfEditable(exception.itemId, ports));
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
  await spaceOfEditable(itemId, ports);
  await ports.exceptions.remove({ itemId, check });
  return { itemId, check };
}
