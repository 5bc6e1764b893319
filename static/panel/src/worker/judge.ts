import { analyse, judgeItem, rejudge } from '../../../../src/domain/analyse';
import type { Analysis, JudgedItem } from '../../../../src/domain/analyse';
import type { TypedText } from '../../../../src/domain/drafts/try-text';
import type { BadgeChanges } from '../../../../src/domain/report/badge-changes';
import { analysisWith, exceptionsByItem, withExceptions } from '../../../../src/domain/exceptions/except';
import type { Exceptions } from '../../../../src/domain/exceptions/except';
import { buildItemDetail, buildReport, buildReportItem } from '../../../../src/domain/report/build-report';
import type { ItemDetail, ReportItem } from '../../../../src/domain/report/report';
import type { Apart, DuplicateCards } from '../../../../src/domain/report/duplicate-cards';
import type { StaleCard } from '../../../../src/domain/report/stale-cards';
import { storedVerdictOf } from '../../../../src/domain/report/stored-verdict';
import type { NewcomerVerdict } from '../../../../src/domain/report/judge-newcomer';
import type { Lookalikes } from '../../../../src/domain/report/similar';
import type { Settings } from '../../../../src/domain/settings';
import type { Newcomer } from '../../../../src/domain/drafts/newcomer';
import type { Backlog } from '../../../../src/domain/backlog/backlog';
import type { Zone } from '../../../../src/domain/zone';
import type { SplitProposal } from '../../../../src/domain/split/split';
import { teamSplitOptions } from '../../../../src/domain/split/team-options';
import { BacklogAssembler } from '../../../../src/jira/assemble-backlog';
import type { GatherEvent } from '../../../../src/jira/gather/events';
import type { Comparison, TextDraft } from '../backlog-state';
import type { Answers, FromWorker, ItemVerdict, Question, ToWorker } from './messages';
import { PartialReports } from './partial-report';

const shortestPause = 300;
/** Judging rows again and again must leave the worker idle most of the time, however long the backlog is. */
const pausesPerCost = 4;
const mostSplits = 3;

/** What only an opened dialog asks for: it does not stand between the first row and the reader. */
const seldom = () => import('./seldom');

/** One reading of the backlog, and what became of it. */
interface Reading {
  now: Date;
  settings: Settings;
  readonly assembler: BacklogAssembler;
  partial: PartialReports;
  expected: number;
  /** Whether it was judged as a whole: rows judged by themselves would be a step back. */
  complete: boolean;
}

/** What the worker does, apart from being a worker: takes pages in, gives reports out, answers questions. */
export class BacklogJudge {
  private reading: Reading | undefined;
  /** What the engine says by itself; `analysis` has what the team says against it. */
  private plain: Analysis | undefined;
  private analysis: Analysis | undefined;
  private exceptions: Exceptions = new Map();
  private judged = new Map<string, JudgedItem>();
  private nextPartial = 0;
  private lookalikes: { readonly of: Backlog; readonly value: Lookalikes } | undefined;

  /** @param clock milliseconds, for pacing only; judgement uses the `now` it is given */
  constructor(
    private readonly post: (message: FromWorker) => void,
    private readonly clock: () => number,
  ) {}

  accept(message: ToWorker): void {
    switch (message.type) {
      case 'begin':
        this.begin(new Date(message.now), message.settings);
        return;
      case 'event':
        this.take(message.event);
        return;
      case 'exceptions':
        this.exceptions = exceptionsByItem(message.exceptions);
        if (this.reading?.complete) this.show();
        else this.rejudgeRows();
        return;
      case 'settings':
        if (this.reading) this.reading.settings = message.settings;
        this.rejudgeRows();
        return;
      case 'again':
        if (this.reading) this.reading.now = new Date(message.now);
        return;
      case 'retry':
        this.reading?.assembler.clearProblems('page-failed');
        return;
      case 'done':
        this.finish();
        return;
      case 'ask':
        void this.respond(message.id, message.question);
    }
  }

  private async respond(id: number, question: Question): Promise<void> {
    try {
      this.post({ type: 'answer', id, answer: await this.answer(question) });
    } catch (error) {
      this.post({ type: 'broken', reason: error instanceof Error ? error.message : String(error), id });
    }
  }

  private begin(now: Date, settings: Settings): void {
    this.reading = {
      now,
      settings,
      assembler: new BacklogAssembler(),
      partial: new PartialReports(settings, now, this.exceptions),
      expected: 0,
      complete: false,
    };
    this.nextPartial = 0;
  }

  /** Rows that were shown are judged again with the next ones. */
  private rejudgeRows(): void {
    const { reading } = this;
    if (reading) reading.partial = new PartialReports(reading.settings, reading.now, this.exceptions);
  }

  private take(event: GatherEvent): void {
    const { reading } = this;
    if (!reading) return;
    reading.assembler.accept(event);
    if (event.type === 'board') reading.expected = event.order.length;
    if (!reading.complete && (event.type === 'board' || event.type === 'page')) this.postPartial(reading);
  }

  private postPartial(reading: Reading): void {
    const start = this.clock();
    if (start < this.nextPartial) return;
    const report = reading.partial.of(reading.assembler.backlog(), reading.expected);
    this.post({ type: 'report', report, final: false });
    // The first rows do not hold the second ones back.
    const cost = this.clock() - start;
    if (report.items.length > 0)
      this.nextPartial = start + cost + Math.max(shortestPause, pausesPerCost * cost);
  }

  private finish(): void {
    const { reading } = this;
    if (!reading) return;
    this.plain = analyse(reading.assembler.backlog(), reading.settings, reading.now);
    reading.complete = true;
    this.show();
  }

  private show(): void {
    if (!this.plain) return;
    const analysis = analysisWith(this.plain, this.exceptions);
    this.analysis = analysis;
    this.judged = new Map(analysis.items.map((judged) => [judged.item.id, judged]));
    this.post({ type: 'report', report: buildReport(analysis), final: true });
  }

  private answer(question: Question): Answers[keyof Answers] | Promise<Answers[keyof Answers]> {
    switch (question.about) {
      case 'detail':
        return this.detail(question.itemId);
      case 'splits':
        return this.splits(question.itemId);
      case 'draft':
        return this.draft(question.itemId);
      case 'trial':
        return this.trial(question.itemId, question.typed);
      case 'newcomer':
        return this.newcomer(question.newcomer, question.zone);
      case 'comparison':
        return this.comparison(question.a, question.b);
      case 'duplicates':
        return this.duplicates(question.apart, question.learn);
      case 'stale':
        return this.stale();
      case 'verdicts':
        return this.verdicts(question.itemIds);
      case 'badges':
        return this.badges(question.settings);
    }
  }

  private detail(itemId: string): ItemDetail | undefined {
    const judged = this.judged.get(itemId);
    return this.analysis && judged && buildItemDetail(this.analysis, judged);
  }

  private verdicts(itemIds: readonly string[]): ItemVerdict[] {
    const { analysis } = this;
    if (!analysis) return [];
    const { backlog, settings, now } = analysis;
    return itemIds.flatMap((itemId) => {
      const item = this.judged.get(itemId)?.item;
      if (!item) return [];
      const judged = judgeItem(item, 'near', { board: backlog.board }, settings, now);
      return [{ itemId, verdict: storedVerdictOf(withExceptions(judged, this.exceptions, now), settings) }];
    });
  }

  private async badges(settings: Settings): Promise<BadgeChanges | undefined> {
    const { badgeChanges } = await seldom();
    const { analysis } = this;
    if (!analysis) return undefined;
    const other = analysisWith(analyse(analysis.backlog, settings, analysis.now), this.exceptions);
    return badgeChanges(buildReport(analysis).items, buildReport(other).items);
  }

  private async draft(itemId: string): Promise<TextDraft | undefined> {
    const { draftCriteria, templateOf } = await seldom();
    const item = this.judged.get(itemId)?.item;
    return item && { criteria: draftCriteria(item), template: templateOf(item.type.kind) };
  }

  private async trial(itemId: string, typed: TypedText): Promise<ReportItem | undefined> {
    const { tryText } = await seldom();
    const { analysis } = this;
    const item = this.judged.get(itemId)?.item;
    if (!analysis || !item) return undefined;
    const judged = rejudge(analysis, tryText(item, typed));
    return buildReportItem(withExceptions(judged, this.exceptions, analysis.now), analysis.settings);
  }

  private async newcomer(newcomer: Newcomer, zone: Zone): Promise<NewcomerVerdict | undefined> {
    const { judgeNewcomer, lookalikesIn } = await import('../../../../src/domain/report/judge-newcomer');
    const { analysis } = this;
    if (!analysis) return undefined;
    // Laid out once for all that is typed; it costs as much as judging the backlog.
    if (this.lookalikes?.of !== analysis.backlog)
      this.lookalikes = { of: analysis.backlog, value: lookalikesIn(analysis) };
    return judgeNewcomer(analysis, this.lookalikes.value, newcomer, zone);
  }

  private async splits(itemId: string): Promise<readonly SplitProposal[]> {
    // A third of the engine, and nothing on the first screen needs it.
    const [{ proposeSplits }, { playbooksOf }] = await Promise.all([
      import('../../../../src/domain/split/propose-splits'),
      import('../../../../src/domain/split/playbooks'),
    ]);
    const { analysis } = this;
    const judged = this.judged.get(itemId);
    if (!analysis || !judged) return [];
    const { playbooks } = analysis.settings;
    return proposeSplits(judged.item, {
      ...teamSplitOptions(analysis.backlog),
      ...(playbooks && { playbooks: playbooksOf(playbooks) }),
      limit: mostSplits,
    });
  }

  private async duplicates(apart: readonly Apart[], learn: boolean): Promise<DuplicateCards | undefined> {
    const { duplicateCards, labelledPairs } = await seldom();
    // Who asks says which pairs are refused: one that was taken back just now is shown again.
    if (!this.plain) return undefined;
    const { backlog, measures } = this.plain;
    return duplicateCards(backlog, measures.duplicates, apart, learn ? labelledPairs(backlog, apart) : []);
  }

  private async stale(): Promise<readonly StaleCard[] | undefined> {
    const { staleCards } = await seldom();
    return this.analysis && staleCards(this.analysis, this.exceptions);
  }

  /** An item's texts, also of one that is done and has no row. */
  private sideOf(itemId: string): ItemDetail | undefined {
    const { analysis } = this;
    const finished = analysis?.backlog.history.finished.find(({ item }) => item.id === itemId)?.item;
    if (!analysis || !finished || this.judged.has(itemId)) return this.detail(itemId);
    const { backlog, settings, now } = analysis;
    return buildItemDetail(analysis, judgeItem(finished, 'later', { board: backlog.board }, settings, now));
  }

  private async comparison(a: string, b: string): Promise<Comparison | undefined> {
    const { compare, itemToKeep, telling } = await seldom();
    const pair = this.plain?.measures.duplicates
      .of(a)
      .find((one) => (one.a === a && one.b === b) || (one.a === b && one.b === a));
    const [first, second] = [this.sideOf(a), this.sideOf(b)];
    if (!pair || !first || !second) return undefined;
    const finished = this.analysis?.backlog.history.finished ?? [];
    const items = [a, b].flatMap(
      (id) => this.judged.get(id)?.item ?? finished.find(({ item }) => item.id === id)?.item ?? [],
    );
    return compare(telling(pair), first, second, itemToKeep(items)?.id ?? a);
  }
}
