import { describe, expect, it } from '@jest/globals';
import { inOneCall } from '../../../src/jira/gather/in-one-call';
import type { FieldChange } from '../../../src/jira/gather/read-changelogs';

const change = (itemId: string, fieldId: string): FieldChange => ({
  itemId,
  fieldId,
  at: 0,
  to: undefined,
  before: '',
  after: '',
});

/** Answers with one change of each field of each item, and notes what was asked. */
function site() {
  const asked: { ids: readonly string[]; fieldIds: readonly string[] }[] = [];
  const changes = inOneCall((ids, fieldIds) => {
    asked.push({ ids, fieldIds });
    return Promise.resolve(ids.flatMap((id) => fieldIds.map((field) => change(id, field))));
  });
  return { asked, changes };
}

const many = (count: number, prefix = ''): string[] =>
  Array.from({ length: count }, (_, at) => `${prefix}${at}`);

describe('asking for changes at the same moment', () => {
  it('takes one call, and each gets what it asked for', async () => {
    const { asked, changes } = site();
    const [moves, edits] = await Promise.all([
      changes(['1', '2'], ['status']),
      changes(['2', '3'], ['summary', 'description']),
    ]);
    expect(asked).toHaveLength(1);
    expect(moves).toEqual([change('1', 'status'), change('2', 'status')]);
    expect(edits.map(({ itemId, fieldId }) => `${itemId} ${fieldId}`)).toEqual([
      '2 summary',
      '2 description',
      '3 summary',
      '3 description',
    ]);
  });

  it.each([
    ['items', many(600, 'a'), many(600, 'b'), ['status'], ['summary']],
    ['fields', ['1'], ['2'], many(6, 'x'), many(5, 'y')],
  ])('takes a call each where they are too many %s for one', async (_, first, second, some, others) => {
    const { asked, changes } = site();
    await Promise.all([changes(first, some), changes(second, others)]);
    expect(asked).toEqual([
      { ids: first, fieldIds: some },
      { ids: second, fieldIds: others },
    ]);
  });

  it('tells both when it cannot be read', async () => {
    const changes = inOneCall(() => Promise.reject(new Error('no')));
    const settled = await Promise.allSettled([changes(['1'], ['status']), changes(['2'], ['summary'])]);
    expect(settled.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });
});
