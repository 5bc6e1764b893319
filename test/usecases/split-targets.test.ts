import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Intent, SplitIntent } from '../../src/domain/changes/intent';
import { applyChange } from '../../src/usecases/changes/apply-change';
import { previewChange } from '../../src/usecases/changes/preview-change';
import { undoChange } from '../../src/usecases/changes/undo-change';
import { doc, h, li, p, ul } from '../support/adf';
import { changePorts } from '../support/change-ports';
import { MemoryLog, MemorySite } from '../support/memory-site';

const carry = {
  labels: true,
  components: true,
  priority: true,
  assignee: false,
  sprint: true,
  fields: [],
  links: [],
};

const split = (more: Partial<SplitIntent> = {}): SplitIntent => ({
  kind: 'split',
  itemId: '100',
  boardId: 1,
  target: 'new-items',
  parts: [
    { title: 'Show the price', criteria: [0], points: 5 },
    { title: 'Show the stock', criteria: [1], points: 3 },
  ],
  ...more,
});

const subtasks = (titles: readonly [string, string]): SplitIntent =>
  split({
    target: 'sub-tasks',
    typeId: '11',
    parts: titles.map((title, index) => ({ title, criteria: [index], points: null })),
  });

let site: MemorySite;
let log: MemoryLog;
let ports: ReturnType<typeof changePorts>;

beforeEach(() => {
  site = new MemorySite();
  site.add('99', { summary: 'Above' });
  site.add('100', {
    summary: 'Show price and stock',
    points: 8,
    labels: ['shop'],
    parent: '50',
    sprint: 7,
    assignee: 'account-of-kim',
    description: doc(
      p('Story'),
      h(2, 'Acceptance criteria'),
      ul(li('The price shows'), li('The stock shows')),
    ),
  });
  site.add('101', { summary: 'Below' });
  log = new MemoryLog();
  ports = changePorts(site, log);
});

async function applied(intent: Intent) {
  const { changeId, digest, refusals } = await previewChange({ intent }, ports);
  expect(refusals).toEqual([]);
  const result = await applyChange({ changeId, digest, intent, leaveOut: [] }, ports);
  expect(result).toMatchObject({ status: 'applied', left: [] });
  return { changeId, made: result.items.filter(({ created }) => created).map(({ id }) => id) };
}

const refusalsOf = async (intent: Intent) => (await previewChange({ intent }, ports)).refusals;

describe('a split into items beside the item', () => {
  it('makes every part, ranks them above when asked, and leaves the text where it was', async () => {
    const before = site.items.get('100')?.values['description'];
    const { made } = await applied(split({ place: 'above' }));
    expect(made).toHaveLength(2);
    expect(site.order).toEqual(['99', ...made, '100', '101']);
    expect(site.items.get('100')?.values).toMatchObject({ description: before, points: null });
    expect(site.items.get(made[0]!)?.values).toMatchObject({ parent: '50', points: 5, labels: ['shop'] });
  });

  it('leaves new items at the bottom when asked', async () => {
    const { made } = await applied(split({ place: 'bottom' }));
    expect(site.order).toEqual(['99', '100', '101', ...made]);
  });

  it('brings along what was ticked and nothing else', async () => {
    site.createFields = [
      ...site.createFields!,
      { id: 'cf1', name: 'Team', required: false, holdsPeople: false },
      { id: 'sprint', name: 'Sprint', required: false, holdsPeople: false },
    ];
    site.edit('100', { cf1: 'Blue' });
    const { made } = await applied(split({ carry: { ...carry, labels: false, fields: ['cf1'] } }));
    for (const id of made) {
      expect(site.items.get(id)?.values).toMatchObject({ cf1: 'Blue', sprint: 7 });
      expect(site.items.get(id)?.values).not.toHaveProperty('labels');
    }
    const { made: bare } = await applied(split({ carry: { ...carry, sprint: false } }));
    expect(site.items.get(bare[0]!)?.values).not.toHaveProperty('sprint');
  });

  it('hands the parts to the assignee without the log ever knowing who that is', async () => {
    const { made } = await applied(split({ carry: { ...carry, assignee: true } }));
    expect(made.map((id) => site.items.get(id)?.values['assignee'])).toEqual([
      'account-of-kim',
      'account-of-kim',
    ]);
    expect(JSON.stringify([...log.records, ...log.facts])).not.toContain('account-of-kim');
  });

  it('ties the parts as the item is tied, and undoes all of it', async () => {
    const { changeId: tied } = await applied({
      kind: 'relate',
      itemId: '100',
      otherId: '99',
      linkType: 'relates',
    });
    const before = site.picture();
    const [link] = site.items.get('100')!.links;
    const links = [{ typeId: link!.typeId, outward: link!.outward, otherId: '99' }];
    const { changeId, made } = await applied(split({ carry: { ...carry, links } }));
    for (const id of made)
      expect(
        site.items
          .get(id)
          ?.links.map(({ otherId }) => otherId)
          .sort(),
      ).toEqual(['100', '99']);
    expect(await undoChange({ changeId }, ports)).toMatchObject({ status: 'undone', left: [] });
    expect(site.picture()).toEqual(before);
    await undoChange({ changeId: tied }, ports);
  });

  const way = (id: string, name: string, category: string, required: string[] = []) => ({
    id,
    to: { id, name, category },
    isGlobal: true,
    fields: required.map((field) => ({
      id: field,
      name: field,
      required: true,
      holdsPeople: false,
      options:
        field === 'resolution'
          ? [
              { id: '7', name: 'Duplicate' },
              { id: '8', name: "Won't do" },
            ]
          : [],
    })),
  });

  it('closes the item last, by the way the workflow lets it go, and opens it again on undo', async () => {
    site.edit('100', { status: '1', resolution: null });
    site.transitions = [
      way('1', 'To do', 'new'),
      way('4', 'Duplicate', 'done'),
      way('5', 'Checked', 'done', ['Report']),
      way('6', 'Closed', 'done', ['resolution']),
    ];
    const { steps, warnings } = await previewChange({ intent: split({ closes: true }) }, ports);
    expect(steps.at(-1)?.message).toMatchObject({
      code: 'change.step.transition',
      params: { status: 'Closed' },
    });
    expect(warnings.map(({ code }) => code)).not.toContain('change.warning.stays-open');
    const { changeId } = await applied(split({ closes: true }));
    expect(site.items.get('100')?.values).toMatchObject({ status: '6', resolution: '8', points: null });
    expect(await undoChange({ changeId }, ports)).toMatchObject({ status: 'undone' });
    expect(site.items.get('100')?.values).toMatchObject({ status: '1', points: 8 });
    expect(site.order).toEqual(['99', '100', '101']);
  });

  it('says why it cannot be closed', async () => {
    site.edit('100', { status: '1' });
    expect(await refusalsOf(split({ closes: true }))).toMatchObject([
      { code: 'change.refusal.no-way-to-done' },
    ]);
    site.transitions = [way('5', 'Checked', 'done', ['Report'])];
    expect(await refusalsOf(split({ closes: true }))).toMatchObject([
      { code: 'change.refusal.transition-fields' },
    ]);
    expect(await refusalsOf(split({ closes: true, target: 'keep-key' }))).toMatchObject([
      { code: 'change.refusal.closes-original' },
    ]);
  });

  it('asks for nothing that the create screen does not have', async () => {
    expect(await refusalsOf(split({ answers: { cf9: 'x' } }))).toMatchObject([
      { code: 'change.refusal.split-screen' },
    ]);
  });

  it('takes answers to what the create screen demands', async () => {
    site.createFields = [
      ...site.createFields!,
      { id: 'cf1', name: 'Team', required: true, holdsPeople: false },
    ];
    expect(await refusalsOf(split())).toMatchObject([{ code: 'change.refusal.required' }]);
    const { made } = await applied(split({ answers: { cf1: { id: '3' } } }));
    expect(site.items.get(made[1]!)?.values['cf1']).toEqual({ id: '3' });
  });

  it('makes no layers of stories', async () => {
    const layers = split({
      parts: [
        { title: 'Show price and stock – Backend', criteria: [0], points: 5 },
        { title: 'Show the stock', criteria: [1], points: 3 },
      ],
    });
    expect(await refusalsOf(layers)).toMatchObject([
      { code: 'change.refusal.layer-parts', params: { count: 1 } },
    ]);
  });
});

describe('a split into what is inside the item', () => {
  it('makes sub-tasks, layers too, and leaves the item as it is', async () => {
    const before = site.items.get('100')?.values;
    const { changeId, made } = await applied(subtasks(['Backend', 'Tests']));
    expect(site.items.get('100')?.values).toEqual(before);
    expect(made.map((id) => site.items.get(id))).toMatchObject([
      { typeId: '11', values: { parent: '100', summary: 'Backend' } },
      { typeId: '11', values: { parent: '100', summary: 'Tests' } },
    ]);
    await undoChange({ changeId }, ports);
    expect(site.order).toEqual(['99', '100', '101']);
  });

  it('gives sub-tasks no points of their own', async () => {
    const sized = split({ target: 'sub-tasks', typeId: '11' });
    expect(await refusalsOf(sized)).toMatchObject([{ code: 'change.refusal.sized-sub-tasks' }]);
  });

  it.each([
    ['a story inside a story', { target: 'children', typeId: '10' }],
    ['a sub-task called a child', { target: 'children', typeId: '11' }],
    ['no type at all', { target: 'children' }],
    ['another type beside the item', { target: 'new-items', typeId: '9' }],
  ] as const)('is refused for %s', async (_, wrong) => {
    expect(await refusalsOf(split(wrong))).toMatchObject([{ code: 'change.refusal.split-type' }]);
  });

  it('makes stories inside an epic', async () => {
    site.types = site.types.map((type) => (type.id === '10' ? { ...type, level: 1 } : { ...type, level: 0 }));
    const { made } = await applied(split({ target: 'children', typeId: '11' }));
    expect(site.items.get(made[0]!)).toMatchObject({ typeId: '11', values: { parent: '100', points: 5 } });
    expect(site.items.get('100')?.values['points']).toBe(8);
  });
});
