import { readSplitChoices } from '../../../../src/jira/split-choices';
import { makeClient } from '../../../../src/jira/client';
import type { JiraClient } from '../../../../src/jira/client';
import type { Apart } from '../../../../src/domain/report/duplicate-cards';
import type { Board } from '../../../../src/domain/backlog/backlog';
import { defaultSettings } from '../../../../src/domain/settings';
import type { Settings } from '../../../../src/domain/settings';
import type { ItemException } from '../../../../src/domain/exceptions/exception';
import { exceptionKey } from '../../../../src/domain/exceptions/finding-of-item';
import type { FindingOfItem } from '../../../../src/domain/exceptions/finding-of-item';
import type { Newcomer } from '../../../../src/domain/drafts/newcomer';
import type { Zone } from '../../../../src/domain/zone';
import type { TypedText } from '../../../../src/domain/drafts/try-text';
import type { FieldMap } from '../../../../src/jira/fields';
import type { Emit, GatherEvent, GatherTarget } from '../../../../src/jira/gather/events';
import { gatherBacklog, gatherChanged, gatherItems } from '../../../../src/jira/gather/gather-backlog';
import type { Gathered } from '../../../../src/jira/gather/gather-backlog';
import { problem } from '../../../../src/jira/gather/problem';
import type { JiraHttp } from '../../../../src/jira/http';
import type { BacklogSource, BacklogState, Progress, Rights, SettingsState } from '../backlog-state';
import { connectWorker } from '../worker/client';
import type { JudgeWorker, WorkerLike } from '../worker/client';
import type { FromWorker } from '../worker/messages';
import { JiraClock } from './jira-clock';
import { KeptVerdicts } from './kept-verdicts';
import { Lookout } from './lookout';
import { readFailure } from './read-failure';
import { lookOnly, readRights, unknownRights } from './read-rights';
import type { FoundSettings } from './space-settings';

const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

/** Reads the backlog through the bridge, has the worker judge it, and keeps the newest report for the views. */
export class BacklogReader implements BacklogSource {
  private current: BacklogState = {
    phase: 'reading',
    report: undefined,
    progress: { read: 0, expected: undefined },
  };
  private may: Rights = unknownRights;
  private foundSettings: SettingsState = 'asked';
  private exceptions: readonly ItemException[] = [];
  private readonly listeners = new Set<() => void>();
  private readonly client: JiraClient;
  /** For what the panel can do without: asked once, never waited for. */
  private readonly courtesy: JiraClient;
  private readonly worker: JudgeWorker;
  private reading = new AbortController();
  private place: { readonly board: Board; readonly fields: FieldMap } | undefined;
  /** Items changed from here that have not been read since. */
  private readonly changedHere = new Set<string>();
  private readonly lookout: Lookout;
  /** Readings under way; one that was given up counts until it noticed. */
  private runs = 0;
  private readonly clock: JiraClock;
  private readonly kept = new KeptVerdicts();
  /** What the space was judged by last; the defaults until it is known. */
  private settings = defaultSettings;
  /** Whether a judged report is on screen while another reading runs. */
  private again = false;

  constructor(
    http: JiraHttp,
    worker: WorkerLike,
    private readonly target: GatherTarget,
    /** What the space is judged by; asked with each whole reading, and never rejects. */
    private readonly readSettings: () => Promise<FoundSettings>,
    /** What was said against findings; asked with each whole reading, which goes on without it. */
    private readonly readExceptions: () => Promise<readonly ItemException[]> = () => Promise.resolve([]),
    /** Without a licence the viewer has the rights of somebody who looks on, whatever Jira says. */
    private readonly isLicensed = true,
  ) {
    this.clock = new JiraClock(http);
    this.client = makeClient(this.clock.http, {
      wait,
      chance: Math.random,
      onWait: (milliseconds, { kind }) => {
        this.progress({
          waiting: { seconds: Math.ceil(milliseconds / 1000), asked: kind === 'rate-limited' },
        });
      },
    });
    this.courtesy = makeClient(this.clock.http, { wait, chance: Math.random, tries: 1 });
    this.lookout = new Lookout(this.courtesy, Date.now);
    this.worker = connectWorker(
      worker,
      (message) => {
        this.take(message);
      },
      () => {
        this.set({ phase: 'failed', report: this.current.report, failure: { kind: 'broken' } });
      },
    );
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  }

  state(): BacklogState {
    return this.current;
  }

  rights(): Rights {
    return this.isLicensed ? this.may : lookOnly;
  }

  settingsState(): SettingsState {
    return this.foundSettings;
  }

  reread(): void {
    void this.read();
  }

  retryFailed(): void {
    const { report } = this.current;
    const { place } = this;
    const problems = report?.read.problems ?? [];
    const ids = problems.flatMap(({ itemIds, code }) => (code === 'page-failed' ? itemIds : []));
    // The last page may hold items and finished work alike, and finished work is not read by its ids.
    const lacksHistory = problems.some(({ code }) => code === 'history-unreadable');
    if (!report || !place || ids.length === 0 || lacksHistory) {
      this.reread();
      return;
    }
    this.again = true;
    void this.run(async (signal) => {
      this.set({
        phase: 'reading',
        report,
        progress: { read: report.items.length, expected: report.read.expected },
      });
      this.worker.post({ type: 'retry' });
      await gatherItems(
        this.client,
        place.fields,
        ids,
        this.forward(signal, report.items.length, Promise.resolve()),
        signal,
      );
      return true;
    });
  }

  refresh(itemIds: readonly string[]): void {
    for (const id of itemIds) this.changedHere.add(id);
    if (this.current.phase !== 'judged' || this.place === undefined) this.reread();
    else void this.run((signal) => this.catchUp([], signal));
  }

  except(finding: FindingOfItem, exception: ItemException | undefined) {
    const others = this.exceptions.filter((one) => exceptionKey(one) !== exceptionKey(finding));
    this.exceptions = exception ? [...others, exception] : others;
    this.worker.post({ type: 'exceptions', exceptions: this.exceptions });
  }

  /** Looks what changed in Jira and takes it in. A look that fails is none: the next one comes soon. */
  async look(): Promise<void> {
    const { current, place } = this;
    if (current.phase !== 'judged' || this.isBusy() || place === undefined) return;
    try {
      const sighting = await this.lookout.look(place.board, current.report);
      if (this.isBusy()) return;
      if (sighting.read === 'everything') this.reread();
      if (sighting.read === 'list') await this.run((signal) => this.catchUp(sighting.changed, signal), true);
    } catch {
      // Nothing on screen is wrong because of it.
    }
  }

  detail(itemId: string) {
    return this.worker.ask<'detail'>({ about: 'detail', itemId });
  }

  splits(itemId: string) {
    return this.worker.ask<'splits'>({ about: 'splits', itemId });
  }

  splitChoices(itemId: string) {
    const estimation = this.current.report?.board.estimation;
    const sizeField = estimation && 'fieldId' in estimation ? estimation.fieldId : undefined;
    return readSplitChoices(this.client, itemId, sizeField);
  }

  draft(itemId: string) {
    return this.worker.ask<'draft'>({ about: 'draft', itemId });
  }

  trial(itemId: string, typed: TypedText) {
    return this.worker.ask<'trial'>({ about: 'trial', itemId, typed });
  }

  /** What an item that is being typed would be told. */
  newcomer(newcomer: Newcomer, zone: Zone) {
    return this.worker.ask<'newcomer'>({ about: 'newcomer', newcomer, zone });
  }

  comparison(a: string, b: string) {
    return this.worker.ask<'comparison'>({ about: 'comparison', a, b });
  }

  duplicates(apart: readonly Apart[], learn: boolean) {
    return this.worker.ask<'duplicates'>({ about: 'duplicates', apart, learn });
  }

  stale() {
    return this.worker.ask<'stale'>({ about: 'stale' });
  }

  /** What each of the items would be kept as; items nobody has judged are left out. */
  verdicts(itemIds: readonly string[]) {
    return this.worker.ask<'verdicts'>({ about: 'verdicts', itemIds });
  }

  /** What search knows of an item, as it was read with it. */
  keptVerdict(itemId: string): unknown {
    return this.kept.of(itemId);
  }

  /** What other settings would make of the backlog as it was read. */
  previewSettings(settings: Settings) {
    return this.worker.ask<'badges'>({ about: 'badges', settings });
  }

  /**
   * Reads everything; a reading under way is given up. Jira is read while the settings are still asked for, because a
   * function that wakes up takes longer than the first rows.
   */
  private async read(asked = this.readSettings()): Promise<void> {
    if (this.current.phase !== 'reading') this.again = this.current.report !== undefined;
    await this.run(async (signal) => {
      this.set({ phase: 'reading', report: this.current.report, progress: { read: 0, expected: undefined } });
      void readRights(this.courtesy, this.target.projectId).then((rights) => {
        if (signal.aborted) return;
        this.may = rights;
        this.tell();
      });
      this.lookout.start();
      const { criteriaField } = this.settings;
      const begun = this.clock.now(this.courtesy).then((now) => {
        if (!signal.aborted) this.worker.post({ type: 'begin', now, settings: this.settings });
      });
      const known = Promise.all([asked, this.readExceptions().catch(() => this.exceptions), begun]).then(
        ([found, exceptions]) => {
          if (signal.aborted) return;
          this.exceptions = exceptions;
          this.settings = found.settings;
          this.foundSettings = found.state;
          this.worker.post({ type: 'exceptions', exceptions });
          this.worker.post({ type: 'settings', settings: found.settings });
          this.tell();
          // What was read so far lacks a field: the first time in a space that keeps its criteria in one of its own.
          if (found.settings.criteriaField?.id !== criteriaField?.id) void this.read(asked);
        },
      );
      const emit = this.forward(signal, 0, begun);
      const gathered = await gatherBacklog(this.client, { ...this.target, criteriaField }, emit, signal);
      this.place = gathered;
      await this.readRest(gathered, emit, signal);
      await known;
      this.changedHere.clear();
      return true;
    });
  }

  /** Not for the first rows, so not in the first file either; without it everything else is still told. */
  private async readRest(gathered: Gathered, emit: Emit, signal: AbortSignal): Promise<void> {
    try {
      const { gatherRest } = await import('../../../../src/jira/gather/gather-rest');
      await gatherRest(this.client, gathered, emit, signal);
    } catch (error) {
      signal.throwIfAborted();
      for (const code of ['history-unreadable', 'edits-unreadable'] as const)
        emit({ type: 'problem', problem: problem(code, error) });
    }
  }

  /** Reads the list and what changed; tells the worker only when there is something to tell. */
  private async catchUp(changed: readonly string[], signal: AbortSignal): Promise<boolean> {
    const { place } = this;
    if (place === undefined) return false;
    const ids = [...new Set([...changed, ...this.changedHere])];
    const events: GatherEvent[] = [];
    await gatherChanged(this.client, place, ids, (event) => events.push(event), signal);
    signal.throwIfAborted();
    if (events.some(({ type }) => type === 'problem')) {
      // Half a list would take the other half off the screen.
      if (this.changedHere.size > 0) this.reread();
      return false;
    }
    for (const id of ids) this.changedHere.delete(id);
    const moved = events.some((event) => this.lookout.remember(event));
    if (ids.length === 0 && !moved) return false;
    this.worker.post({ type: 'again', now: await this.clock.now(this.courtesy) });
    for (const event of events) {
      this.kept.take(event);
      this.worker.post({ type: 'event', event });
    }
    return true;
  }

  private isBusy(): boolean {
    return this.runs > 0;
  }

  /** @param quietly whether a failure says nothing about what is on screen */
  private async run(work: (signal: AbortSignal) => Promise<boolean>, quietly = false): Promise<void> {
    this.reading.abort();
    const reading = new AbortController();
    this.reading = reading;
    this.runs += 1;
    try {
      const news = await work(reading.signal);
      if (!reading.signal.aborted && news) this.worker.post({ type: 'done' });
    } catch (error) {
      if (reading.signal.aborted || quietly) return;
      this.set({ phase: 'failed', report: this.current.report, failure: readFailure(error) });
    } finally {
      this.runs -= 1;
    }
  }

  /** Hands events on to the worker, none before the reading has begun there. */
  private forward(signal: AbortSignal, before: number, begun: Promise<void>): (event: GatherEvent) => void {
    return (event) => {
      if (signal.aborted) return;
      this.lookout.remember(event);
      this.kept.take(event);
      void begun.then(() => {
        if (!signal.aborted) this.worker.post({ type: 'event', event });
      });
      if (event.type === 'board') this.progress({ expected: event.order.length });
      if (event.type === 'page') this.progress({ read: before + event.read });
    };
  }

  private progress(news: Partial<Progress>): void {
    if (this.current.phase !== 'reading') return;
    const { read, expected } = this.current.progress;
    // Whatever comes in ends a wait.
    this.set({ ...this.current, progress: { read, expected, ...news } });
  }

  private take({ report, final }: Extract<FromWorker, { type: 'report' }>): void {
    if (final) this.set({ phase: 'judged', report });
    // Read again, the old rows stay until the new ones are complete: nothing vanishes to come back.
    else if (this.current.phase === 'reading' && !this.again) this.set({ ...this.current, report });
  }

  private set(state: BacklogState): void {
    this.current = state;
    this.tell();
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}
