import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { people } from '../../sandbox/backlogs';
import { itemByKey } from '../../static/panel/src/gather/item-by-key';
import type { TestSite } from '../support/stand-in';
import { openSite } from '../support/stand-in';

let site: TestSite;

beforeAll(async () => {
  site = await openSite('software');
});
afterAll(() => site.close());

it('finds an item that a text names, as whoever looks', async () => {
  const found = await itemByKey(site.http(people.productOwner), 'WEB-308');
  expect(found?.id).toMatch(/^\d+$/);
  expect(found?.summary).not.toBe('');
});

it('knows nothing of a key that nobody has', async () => {
  expect(await itemByKey(site.http(people.productOwner), 'WEB-999999')).toBeUndefined();
});
