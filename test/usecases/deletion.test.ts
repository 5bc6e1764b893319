import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { people } from '../../sandbox/backlogs';
import type { Intent } from '../../src/domain/changes/intent';
import type { JiraHttp } from '../../src/jira/http';
import { changeLog } from '../../src/storage/change-log';
import { applyChange } from '../../src/usecases/changes/apply-change';
import { PreviewOutdated, UnknownChange } from '../../src/usecases/changes/errors';
import { previewChange } from '../../src/usecases/changes/preview-change';
import { undoChange } from '../../src/usecases/changes/undo-change';
import { makeDuplicate } from './fault-campaign/cases/deletions';
import { surroundingsOf } from './fault-campaign/cases/surroundings';
import type { Field, Person } from './fault-campaign/field';
import { openField } from './fault-campaign/field';

const me = people.productOwner;
const colleague = people.developer;

let field: Field;
let doomed: string;

beforeEach(async () => {
  field = await openField();
  doomed = await makeDuplicate(field);
});
afterEach(() => field.close());

async function previewed(intent: Intent, by: Person = me) {
  const { changeId, digest, refusals } = await previewChange({ intent }, field.portsOf(by));
  expect(refusals).toEqual([]);
  return { changeId, digest, intent, leaveOut: [] };
}

async function make(intent: Intent, by: Person) {
  await field.clock.wait(1000);
  const change = await previewed(intent, by);
  expect(await applyChange(change, field.portsOf(by))).toMatchObject({ status: 'applied', left: [] });
  return change;
}

const deletion = (): Intent => ({ kind: 'delete', itemId: doomed, forGood: true });
const status = (): Promise<number> => field.site.status(`/rest/api/3/issue/${doomed}`);

/** Everything that can be done to an item and that Jira says changed it. */
async function touches(): Promise<Intent[]> {
  const { progressStatus } = await surroundingsOf(field);
  const [other = ''] = field.ids;
  const itemId = doomed;
  return [
    { kind: 'edit', itemId, fields: { summary: 'Not a duplicate after all' } },
    { kind: 'rewrite', itemId, blocks: [], sections: [{ heading: 'Notes', lines: ['Wait'], list: true }] },
    { kind: 'label', itemId, add: ['keep'], remove: [] },
    { kind: 'estimate', itemId, boardId: field.boardId, points: 5 },
    { kind: 'assign', itemId, accountId: people.tester.accountId },
    { kind: 'relate', itemId, otherId: other, linkType: 'relates' },
    { kind: 'transition', itemId, statusId: progressStatus },
    { kind: 'comment', itemId, text: 'Please keep this one.' },
  ];
}

describe('deleting for good', () => {
  it('does not happen once anybody touched the item after the preview, whatever they did', async () => {
    for (const touch of await touches()) {
      const change = await previewed(deletion());
      await make(touch, colleague);
      await expect(applyChange(change, field.portsOf(me))).rejects.toThrow(PreviewOutdated);
      expect([touch.kind, await status()]).toEqual([touch.kind, 200]);
    }
  }, 60_000);

  it('does not happen either when it broke off before and somebody touched the item since', async () => {
    for (const touch of await touches()) {
      const change = await previewed(deletion());
      const cut = (http: JiraHttp): JiraHttp => ({
        send: (request) =>
          request.method === 'DELETE' ? Promise.reject(new Error('cut')) : http.send(request),
      });
      expect(await applyChange(change, field.portsOf(me, cut))).toMatchObject({ status: 'partly-applied' });
      await make(touch, colleague);
      const again = await applyChange(change, field.portsOf(me));
      expect([touch.kind, again.status, again.left.map(({ code }) => code)]).toEqual([
        touch.kind,
        'partly-applied',
        ['change.not-done.changed'],
      ]);
      expect(await status()).toBe(200);
    }
  }, 60_000);

  it('is done when somebody else was quicker', async () => {
    const change = await previewed(deletion());
    const quicker = (http: JiraHttp): JiraHttp => ({
      async send(request) {
        if (request.method === 'DELETE') await field.http(people.admin).send(request);
        return http.send(request);
      },
    });
    const first = await applyChange(change, field.portsOf(me, quicker));
    expect([first.status, await status()]).toEqual(['partly-applied', 404]);
    expect(await applyChange(change, field.portsOf(me))).toMatchObject({ status: 'applied', left: [] });
    expect((await changeLog.load(change.changeId))?.steps.map(({ state }) => state)).toEqual(['done']);
  });

  it('leaves whoever changed the item before with nothing to take back, and nothing else is touched', async () => {
    const changes = [];
    for (const touch of await touches()) changes.push(await make(touch, me));
    await make(deletion(), colleague);
    const before = await field.picture();
    for (const { changeId } of changes)
      await expect(undoChange({ changeId }, field.portsOf(me))).rejects.toThrow(UnknownChange);
    expect(await field.picture()).toEqual(before);
  }, 60_000);
});
