import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Estimation } from '../../src/domain/backlog/backlog';
import type { FieldMap } from '../../src/jira/fields';
import { mapFields, parseFields } from '../../src/jira/fields';
import { itemKind } from '../../src/jira/item-kind';
import { normaliseIssue, UnreadableIssue } from '../../src/jira/normalise-issue';

const map: FieldMap = {
  estimation: { unit: 'points', fieldId: 'customfield_10016', fieldName: 'Story Points' },
  sprint: 'customfield_10020',
  flagged: 'customfield_10021',
  criteria: [{ id: 'customfield_10040', name: 'Acceptance criteria' }],
};

const issue = (fields: Record<string, unknown>): unknown => ({ id: '10001', key: 'SHOP-1', fields });

const read = (fields: Record<string, unknown>) => normaliseIssue(issue(fields), map);

describe('an issue', () => {
  it('tells whether every version it was found in is archived', () => {
    const [old, current] = [
      { name: '1.0', archived: true },
      { name: '2.0', archived: false },
    ];
    expect(read({ versions: [old] })).toMatchObject({ versions: ['1.0'], inArchivedOnly: true });
    expect(read({ versions: [old, current] })).not.toHaveProperty('inArchivedOnly');
    expect(read({ versions: [{ name: '2.0' }] })).not.toHaveProperty('inArchivedOnly');
    expect(read({ versions: [] })).not.toHaveProperty('inArchivedOnly');
  });

  it('is read whole', () => {
    const item = read({
      summary: 'Save a basket',
      description: {
        type: 'doc',
        version: 1,
        content: [{ type: 'paragraph', content: [{ type: 'text', text: 'As a shopper …' }] }],
      },
      issuetype: { id: '10004', name: 'Story', subtask: false, hierarchyLevel: 0 },
      status: { id: '3', name: 'In Progress', statusCategory: { id: 4, key: 'indeterminate' } },
      project: { id: '10000' },
      priority: { name: 'High' },
      labels: ['checkout'],
      components: [{ id: '1', name: 'Basket' }],
      parent: { id: '10050', key: 'SHOP-50', fields: { summary: 'Baskets' } },
      assignee: { accountId: 'a' },
      issuelinks: [
        {
          id: '7',
          type: { id: '1', name: 'Blocks', inward: 'is blocked by', outward: 'blocks' },
          inwardIssue: {
            id: '10002',
            key: 'SHOP-2',
            fields: { status: { id: '5', name: 'Done', statusCategory: { key: 'done' } } },
          },
        },
      ],
      created: '2026-10-01T09:00:00.000+0200',
      updated: '2026-11-01T09:00:00.000+0000',
      customfield_10016: 0,
      customfield_10020: [
        { id: 3, name: 'S 3', state: 'closed', boardId: 1 },
        { id: 4, name: 'S 4', state: 'active', boardId: 1 },
      ],
      customfield_10021: [{ value: 'Impediment' }],
      customfield_10040: {
        type: 'doc',
        version: 1,
        content: [
          {
            type: 'bulletList',
            content: [
              {
                type: 'listItem',
                content: [
                  { type: 'paragraph', content: [{ type: 'text', text: 'The basket survives logout.' }] },
                ],
              },
            ],
          },
        ],
      },
    });
    expect(item).toMatchObject({
      summary: 'Save a basket',
      type: { name: 'Story', kind: 'story' },
      estimate: { value: 0, unit: 'points' },
      sprintId: 4,
      closedSprintIds: [3],
      flagged: true,
      hasAssignee: true,
      created: '2026-10-01T07:00:00.000Z',
      parent: { id: '10050', key: 'SHOP-50', summary: 'Baskets' },
      links: [
        { label: 'is blocked by', direction: 'inward', other: { key: 'SHOP-2', statusCategory: 'done' } },
      ],
      acceptanceCriteria: [{ text: 'The basket survives logout.', source: 'field' }],
    });
  });

  it('keeps no account id', () => {
    expect(
      JSON.stringify(read({ assignee: { accountId: 'someone' }, reporter: { accountId: 'other' } })),
    ).not.toMatch(/someone|other-id/);
  });

  it.each([
    ['null', null, undefined],
    ['a number as text', '5', 5],
    ['half a point', 0.5, 0.5],
    ['text', 'XL', undefined],
    ['an option', { value: '5' }, undefined],
  ])('takes %s as an estimate for what it is', (_name, value, expected) => {
    expect(read({ customfield_10016: value }).estimate?.value).toBe(expected);
  });

  it('without anything in its fields is an empty item, not a failure', () => {
    expect(read({})).toMatchObject({
      summary: '',
      labels: [],
      estimate: undefined,
      status: { category: 'unknown' },
    });
  });

  it.each([
    ['nothing', null],
    ['text', 'SHOP-1'],
    ['an issue without fields', { id: '1', key: 'SHOP-1' }],
    ['a page', '<html>'],
  ])('that is %s is refused by name', (_name, raw) => {
    expect(() => normaliseIssue(raw, map)).toThrow(UnreadableIssue);
  });

  it('reads on whatever a field holds', () => {
    const names = [
      'summary',
      'description',
      'issuetype',
      'status',
      'project',
      'priority',
      'labels',
      'components',
      'parent',
      'issuelinks',
      'subtasks',
      'assignee',
      'created',
      'votes',
      'watches',
      'comment',
      'attachment',
      'environment',
      'customfield_10016',
      'customfield_10020',
      'customfield_10021',
      'customfield_10040',
    ];
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), fc.jsonValue()), (fields) => {
        expect(read(fields).key).toBe('SHOP-1');
      }),
      { numRuns: 2000 },
    );
  });

  it('with ten megabytes of description is read in bounded time and memory', () => {
    const paragraph = {
      type: 'paragraph',
      content: [{ type: 'text', text: 'The log says so. '.repeat(60) }],
    };
    const item = read({
      summary: 'Log dump',
      description: { type: 'doc', version: 1, content: Array.from({ length: 10_000 }, () => paragraph) },
    });
    expect(item.description.blocks.length).toBeGreaterThan(0);
    expect(item.description.blocks[0]?.text).toContain('The log says so.');
  });

  it('with nodes nobody knows keeps their text', () => {
    const item = read({
      description: {
        type: 'doc',
        version: 1,
        content: [
          {
            type: 'holograph',
            attrs: { shape: 'cube' },
            content: [{ type: 'paragraph', content: [{ type: 'text', text: 'inside' }] }],
          },
        ],
      },
    });
    expect(item.description.blocks.map(({ text }) => text)).toContain('inside');
  });
});

describe('the fields of a site', () => {
  const fields = parseFields([
    { id: 'summary', name: 'Summary', schema: { type: 'string', system: 'summary' } },
    {
      id: 'customfield_1',
      name: 'Story point estimate',
      schema: { type: 'number', custom: 'com.pyxis.greenhopper.jira:jsw-story-points' },
      scope: { type: 'PROJECT', project: { id: '10001' } },
    },
    {
      id: 'customfield_2',
      name: 'Story point estimate',
      schema: { type: 'number', custom: 'com.pyxis.greenhopper.jira:jsw-story-points' },
      scope: { type: 'PROJECT', project: { id: '10002' } },
    },
    {
      id: 'customfield_3',
      name: 'Sprint',
      schema: { type: 'array', custom: 'com.pyxis.greenhopper.jira:gh-sprint' },
    },
    {
      id: 'customfield_4',
      name: 'Akzeptanzkriterien',
      schema: { type: 'string', custom: 'com.atlassian.jira.plugin.system.customfieldtypes:textarea' },
    },
    { broken: true },
  ]);

  it('are found by kind and space, never by a fixed id', () => {
    expect(mapFields(fields, '10002', undefined)).toEqual({
      estimation: { unit: 'points', fieldId: 'customfield_2', fieldName: 'Story point estimate' },
      sprint: 'customfield_3',
      flagged: undefined,
      criteria: [{ id: 'customfield_4', name: 'Akzeptanzkriterien' }],
    });
  });

  const both = parseFields([
    { id: 'timeoriginalestimate', name: 'Original estimate', schema: { type: 'number' } },
    {
      id: 'customfield_9',
      name: 'Story Points',
      schema: { type: 'number', custom: 'com.atlassian.jira.plugin.system.customfieldtypes:float' },
    },
  ]);

  it.each<[Estimation, FieldMap['otherSize']]>([
    [
      { unit: 'points', fieldId: 'customfield_9', fieldName: '' },
      { id: 'timeoriginalestimate', unit: 'seconds' },
    ],
    [
      { unit: 'seconds', fieldId: 'timeoriginalestimate', fieldName: '' },
      { id: 'customfield_9', unit: 'points' },
    ],
    [{ unit: 'count' }, undefined],
  ])('know the other unit beside %j', (estimation, otherSize) => {
    expect(mapFields(both, '99', estimation).otherSize).toEqual(otherSize);
  });

  it('keep both sizes of an item apart', () => {
    const fields = { summary: 'Both', customfield_9: 5, timeoriginalestimate: 21_600 };
    const estimation = { unit: 'points', fieldId: 'customfield_9', fieldName: '' } as const;
    const item = normaliseIssue({ id: '1', key: 'SHOP-1', fields }, mapFields(both, '99', estimation));
    expect(item.estimate).toEqual({ value: 5, unit: 'points' });
    expect(item.otherEstimate).toEqual({ value: 21_600, unit: 'seconds' });
  });

  it('say so when none holds estimates', () => {
    expect(mapFields(fields, '99', undefined).estimation).toEqual({ unit: 'off', reason: 'no-field' });
  });
});

describe('the kind of a work type', () => {
  it.each([
    ['Story', 0, 'story'],
    ['Bug', 0, 'bug'],
    ['Fehler', 0, 'bug'],
    ['Spike', 0, 'spike'],
    ['Task', 0, 'task'],
    ['Epic', 1, 'epic'],
    ['Initiative', 2, 'epic'],
    ['Sub-task', -1, 'subtask'],
    ['New Feature', 0, 'story'],
    ['Change request', 0, 'task'],
  ] as const)('%s at level %d is a %s', (name, level, kind) => {
    expect(itemKind(name, level, false)).toBe(kind);
  });
});
