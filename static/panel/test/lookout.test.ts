import { describe, expect, it } from '@jest/globals';
import type { JiraHttp } from '../../../src/jira/http';
import { mapFields } from '../../../src/jira/fields';
import { makeClient } from '../../../src/jira/client';
import { Lookout } from '../src/gather/lookout';
import { buildReport, buildRow } from './support/build-report';

const minute = 60_000;
const fields = mapFields([], '10000', undefined);
const report = buildReport([
  buildRow({ id: '1', updated: '2026-11-10T09:00:00.000+0000' }),
  buildRow({ id: '2', updated: '2026-11-10T09:00:00.000+0000' }),
]);
const board = { ...report.board, id: 7, type: 'scrum', projectId: '10000', projectKey: 'SHOP' } as const;

/** A Jira that answers with these as changed lately. */
function lookout(updated: Readonly<Record<string, string>>) {
  const asked: string[] = [];
  let now = 0;
  const http: JiraHttp = {
    send: ({ path }) => {
      asked.push(decodeURIComponent(path).replaceAll('+', ' '));
      const issues = Object.entries(updated).map(([id, at]) => ({ id, fields: { updated: at } }));
      return Promise.resolve({ status: 200, headers: {}, body: JSON.stringify({ issues }) });
    },
  };
  const client = makeClient(http, { wait: () => Promise.resolve(), chance: () => 0, tries: 1 });
  const one = new Lookout(client, () => now);
  one.start();
  one.remember({ type: 'board', board, fields, sprints: [], order: ['1', '2', '9'] });
  return {
    asked,
    look: () => one.look(board, report),
    remember: one.remember.bind(one),
    pass: (milliseconds: number) => {
      now += milliseconds;
    },
  };
}

describe('the lookout', () => {
  it('reads nothing while nothing changed, and the list now and then', async () => {
    const { look } = lookout({ 1: '2026-11-10T09:00:00.000+0000' });
    expect(await look()).toEqual({ read: 'nothing' });
    expect(await look()).toEqual({ read: 'nothing' });
    expect(await look()).toEqual({ read: 'list', changed: [] });
  });

  it('reads what was changed after it was read, and what is new; not what is listed without a row', async () => {
    const { look } = lookout({
      1: '2026-11-10T09:00:00.000+0000',
      2: '2026-11-10T10:00:00.000+0100',
      3: '2026-11-10T09:00:01.000+0000',
      9: '2026-11-10T09:30:00.000+0000',
    });
    expect(await look()).toEqual({ read: 'list', changed: ['3'] });
  });

  it('knows one instant in two time zones', async () => {
    const { look } = lookout({ 1: '2026-11-10T10:00:00.000+0100', 2: '2026-11-10T10:00:00.000+0000' });
    expect(await look()).toEqual({ read: 'list', changed: ['2'] });
  });

  it('asks as far back as it did not look, and for everything after an hour', async () => {
    const { look, asked, pass } = lookout({});
    pass(5 * minute);
    await look();
    expect(asked.at(-1)).toContain('updated >= -7m');
    pass(61 * minute);
    expect(await look()).toEqual({ read: 'everything' });
  });

  it('asks for everything when very much changed at once', async () => {
    const many = Object.fromEntries(Array.from({ length: 100 }, (_, at) => [`${at + 100}`, '2026-11-11']));
    expect(await lookout(many).look()).toEqual({ read: 'everything' });
  });

  it('tells another list from the same', () => {
    const { remember } = lookout({});
    const list = (order: string[]) => remember({ type: 'board', board, fields, sprints: [], order });
    expect(list(['1', '2', '9'])).toBe(false);
    expect(list(['2', '1', '9'])).toBe(true);
    expect(list(['2', '1'])).toBe(true);
  });
});
