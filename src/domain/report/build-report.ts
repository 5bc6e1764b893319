import type { Analysis, JudgedItem, Judgement } from '../analyse';
import type { BacklogItem } from '../backlog/item';
import type { Severity } from '../demand';
import type { Settings } from '../settings';
import { printOf } from '../exceptions/print';
import { hashOf } from '../hash';
import { proposeWords } from '../exceptions/propose-words';
import { itemSizeOf } from './item-size';
import { readStory } from '../text/story';
import { quote } from './quote';
import { runwayOf } from './runway';
import { passedOf } from './passed';
import { gainOf, readinessOf, scoreSumOf } from './readiness';
import type { DetailBlock, Finding, ItemDetail, RefinementReport, ReportItem, SetAside } from './report';

const rank: Readonly<Record<Severity, number>> = { blocker: 0, major: 1, minor: 2, hint: 3 };

/** Worst first: by severity, then by weight; equal ones keep the order of the check list. */
function worstFirst(a: Judgement, b: Judgement): number {
  return rank[a.demand.severity] - rank[b.demand.severity] || b.demand.weight - a.demand.weight;
}

function findingOf(judgement: Judgement, { item, judgements }: JudgedItem): Finding | undefined {
  const { check, demand, outcome } = judgement;
  if (outcome.result === 'pass' || outcome.result === 'not-applicable') return undefined;
  if (judgement.setAside?.exception.kind === 'snooze') return undefined;
  return {
    check: check.id,
    category: check.category,
    result: outcome.result,
    severity: demand.severity,
    message: outcome.message,
    evidence: outcome.result === 'error' ? [] : outcome.evidence.map((evidence) => quote(item, evidence)),
    related: outcome.result === 'error' ? [] : outcome.related,
    gain: gainOf(judgement, judgements),
    print: printOf(item, outcome),
  };
}

function setAsideOf({ judgements }: JudgedItem): SetAside[] {
  return judgements.flatMap(({ check, setAside }) => {
    if (!setAside) return [];
    const { kind, reason, until, otherId } = setAside.exception;
    return [{ check: check.id, kind, reason, until, otherId }];
  });
}

/** A row of the list, from one judged item; also used alone, before the rest of the backlog is read. */
export function buildReportItem(judged: JudgedItem, settings: Settings): ReportItem {
  const { item, zone, judgements } = judged;
  const findings = [...judgements]
    .sort(worstFirst)
    .map((judgement) => findingOf(judgement, judged))
    .filter((finding) => finding !== undefined);
  const setAside = setAsideOf(judged);
  const wish = readStory(item.summary)?.means;
  return {
    id: item.id,
    key: item.key,
    projectId: item.projectId,
    summary: item.summary,
    ...(wish && wish.text !== '' && { wishAt: wish.from }),
    type: { name: item.type.name, kind: item.type.kind },
    status: { name: item.status.name, category: item.status.category },
    estimate: item.estimate,
    sprintId: item.sprintId,
    zone,
    readiness: readinessOf(judged, settings),
    findings,
    epic: item.parent && { key: item.parent.key, summary: item.parent.summary },
    labels: item.labels,
    components: item.components,
    updated: item.updated,
    created: item.created,
    ...(item.assignee && {
      assignee: { mark: hashOf(item.assignee.accountId), name: item.assignee.name },
    }),
    ...(setAside.length > 0 && { setAside }),
  };
}

/** How many items each check flags; hints and what could not be told are not flags. */
export function countFlags(items: readonly ReportItem[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { findings } of items) {
    for (const { check, result, severity } of findings) {
      if (result === 'fail' && severity !== 'hint') counts[check] = (counts[check] ?? 0) + 1;
    }
  }
  return counts;
}

/** The report of a whole analysis: JSON-safe, in Jira's order. */
export function buildReport({ backlog, settings, now, measures, items: judged }: Analysis): RefinementReport {
  const { board } = backlog;
  const items = judged.map((one) => buildReportItem(one, settings));
  const near = items.filter(({ zone }) => zone === 'near');
  const proposedWords = proposeWords(judged).filter((word) => !settings.allowedWords.includes(word));
  const sprints = backlog.sprints.map(({ id, name, state }) => ({ id, name, state }));
  const zones = { basis: measures.zones.basis, lastNear: measures.zones.lastNear };
  return {
    board: {
      id: board.id,
      name: board.name,
      projectId: board.projectId,
      projectKey: board.projectKey,
      projectName: board.projectName,
      estimation: board.estimation,
    },
    now: now.toISOString(),
    read: {
      items: items.length,
      expected: backlog.expected,
      problems: backlog.problems,
      history: {
        finished: backlog.history.finished.length,
        unreadPages: backlog.problems.filter(
          ({ code, itemIds }) => code === 'history-unreadable' && itemIds.length > 0,
        ).length,
      },
    },
    sprints,
    items,
    zones,
    runway: runwayOf({ items, sprints, zones }),
    counts: countFlags(items),
    ready: {
      near: near.length,
      nearReady: near.filter(({ readiness }) => readiness.badge === 'ready').length,
    },
    pairs: measures.duplicates.pairs,
    ...(proposedWords.length > 0 && { proposedWords }),
  };
}

function blocksOf(item: BacklogItem): DetailBlock[] {
  const fields = [{ field: 'description', text: item.description }, ...item.textFields];
  return fields.flatMap(({ field, text }) =>
    text.blocks.map((block) => ({
      field,
      path: block.path,
      kind: block.kind,
      text: block.text,
      level: block.level,
      listDepth: block.list?.depth ?? 0,
      ordered: block.list?.kind === 'ordered',
      cell: block.table,
    })),
  );
}

/** Everything the drawer shows of one item. */
export function buildItemDetail(analysis: Analysis, judged: JudgedItem): ItemDetail {
  const { settings, measures } = analysis;
  const { item } = judged;
  const size = itemSizeOf(analysis, item);
  return {
    item: buildReportItem(judged, settings),
    passed: passedOf(judged),
    score: scoreSumOf(judged.judgements, settings),
    blocks: blocksOf(item),
    criteria: item.acceptanceCriteria.map(({ text, places }) => ({
      text,
      evidence: places.map((place) => quote(item, place)),
    })),
    links: item.links,
    pairs: measures.duplicates.of(item.id),
    ...(size && { size }),
  };
}
