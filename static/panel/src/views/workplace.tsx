import { useEffect, useMemo, useState } from 'react';
import type { ChangeResult } from '../../../../src/contract/changes';
import type { RefinementReport } from '../../../../src/domain/report/report';
import type { BacklogState } from '../backlog-state';
import { t } from '../messages';
import { usePanel } from '../panel-context';
import { useRights } from '../queries';
import { BulkActions } from './bulk/bulk-actions';
import { UnfinishedOffer } from './bulk/unfinished-offer';
import { BulkBar } from './bulk/bulk-bar';
import { commands } from './commands';
import { Dialogs, itemOfDialog } from './dialogs';
import type { OpenDialog } from './dialogs';
import { useQuickHits } from './filter/use-quick-filters';
import { isFiltering, matcher, noFilters } from './filters';
import type { Filters } from './filters';
import { Header } from './header';
import { Health } from './health/health';
import { useLastVisit } from './last-visit';
import { BacklogList } from './list/backlog-list';
import { linesOf } from './list/lines';
import { useSelection } from './list/use-selection';
import { ChangeToast } from './parts/toast';
import { Late } from './parts/late';
import { later } from './parts/later';
import { Notice } from './parts/notice';
import { whenThere } from './parts/when-there';
import { useSingleKeys, useWelcome } from './preferences';
import { useKeptTexts } from './rewrite/kept-texts';
import { useListView } from './saved-views/use-list-view';
import { useSettled } from './use-settled';
import { useShortcuts } from './shortcuts';
import { AllClean } from './states/all-clean';
import { Banners } from './states/banners';
import { NoMatch } from './states/no-match';
import { ReadingBar } from './states/skeleton';
import { Toolbar } from './toolbar';
import { toolbarIds } from './toolbar-ids';
import { useCursor } from './use-cursor';
import { flagsOf } from './verdict';

const Drawer = later(() => import('./drawer/drawer'), 'Drawer');
const Welcome = later(() => import('./states/welcome'), 'Welcome');
const KeptNote = later(() => import('./rewrite/kept-note'), 'KeptNote');
const TidyUp = later(() => import('./tidy-up/tidy-up'), 'TidyUp');
const SyncBar = later(() => import('./search-sync/sync-bar'), 'SyncBar');
const CommandMenu = later(() => import('./command-menu/command-menu'), 'CommandMenu');

/** The screen people work on: health, filters, list, and the drawer of the open item. */
export function Workplace({
  state,
  report,
}: {
  readonly state: BacklogState;
  readonly report: RefinementReport;
}) {
  const { openItem, api, source, upkeep } = usePanel();
  const rights = useRights();
  const place = String(report.board.id ?? report.board.projectKey);
  const [view, setView] = useListView(place);
  const { filters } = view;
  const setFilters = (next: Filters) => {
    setView({ ...view, filters: next });
  };
  const quick = useQuickHits(filters.quick, `${report.now} ${state.phase}`);
  const [dialog, setDialog] = useState<OpenDialog>();
  const [applied, setApplied] = useState<ChangeResult>();
  /** What was written since somebody began to tidy up; undefined while nobody does. */
  const [tidied, setTidied] = useState<readonly ChangeResult[]>();
  const [singleKeys, setSingleKeys] = useSingleKeys();
  const [welcome, setWelcome] = useWelcome();
  const [syncing, setSyncing] = useState(false);
  const isSettled = useSettled(state);
  const last = useLastVisit(place, report, state.phase === 'judged');

  const byId = useMemo(() => new Map(report.items.map((item) => [item.id, item])), [report.items]);
  const keyOf = useMemo(() => (id: string) => byId.get(id)?.key, [byId]);
  const missing = state.phase === 'reading' ? Math.max(0, report.read.expected - report.items.length) : 0;
  const lines = useMemo(
    () => linesOf(report, matcher(view.filters, quick.hits), missing, view),
    [report, view, quick.hits, missing],
  );
  const shown = useMemo(() => lines.flatMap((line) => (line.kind === 'item' ? [line.id] : [])), [lines]);
  const cursor = useCursor(shown);
  const selection = useSelection(shown);
  const { open, position } = cursor;
  const texts = useKeptTexts(open?.id);
  // Gone from the backlog while it was open, an item has no drawer any more.
  const item = open && byId.get(open.id);

  const left = texts.typed.find(({ detail }) => detail.item.id !== item?.id);

  const reread =
    state.phase === 'reading'
      ? undefined
      : () => {
          source.reread();
        };
  const { run, split, compare, size } = commands({
    cursor,
    selection,
    shown,
    rights,
    item: (id) => byId.get(id),
    show: setDialog,
    tidyUp: () => {
      if (tidied !== undefined || rights.edit === 'no' || state.phase !== 'judged') return false;
      setTidied([]);
      return true;
    },
    goTo: (part) => {
      const element = document.getElementById(toolbarIds[part === 'save-view' ? 'view' : part]);
      element?.focus();
      if (part !== 'search' && element?.ariaExpanded !== 'true') element?.click();
      if (part === 'save-view') whenThere(() => document.getElementById(toolbarIds.name));
    },
  });
  useShortcuts(dialog === undefined, singleKeys, run);

  // Elsewhere the rows do not stand in Jira's order, so a place between two of them would mean nothing there.
  const mayOrder =
    rights.edit !== 'no' && state.phase === 'judged' && view.order === 'rank' && view.grouping === 'sprint';
  const isJudged = state.phase === 'judged';
  useEffect(() => {
    // The next thing people do is to open an item: by then its script is there.
    if (isJudged) void import('./drawer/drawer').catch(() => undefined);
  }, [isJudged]);
  const onApplied = (result: ChangeResult) => {
    setApplied(result);
    setTidied((before) => before && [...before, result]);
  };
  const allClean = state.phase === 'judged' && report.items.every((one) => flagsOf(one).length === 0);
  return (
    <div className={`panel${item ? ' panel-with-drawer' : ''}`}>
      <main className="work">
        <div className="top">
          <Header
            report={report}
            rights={rights}
            onRun={run}
            onDialog={setDialog}
            onReread={reread}
            onSync={
              upkeep &&
              (() => {
                setSyncing(true);
              })
            }
          />
          <Health
            report={report}
            isSettled={isSettled}
            filters={filters}
            last={last}
            onFilter={setFilters}
            onOpen={(key) => {
              const named = report.items.find((one) => one.key === key);
              if (named) cursor.openItem(named.id, 'pointer');
            }}
          />
          <Banners state={state} />
          {rights.edit !== 'no' && dialog?.kind !== 'bulk' && (
            <UnfinishedOffer
              projectId={report.board.projectId}
              onOpen={(unfinished) => {
                setDialog({ kind: 'bulk', beginning: { unfinished } });
              }}
            />
          )}
          {allClean && <AllClean report={report} />}
        </div>
        <div className="main">
          <Toolbar
            report={report}
            place={place}
            view={view}
            shown={shown.length}
            expected={state.phase === 'reading' ? report.read.expected : undefined}
            onView={setView}
            onReread={reread}
          />
          {welcome && (
            <Late place="nowhere">
              <Welcome
                onDone={() => {
                  setWelcome(false);
                }}
              />
            </Late>
          )}
          {quick.failed && <Notice tone="warning">{t('filter.quick-failed')}</Notice>}
          {shown.length === 0 && isFiltering(filters) && missing === 0 ? (
            <NoMatch
              text={filters.text.trim()}
              onClear={() => {
                setFilters(noFilters);
              }}
            />
          ) : (
            <BacklogList
              lines={lines}
              arrangement={`${view.order} ${view.grouping}`}
              report={report}
              cursor={cursor}
              selection={selection}
              keyOf={keyOf}
              onSize={rights.edit !== 'no' && report.board.id !== undefined ? size : undefined}
              onDrop={
                mayOrder
                  ? (itemIds, whither) => {
                      setDialog({ kind: 'order', itemIds, whither });
                    }
                  : undefined
              }
            />
          )}
          <p className="visually-hidden" role="status">
            {selection.ids.length > 0 && t('bulk.announce', { count: selection.ids.length })}
          </p>
          {selection.ids.length > 0 && (
            <BulkBar selection={selection} shown={shown.length} rights={rights}>
              <BulkActions
                report={report}
                onKind={(kind) => {
                  setDialog({ kind: 'bulk', beginning: { kind, itemIds: selection.ids } });
                }}
              />
            </BulkBar>
          )}
          {syncing && (
            <Late place="here">
              <SyncBar
                state={state}
                onClose={() => {
                  setSyncing(false);
                }}
              />
            </Late>
          )}
          {left && (
            <Late place="nowhere">
              <KeptNote
                typing={left}
                onGoOn={() => {
                  cursor.openItem(left.detail.item.id, 'keyboard');
                }}
                onDrop={() => {
                  texts.drop(left.detail.item.id);
                }}
              />
            </Late>
          )}
          {state.phase === 'reading' && <ReadingBar progress={state.progress} since={state.since} />}
        </div>
      </main>
      {item && (
        <Late place={{ onClose: cursor.close }} fallback={<aside className="drawer" aria-hidden="true" />}>
          <Drawer
            item={item}
            judgedAt={`${report.now} ${state.phase}`}
            focusHeading={open.by === 'keyboard'}
            keyOf={keyOf}
            texts={texts}
            actions={{
              openInJira: openItem,
              split,
              compare,
              putAbove: (otherId, itemIds) => {
                setDialog({ kind: 'order', itemIds, whither: { kind: 'beside', where: 'before', otherId } });
              },
              assign: (itemId) => {
                setDialog({ kind: 'assign', itemId });
              },
              link: (itemId, mentioned) => {
                setDialog({ kind: 'link', itemId, mentioned });
              },
              stale: () => {
                setDialog({ kind: 'stale' });
              },
              changes: (id, key) => {
                setDialog({ kind: 'changes', item: { id, key } });
              },
              setAside: async (exception) => {
                await api.setException({ exception });
                source.except(exception, exception);
              },
              bringBack: async ({ itemId, check }) => {
                await api.removeException({ itemId, check });
                source.except({ itemId, check }, undefined);
              },
              rewrite: (intent, key, onDone) => {
                setDialog({ kind: 'rewrite', intent, key, onDone });
              },
              ...(report.board.id !== undefined && {
                estimate: { boardId: report.board.id, onApplied },
              }),
            }}
            onNext={position >= 0 && position < shown.length - 1 ? () => run('next') : undefined}
            onPrevious={position > 0 ? () => run('previous') : undefined}
            onClose={cursor.close}
          />
        </Late>
      )}
      <Dialogs
        dialog={dialog}
        report={report}
        keyOf={keyOf}
        item={itemOfDialog(dialog, byId)}
        singleKeys={singleKeys}
        onSingleKeys={setSingleKeys}
        onClose={() => {
          setDialog(undefined);
        }}
        onApplied={onApplied}
      />
      {tidied && (
        <Late
          place={{
            onClose: () => {
              setTidied(undefined);
            },
          }}
        >
          <TidyUp
            report={report}
            byId={byId}
            openId={open?.id}
            changes={tidied}
            inDialog={dialog !== undefined}
            singleKeys={singleKeys}
            onOpen={(id) => {
              cursor.openItem(id, 'pointer');
            }}
            onClose={() => {
              setTidied(undefined);
            }}
          />
        </Late>
      )}
      {dialog?.kind === 'menu' && (
        <Late
          place={{
            onClose: () => {
              setDialog(undefined);
            },
          }}
        >
          <CommandMenu
            report={report}
            place={place}
            view={view}
            activeId={cursor.activeId}
            selected={selection.ids.length}
            rights={rights}
            onView={setView}
            onItem={(id) => {
              cursor.openItem(id, 'keyboard');
            }}
            onRun={run}
            onDialog={setDialog}
            onClose={() => {
              setDialog(undefined);
            }}
          />
        </Late>
      )}
      {applied && (
        <ChangeToast
          key={applied.changeId}
          result={applied}
          onClose={() => {
            setApplied(undefined);
          }}
        />
      )}
    </div>
  );
}
