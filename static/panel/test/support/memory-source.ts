import type { TypedText } from '../../../../src/domain/drafts/try-text';
import type {
  BacklogSource,
  BacklogState,
  Comparison,
  Rights,
  SettingsState,
  TextDraft,
} from '../../src/backlog-state';
import type { Apart, DuplicateCards } from '../../../../src/domain/report/duplicate-cards';
import type { ItemDetail, RefinementReport, ReportItem } from '../../../../src/domain/report/report';
import type { StaleCard } from '../../../../src/domain/report/stale-cards';
import type { SplitChoices } from '../../../../src/jira/split-choices';
import type { SplitProposal } from '../../../../src/domain/split/split';

export const allRights: Rights = { edit: 'yes', create: 'yes', link: 'yes' };
export const viewerRights: Rights = { edit: 'no', create: 'no', link: 'no' };

export interface Content {
  readonly details?: readonly ItemDetail[];
  readonly splits?: readonly SplitProposal[];
  readonly splitChoices?: SplitChoices;
  readonly comparison?: Comparison;
  readonly duplicates?: (apart: readonly Apart[], learn: boolean) => DuplicateCards;
  readonly stale?: readonly StaleCard[];
  readonly draft?: TextDraft;
  readonly trial?: (typed: TypedText) => ReportItem;
  readonly rights?: Rights;
  readonly settingsState?: SettingsState;
}

/** A source whose state is set by hand: what the reader and the worker would have found. */
export class MemorySource implements BacklogSource {
  readonly asked: string[] = [];
  readonly tried: TypedText[] = [];
  private readonly listeners = new Set<() => void>();

  constructor(
    private current: BacklogState,
    private readonly content: Content = {},
  ) {}

  static judged(report: RefinementReport, content: Content = {}): MemorySource {
    return new MemorySource({ phase: 'judged', report }, content);
  }

  become(state: BacklogState): void {
    this.current = state;
    for (const listener of this.listeners) listener();
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
    return this.content.rights ?? allRights;
  }

  settingsState(): SettingsState {
    return this.content.settingsState ?? 'known';
  }

  reread(): void {
    this.asked.push('reread');
  }

  refresh(itemIds: readonly string[]): void {
    this.asked.push(`refresh ${itemIds.join(' ')}`.trim());
  }

  retryFailed(): void {
    this.asked.push('retryFailed');
  }

  except({ itemId, check }: { readonly itemId: string; readonly check: string }, exception?: object): void {
    this.asked.push(`${exception ? 'except' : 'take back'} ${itemId} ${check}`);
  }

  detail(itemId: string): Promise<ItemDetail | undefined> {
    return Promise.resolve(this.content.details?.find(({ item }) => item.id === itemId));
  }

  splits(): Promise<readonly SplitProposal[]> {
    return Promise.resolve(this.content.splits ?? []);
  }

  splitChoices(): Promise<SplitChoices | undefined> {
    return Promise.resolve(this.content.splitChoices);
  }

  draft(): Promise<TextDraft | undefined> {
    return Promise.resolve(this.content.draft);
  }

  trial(itemId: string, typed: TypedText): Promise<ReportItem | undefined> {
    this.tried.push(typed);
    return Promise.resolve(this.content.trial?.(typed));
  }

  duplicates(apart: readonly Apart[], learn: boolean): Promise<DuplicateCards | undefined> {
    return Promise.resolve(this.content.duplicates?.(apart, learn));
  }

  stale(): Promise<readonly StaleCard[] | undefined> {
    return Promise.resolve(this.content.stale);
  }

  comparison(): Promise<Comparison | undefined> {
    return Promise.resolve(this.content.comparison);
  }
}
