/** What people get when the ground moves under a change: each case has its answer, and its sentence. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { people } from '../../sandbox/backlogs';
import type { ChangeResult } from '../../src/contract/changes';
import type { Intent } from '../../src/domain/changes/intent';
import type { JiraHttp, JiraRequest } from '../../src/jira/http';
import { catalogues } from '../../src/messages';
import { makeTranslator } from '../../src/messages/translate';
import { failureOf } from '../../src/resolvers/failures';
import { applyChange } from '../../src/usecases/changes/apply-change';
import { previewChange } from '../../src/usecases/changes/preview-change';
import { undoChange } from '../../src/usecases/changes/undo-change';
import { changePorts } from '../support/change-ports';
import { MemoryLog, MemorySite } from '../support/memory-site';
import { openField } from './fault-campaign/field';
import type { Field } from './fault-campaign/field';
import { withScreens } from './fault-campaign/screens';
import type { WayOut } from './fault-campaign/screens';

const me = people.productOwner;
const say = makeTranslator(catalogues.en, 'en');
const sentences = ({ left }: ChangeResult) => left.map(({ code, params }) => say(code, params));
/** The sentence of a failure as the panel says it. */
const told = async (work: Promise<unknown>): Promise<string | undefined> => {
  const { code, params } = failureOf(await work.catch((error: unknown) => error));
  return say(`error.${code}`, params);
};

let field: Field;
let item = '';
let other = '';

beforeEach(async () => {
  field = await openField();
  [item = '', other = ''] = field.ids;
}, 60_000);

afterEach(() => field.close());

const close = (): Intent => ({ kind: 'close-duplicate', itemId: item, otherId: other });
const rename = (): Intent => ({ kind: 'edit', itemId: item, fields: { summary: 'Baskets' } });

async function previewed(intent: Intent, through?: (http: JiraHttp) => JiraHttp) {
  const { changeId, digest, refusals } = await previewChange({ intent }, field.portsOf(me, through));
  expect(refusals).toEqual([]);
  return { changeId, digest, intent, leaveOut: [] };
}

/** Something happens right before the first call that fits. */
function before(fits: (request: JiraRequest) => boolean, happens: () => unknown) {
  let due = true;
  return (http: JiraHttp): JiraHttp => ({
    async send(request) {
      if (due && fits(request)) {
        due = false;
        await happens();
      }
      return http.send(request);
    },
  });
}

const isLinking = ({ path }: JiraRequest): boolean => path === '/rest/api/3/issueLink';
const isMoving = ({ method, path }: JiraRequest): boolean =>
  method === 'POST' && path.endsWith('/transitions');
const statusOf = async (id: string) => (await field.portsOf(me).site.readItems([id], ['status']))[id];
const deny = (permission: string) => {
  field.site.setSwitches({ denied: [{ permission, accountId: me.accountId }] });
};
/** The workflow somebody is changing: nothing is open, or a new field is demanded everywhere. */
const workflow = (change: (ways: readonly WayOut[]) => readonly WayOut[]) => (http: JiraHttp) =>
  withScreens(http, change);
const team = { name: 'Team', required: true, hasDefaultValue: false, schema: { type: 'string' } };

describe('a permission lost half way', () => {
  it('leaves the item linked and open, says so, and goes on once the permission is back', async () => {
    const change = await previewed(close());
    const through = before(isMoving, () => {
      deny('TRANSITION_ISSUES');
    });
    const result = await applyChange(change, field.portsOf(me, through));
    expect(result.status).toBe('partly-applied');
    expect(sentences(result)[0]).toBe('The workflow has no way there now, so the status stays as it is.');
    const state = await statusOf(item);
    expect(state?.links.some(({ otherId }) => otherId === other)).toBe(true);
    field.site.setSwitches({ denied: [] });
    expect(await applyChange(change, field.portsOf(me))).toMatchObject({ status: 'applied', left: [] });
  });

  it('lost before, is told before trying', async () => {
    deny('TRANSITION_ISSUES');
    const { refusals } = await previewChange({ intent: close() }, field.portsOf(me));
    expect(refusals.map(({ code, params }) => say(code, params))).toContain(
      'The workflow does not lead WEB-324 from “To Do” to a status that counts as done, or does not let you.',
    );
  });

  it('lost before an undo, refuses the undo as a whole', async () => {
    const change = await previewed(rename());
    await applyChange(change, field.portsOf(me));
    deny('EDIT_ISSUES');
    const failure = await undoChange(change, field.portsOf(me)).catch((error: unknown) => failureOf(error));
    expect(failure).toMatchObject({
      code: 'refused',
      reasons: [{ code: 'change.refusal.edit', params: { key: 'WEB-324' } }],
    });
  });
});

describe('an item deleted', () => {
  const remove = () => field.http(people.admin).send({ method: 'DELETE', path: `/rest/api/3/issue/${item}` });

  it('after the preview is told, and nothing is written', async () => {
    const change = await previewed(rename());
    await remove();
    expect(await told(applyChange(change, field.portsOf(me)))).toBe(
      'One of the work items is gone, or Jira does not show it to you.',
    );
  });

  it('half way is told, with what was done before', async () => {
    const change = await previewed(close());
    const result = await applyChange(change, field.portsOf(me, before(isMoving, remove)));
    expect(result.status).toBe('partly-applied');
    expect(sentences(result)[0]).toBe('The work item is gone, or Jira does not show it to you any more.');
  });

  it('has no undo any more', async () => {
    const change = await previewed(rename());
    await applyChange(change, field.portsOf(me));
    await remove();
    expect(await told(undoChange(change, field.portsOf(me)))).toMatch(/^One of the work items is gone/);
  });
});

describe('an item archived', () => {
  it("is refused in Jira's words, and nothing else is tried", async () => {
    const words = 'The issue is archived and cannot be changed.';
    const archived = (http: JiraHttp): JiraHttp => ({
      send: (request) =>
        request.method === 'PUT'
          ? Promise.resolve({
              status: 403,
              headers: {},
              body: JSON.stringify({ errorMessages: [words], errors: {} }),
            })
          : http.send(request),
    });
    const result = await applyChange(await previewed(rename()), field.portsOf(me, archived));
    expect(sentences(result)).toEqual([`Jira did not let you do this. ${words}`]);
  });
});

describe('an item moved to another space', () => {
  it('is followed by its id: what was previewed is done there, and taken back there', async () => {
    const site = new MemorySite();
    site.add('100', { summary: 'Search' });
    const ports = changePorts(site, new MemoryLog());
    const intent: Intent = { kind: 'edit', itemId: '100', fields: { summary: 'Find' } };
    const { changeId, digest } = await previewChange({ intent }, ports);
    const moved = { ...site.items.get('100')!, key: 'OPS-7', projectId: '2' };
    site.items.set('100', moved);
    const result = await applyChange({ changeId, digest, intent, leaveOut: [] }, ports);
    expect(result).toMatchObject({ status: 'applied', items: [{ id: '100', key: 'OPS-7' }] });
    await undoChange({ changeId }, ports);
    expect(site.items.get('100')?.values['summary']).toBe('Search');
  });
});

describe('a workflow changed', () => {
  it('after the preview asks to look again', async () => {
    const change = await previewed(close());
    expect(
      await told(
        applyChange(
          change,
          field.portsOf(
            me,
            workflow(() => []),
          ),
        ),
      ),
    ).toMatch(/^Someone changed this item in the meantime. Look at the preview again/);
  });

  it('half way leaves the status, says so, and keeps the link', async () => {
    const change = await previewed(close());
    let open = true;
    const through = (http: JiraHttp) =>
      before(isLinking, () => {
        open = false;
      })(workflow((ways) => (open ? ways : []))(http));
    const result = await applyChange(change, field.portsOf(me, through));
    expect(sentences(result)).toEqual(['The workflow has no way there now, so the status stays as it is.']);
    expect((await statusOf(item))?.links.some(({ otherId }) => otherId === other)).toBe(true);
  });

  it('without a way back was announced, and an undo never leaves a closed item without its link', async () => {
    const oneWay = workflow((ways) => ways.filter(({ to }) => to.statusCategory.key === 'done'));
    const { warnings } = await previewChange({ intent: close() }, field.portsOf(me, oneWay));
    expect(warnings.map(({ code, params }) => say(code, params))).toContain(
      'Undo needs a transition back to “To Do”. Whether the workflow has one shows only once WEB-324 is there.',
    );
    const change = await previewed(close(), oneWay);
    await applyChange(change, field.portsOf(me, oneWay));
    const result = await undoChange(change, field.portsOf(me, oneWay));
    expect(result.status).toBe('partly-undone');
    expect(sentences(result)).toEqual(['The workflow has no way there now, so the status stays as it is.']);
    expect((await statusOf(item))?.links.some(({ otherId }) => otherId === other)).toBe(true);
  });
});

describe('a required field added', () => {
  const demanding = workflow((ways) => ways.map((way) => ({ ...way, fields: { customfield_1: team } })));

  it('is asked for by name in the preview', async () => {
    const { refusals } = await previewChange({ intent: close() }, field.portsOf(me, demanding));
    expect(refusals.map(({ code, params }) => say(code, params))).toEqual([
      'On its way to “Done”, WEB-324 needs Team to be filled. Fill in what is missing.',
    ]);
  });

  it("half way is told in Jira's words, and the change goes on once it is no longer asked for", async () => {
    const change = await previewed(close());
    let added = false;
    const through = (http: JiraHttp) =>
      before(isLinking, () => {
        added = true;
      })(
        workflow((ways) => (added ? ways.map((way) => ({ ...way, fields: { customfield_1: team } })) : ways))(
          http,
        ),
      );
    const result = await applyChange(change, field.portsOf(me, through));
    expect(sentences(result)).toEqual(['Jira refused a step: customfield_1 is required.']);
    expect(await applyChange(change, field.portsOf(me))).toMatchObject({ status: 'applied', left: [] });
  });
});

describe('a colleague editing the same item', () => {
  const theirs = () => field.site.put(`/rest/api/3/issue/${item}`, { fields: { summary: 'Named by Dev' } });

  it('after the preview asks to look again', async () => {
    const change = await previewed(rename());
    await theirs();
    expect(await told(applyChange(change, field.portsOf(me)))).toMatch(/^Someone changed this item/);
  });

  it('after the change is never overwritten by its undo', async () => {
    const change = await previewed(rename());
    await applyChange(change, field.portsOf(me));
    await theirs();
    expect(await told(undoChange(change, field.portsOf(me)))).toBe(
      'Someone changed Summary of WEB-324 since. It was left as it is, and nothing was taken back.',
    );
  });

  it('of many keeps that one where they put it, and takes back the rest', async () => {
    const sprintId = field.sprints.at(-1) ?? null;
    const change = await previewed({ kind: 'move', itemIds: [item, other], sprintId });
    await applyChange(change, field.portsOf(me));
    await field.http(people.developer).send({
      method: 'POST',
      path: `/rest/agile/1.0/sprint/${field.sprints[0] ?? 0}/issue`,
      body: { issues: [item] },
    });
    const result = await undoChange(change, field.portsOf(me));
    expect(result.status).toBe('partly-undone');
    expect(sentences(result)).toEqual(['WEB-324 has been moved on since, so it stays where it is.']);
  });
});
