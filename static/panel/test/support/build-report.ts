import { runwayOf } from '../../../../src/domain/report/runway';
import type {
  DetailBlock,
  Finding,
  ItemDetail,
  RefinementReport,
  ReportItem,
} from '../../../../src/domain/report/report';
import type { Pair } from '../../../../src/domain/measures/duplicates';
import type { SplitPart, SplitProposal } from '../../../../src/domain/split/split';

/** A row of a healthy story; every property can be overridden. */
export function buildRow(overrides: Partial<ReportItem> = {}): ReportItem {
  const id = overrides.id ?? '10001';
  return {
    id,
    key: `SHOP-${Number(id) - 10_000}`,
    projectId: '10000',
    summary: 'Show the delivery date in the order overview',
    type: { name: 'Story', kind: 'story' },
    status: { name: 'To Do', category: 'new' },
    estimate: { value: 3, unit: 'points' },
    sprintId: undefined,
    zone: 'near',
    readiness: { score: 100, badge: 'ready', incomplete: false },
    findings: [],
    epic: undefined,
    labels: [],
    components: [],
    updated: '2026-11-10T09:00:00.000Z',
    ...overrides,
  };
}

export function buildFinding(overrides: Partial<Finding> = {}): Finding {
  return {
    check: 'acceptance-criteria',
    category: 'readiness',
    result: 'fail',
    severity: 'blocker',
    message: { code: 'none', params: { found: 0, minimum: 1 } },
    evidence: [],
    related: [],
    gain: 25,
    print: '00000000',
    ...overrides,
  };
}

/** A report over the rows given, with the counts that follow from them. */
export function buildReport(
  items: readonly ReportItem[],
  overrides: Partial<RefinementReport> = {},
): RefinementReport {
  const counts: Record<string, number> = {};
  for (const { findings } of items)
    for (const { check, result, severity } of findings)
      if (result === 'fail' && severity !== 'hint') counts[check] = (counts[check] ?? 0) + 1;
  const near = items.filter(({ zone }) => zone === 'near');
  const zones = {
    basis: { kind: 'velocity', unit: 'points', amount: 34, over: 5 },
    lastNear: undefined,
  } as const;
  return {
    board: {
      id: 1,
      name: 'Shop board',
      projectId: '10000',
      projectKey: 'SHOP',
      projectName: 'Web shop',
      estimation: { unit: 'points', fieldId: 'customfield_10016', fieldName: 'Story Points' },
    },
    now: '2026-11-21T09:00:00.000Z',
    read: { items: items.length, expected: items.length, problems: [] },
    sprints: [],
    items,
    zones,
    runway: runwayOf({ items, sprints: [], zones }),
    counts,
    ready: {
      near: near.length,
      nearReady: near.filter(({ readiness }) => readiness.badge === 'ready').length,
    },
    pairs: [],
    ...overrides,
  };
}

export function buildBlock(overrides: Partial<DetailBlock> = {}): DetailBlock {
  return {
    field: 'description',
    path: '0',
    kind: 'paragraph',
    text: '',
    level: undefined,
    listDepth: 0,
    ordered: false,
    cell: undefined,
    ...overrides,
  };
}

export function buildDetail(item: ReportItem, overrides: Partial<ItemDetail> = {}): ItemDetail {
  const score = { parts: [], limits: { ready: 85, almost: 60 } };
  return { item, passed: [], score, blocks: [], criteria: [], links: [], pairs: [], ...overrides };
}

export function buildPair(a: string, b: string, overrides: Partial<Pair> = {}): Pair {
  return {
    a,
    b,
    score: 12,
    probability: 0.8,
    verdict: 'duplicate',
    shared: ['export', 'report'],
    differences: { a: ['print'], b: [] },
    ...overrides,
  };
}

export function buildPart(title: string, criteria: readonly number[], points: number): SplitPart {
  return {
    title,
    label: title,
    origins: [],
    criteria,
    sharedCriteria: [],
    points,
    included: true,
    draft: criteria.length === 0,
    dependsOn: [],
  };
}

/** A story about exporting and printing, the way one is written before anybody refined it. */
export function exportStory(): { row: ReportItem; detail: ItemDetail; proposals: readonly SplitProposal[] } {
  const intro =
    'As a shop owner I want to export or print the monthly report, so that my accountant gets it.';
  const lines = [
    'The report exports as PDF',
    'The report exports as CSV',
    'Printing uses the shop’s letterhead',
    'The export mail names the month',
    'A failed export says why',
  ];
  const verbs = { field: 'description', path: '0', from: 26, to: 41, quote: 'export or print' };
  const row = buildRow({
    id: '10012',
    summary: 'Export or print the monthly report',
    estimate: { value: 13, unit: 'points' },
    readiness: { score: 62, badge: 'needs-work', incomplete: false },
    findings: [
      buildFinding({
        check: 'oversized-item',
        category: 'size',
        severity: 'major',
        message: { code: 'points', params: { size: 13, most: 8 } },
        evidence: [verbs],
        gain: 18,
      }),
      buildFinding({
        check: 'near-duplicate',
        category: 'duplicates',
        severity: 'major',
        message: { code: 'one', params: { others: 1, probability: 80 } },
        related: ['10020'],
        gain: 0,
      }),
      buildFinding({
        check: 'vague-title',
        severity: 'hint',
        message: { code: 'too-short', params: { words: 2, minimum: 3 } },
        gain: 0,
      }),
    ],
    epic: { key: 'SHOP-5', summary: 'Bookkeeping' },
  });
  const blocks = [
    buildBlock({ text: intro }),
    buildBlock({ path: '1', kind: 'heading', level: 3, text: 'Acceptance criteria' }),
    ...lines.map((text, index) => buildBlock({ path: `2/${index}/0`, text, listDepth: 1 })),
  ];
  return {
    row,
    detail: buildDetail(row, {
      passed: ['description', 'acceptance-criteria', 'estimate'],
      score: {
        parts: [
          { check: 'oversized-item', of: 38, got: 0, fails: true, blocks: true },
          { check: 'description', of: 62, got: 62, fails: false, blocks: false },
        ],
        limits: { ready: 80, almost: 60 },
      },
      blocks,
      criteria: lines.map((text, index) => ({
        text,
        evidence: [{ field: 'description', path: `2/${index}/0`, from: 0, to: text.length, quote: text }],
      })),
      links: [
        {
          id: '1',
          type: 'Blocks',
          label: 'is blocked by',
          direction: 'inward',
          other: { id: '10030', key: 'SHOP-30', statusCategory: 'new' },
        },
      ],
      pairs: [buildPair('10012', '10020')],
    }),
    proposals: [
      {
        strategy: 'verbs',
        confidence: 0.9,
        confidenceLevel: 'high',
        evidence: [verbs],
        follows: undefined,
        followsTitle: undefined,
        parts: [
          buildPart('Export the monthly report', [0, 1, 3, 4], 8),
          buildPart('Print the monthly report', [2], 5),
        ],
      },
      {
        strategy: 'criteria',
        confidence: 0.5,
        confidenceLevel: 'medium',
        evidence: [],
        follows: undefined,
        followsTitle: undefined,
        parts: [
          buildPart('Export the monthly report as PDF', [0, 3], 5),
          buildPart('Export the monthly report as CSV', [1, 4], 5),
          buildPart('Print the monthly report', [2], 3),
        ],
      },
    ],
  };
}

/** Its probable duplicate further down. */
export function exportDuplicate(): { row: ReportItem; detail: ItemDetail } {
  const row = buildRow({
    id: '10020',
    summary: 'Export the report of a month',
    zone: 'later',
    estimate: undefined,
    readiness: { score: 55, badge: 'shaped', incomplete: false },
  });
  return {
    row,
    detail: buildDetail(row, {
      blocks: [buildBlock({ text: 'The accountant wants a report each month, as a PDF.' })],
      pairs: [buildPair('10012', '10020')],
    }),
  };
}
