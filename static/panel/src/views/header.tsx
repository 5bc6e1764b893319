import Button from '@atlaskit/button/new';
import ShowMoreIcon from '@atlaskit/icon/core/show-more-horizontal';
import type { RefinementReport } from '../../../../src/domain/report/report';
import type { Rights } from '../backlog-state';
import { t } from '../messages';
import type { OpenDialog } from './dialogs';
import type { MenuItem } from './header-menu';
import { later } from './parts/later';
import { Popup } from './parts/popup';
import type { Command } from './shortcuts';

const HeaderMenu = later(() => import('./header-menu'), 'HeaderMenu');

/** A button that opens a list of what can be done. */
function Menu({
  label,
  items,
}: {
  /** Undefined for the one with the rest. */
  readonly label?: string;
  readonly items: readonly MenuItem[];
}) {
  return (
    <Popup
      isAtEnd
      look={label === undefined ? 'icon' : 'button'}
      name={label === undefined ? t('action.more') : undefined}
      label={label ?? <ShowMoreIcon label="" color="currentColor" />}
    >
      {(close) => <HeaderMenu items={items} onChosen={close} />}
    </Popup>
  );
}

/** What board this is, and what concerns all of it. Where there is little room, all but what people come for is in one menu. */
export function Header({
  report,
  rights,
  onRun,
  onDialog,
  onSync,
  onReread,
}: {
  readonly report: RefinementReport;
  readonly rights: Rights;
  readonly onRun: (command: Command) => void;
  readonly onDialog: (dialog: OpenDialog) => void;
  /** Undefined where nothing can be told to search. */
  readonly onSync: (() => void) | undefined;
  /** Undefined while the backlog is being read. */
  readonly onReread: (() => void) | undefined;
}) {
  const { board, items, counts } = report;
  const newItem: MenuItem = {
    label: 'new-item.open',
    run: () => {
      onRun('new-item');
    },
  };
  const dialog = (
    kind: 'duplicates' | 'stale' | 'pictures' | 'changes' | 'exceptions' | 'rules',
    label: MenuItem['label'],
    count?: number,
  ): MenuItem => ({
    label,
    count,
    run: () => {
      onDialog({ kind });
    },
  });
  const review = [
    dialog('duplicates', 'review.duplicates', counts['near-duplicate']),
    dialog('stale', 'review.stale', counts['stale-item']),
  ];
  const reports = dialog('pictures', 'pictures.open');
  const mayWrite = rights.create !== 'no' && items.length > 0;
  const elsewhere: readonly MenuItem[] = [
    ...(mayWrite ? [newItem] : []),
    ...review,
    reports,
    ...(onReread ? [{ label: 'action.reread', run: onReread } as const] : []),
  ];
  const more: readonly MenuItem[] = [
    ...elsewhere.map((item) => ({ ...item, isNarrow: true })),
    dialog('changes', 'log.open'),
    dialog('exceptions', 'exceptions.open'),
    dialog('rules', 'rules.open'),
    {
      label: 'menu.open',
      run: () => {
        onRun('menu');
      },
    },
    {
      label: 'action.help',
      run: () => {
        onRun('help');
      },
    },
    ...(onSync && rights.edit !== 'no' ? [{ label: 'sync.open', run: onSync } as const] : []),
  ];
  return (
    <header className="panel-header">
      <h1 className="panel-title">{t('panel.title', { board: board.name })}</h1>
      <div className="header-actions">
        {rights.edit !== 'no' && items.length > 0 && (
          <Button
            appearance="primary"
            onClick={() => {
              onRun('tidy-up');
            }}
          >
            {t('tidy.open')}
          </Button>
        )}
        <div className="header-wide">
          {mayWrite && <Button onClick={newItem.run}>{t(newItem.label)}</Button>}
          <Menu label={t('review.open')} items={review} />
          <Button appearance="subtle" onClick={reports.run}>
            {t(reports.label)}
          </Button>
        </div>
        <Menu items={more} />
      </div>
    </header>
  );
}
