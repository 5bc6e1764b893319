import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { people } from '../../sandbox/backlogs';
import { readBulkChoices } from '../../static/panel/src/gather/bulk-choices';
import type { TestSite } from '../support/stand-in';
import { openSite } from '../support/stand-in';

let site: TestSite;

beforeAll(async () => {
  site = await openSite('software');
});
afterAll(() => site.close());

const choices = async () => readBulkChoices(site.http(people.productOwner))(await site.projectId('WEB'));
const found = async (words: string) => (await (await choices()).findPeople(words)).map(({ id }) => id);

it('finds whoever can be given items of the space, also who never had one', async () => {
  const { people: atWork } = await choices();
  expect(atWork.map(({ id }) => id)).not.toContain(people.productOwner.accountId);
  expect(await found('Petra')).toEqual([people.productOwner.accountId]);
  expect(await found('nobody is called that')).toEqual([]);
});

it('offers nobody who may not be given items there', async () => {
  expect(await found('')).toContain(people.developer.accountId);
  expect(await found('')).not.toContain(people.viewer.accountId);
});
