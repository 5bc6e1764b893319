import Button from '@atlaskit/button/new';
import type { ChangeResult } from '../../../../../src/contract/changes';
import type { RewriteIntent } from '../../../../../src/domain/changes/intent';
import type { ItemException } from '../../../../../src/domain/exceptions/exception';
import type { Finding, ReportItem } from '../../../../../src/domain/report/report';
import type { Rights } from '../../backlog-state';
import { t } from '../../messages';
import type { Mentioned } from '../fixes/link-dialog';
import type { RewriteStart } from '../rewrite/rewrite-form';
import { asksForSize, focusSize } from './focus-size';

/** What can be started from an item; undefined where it is not offered (the badge has no list to compare with). */
export interface ItemActions {
  readonly openInJira: (key: string) => void;
  readonly split?: (itemId: string) => void;
  /** Where sizes are written, and who is told of one that was. */
  readonly estimate?: { readonly boardId: number; readonly onApplied: (result: ChangeResult) => void };
  /** Asks whom to hand the item to. */
  readonly assign?: (itemId: string) => void;
  /** Links the item that the text names. */
  readonly link?: (itemId: string, mentioned: Mentioned) => void;
  readonly compare?: (itemId: string, otherId: string) => void;
  /** Ranks what has to come first directly above. */
  readonly putAbove?: (itemId: string, otherIds: readonly string[]) => void;
  /** Looks through what is hardly ever done any more: keep, ask, close. */
  readonly stale?: () => void;
  /** Shows what was changed with the app. */
  readonly changes?: (itemId: string, key: string) => void;
  /** Waives, snoozes or dismisses a finding. */
  readonly setAside?: (exception: ItemException) => Promise<void>;
  /** Takes that back. */
  readonly bringBack?: (exception: ItemException) => Promise<void>;
  /** Previews what was typed; `done` is called once it is written. */
  readonly rewrite?: (intent: RewriteIntent, key: string, done: () => void) => void;
  /** Opens the item's text for typing. */
  readonly edit?: (start: RewriteStart) => void;
}

/** What each finding about the text is mended in. */
const mendedIn: Readonly<Record<string, RewriteStart>> = {
  'vague-title': 'title',
  'acceptance-criteria': 'criteria',
  'only-fair-weather': 'criteria',
  'criteria-count': 'text',
};

/** Where a finding is mended by typing; undefined when no text mends it. */
function startOf({ check, evidence, category }: Finding): RewriteStart | undefined {
  const own = mendedIn[check];
  if (own !== undefined) return own;
  if (category !== 'readiness' || check === 'estimate') return undefined;
  return evidence.some(({ field }) => field === 'summary') ? 'title' : 'text';
}

const splits = new Set(['oversized-item', 'split-candidate', 'compound-item']);

/** Whether the finding is one that splitting mends. */
function asksForSplit({ category, check, result }: Finding): boolean {
  return result === 'fail' && (category === 'size' || splits.has(check)) && check !== 'estimate';
}

/** A text rarely names more; Jira has room for the rest. */
const mostLinks = 3;

/** What the text names without a link. */
function mentionedIn({ check, message: { params } }: Finding): Mentioned[] {
  const { keys, waitsFor } = params;
  if (check !== 'unlinked-dependency' || !Array.isArray(keys)) return [];
  return keys
    .slice(0, mostLinks)
    .map((key: string) => ({ key, comesFirst: Array.isArray(waitsFor) && waitsFor.includes(key) }));
}

/** Why the viewer is not offered a change, said before anything is tried. */
export function refusalOf(rights: Rights): string | undefined {
  if (rights.edit === 'no') return t('rights.no-edit');
  return undefined;
}

/** The one thing to do about a finding. */
export function FindingActions({
  finding,
  item,
  rights,
  actions,
  keyOf,
}: {
  readonly finding: Finding;
  readonly item: ReportItem;
  readonly rights: Rights;
  readonly actions: ItemActions;
  readonly keyOf: (id: string) => string | undefined;
}) {
  const { split, compare } = actions;
  const other = finding.related.find((id) => keyOf(id) !== undefined);
  const otherKey = other === undefined ? undefined : keyOf(other);
  if (finding.category === 'duplicates' && other !== undefined && otherKey !== undefined && compare) {
    return (
      <Button
        spacing="compact"
        onClick={() => {
          compare(item.id, other);
        }}
      >
        {t('action.compare-with', { key: otherKey })}
      </Button>
    );
  }
  if (asksForSplit(finding) && split && rights.edit !== 'no' && rights.create !== 'no') {
    return (
      <Button
        spacing="compact"
        onClick={() => {
          split(item.id);
        }}
      >
        {t('action.split')}
      </Button>
    );
  }
  if (finding.result === 'error') return null;
  const { link } = actions;
  const mentioned = mentionedIn(finding);
  if (mentioned.length > 0 && link && rights.link !== 'no')
    return mentioned.map((one) => (
      <Button
        key={one.key}
        spacing="compact"
        onClick={() => {
          link(item.id, one);
        }}
      >
        {t('action.link-mentioned', { key: one.key })}
      </Button>
    ));
  if (rights.edit === 'no') return null;
  const { putAbove } = actions;
  if (finding.check === 'late-blocker' && other !== undefined && putAbove) {
    const late = finding.related.filter((id) => keyOf(id) !== undefined);
    return (
      <Button
        spacing="compact"
        onClick={() => {
          putAbove(item.id, late);
        }}
      >
        {t('fix.above', { keys: late.flatMap((id) => keyOf(id) ?? []) })}
      </Button>
    );
  }
  if (finding.check === 'unassigned-item' && actions.assign) {
    const { assign } = actions;
    return (
      <Button
        spacing="compact"
        onClick={() => {
          assign(item.id);
        }}
      >
        {t('action.assign', { key: item.key })}
      </Button>
    );
  }
  if (asksForSize(finding.check) && actions.estimate) {
    return (
      <Button spacing="compact" onClick={focusSize}>
        {t('estimate.heading')}
      </Button>
    );
  }
  if (finding.check === 'stale-item' && actions.stale) {
    return (
      <Button spacing="compact" onClick={actions.stale}>
        {t('stale.open')}
      </Button>
    );
  }
  const start = startOf(finding);
  if (start !== undefined && actions.edit) {
    const { edit } = actions;
    return (
      <Button
        spacing="compact"
        onClick={() => {
          edit(start);
        }}
      >
        {t(start === 'criteria' ? 'rewrite.add-criteria' : 'rewrite.edit')}
      </Button>
    );
  }
  return (
    <Button
      spacing="compact"
      appearance="subtle"
      onClick={() => {
        actions.openInJira(item.key);
      }}
    >
      {t('action.edit-in-jira')}
    </Button>
  );
}
