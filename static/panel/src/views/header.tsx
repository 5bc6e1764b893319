import Button from '@atlaskit/button/new';
import ShowMoreIcon from '@atlaskit/icon/core/show-more-horizontal';
import { t } from '../messages';
import { Popup } from './parts/popup';

export interface HeaderAction {
  readonly label: string;
  /** What people come for. */
  readonly isMain?: boolean;
  readonly onPress: () => void;
}

/** What board this is, and what concerns all of it: as buttons where there is room, in one menu where there is not. */
export function Header({
  board,
  actions,
}: {
  readonly board: string;
  readonly actions: readonly HeaderAction[];
}) {
  return (
    <header className="panel-header">
      <h1 className="panel-title">{t('panel.title', { board })}</h1>
      <div className="header-actions">
        {actions.map(({ label, isMain = false, onPress }) => (
          <Button key={label} appearance={isMain ? 'default' : 'subtle'} spacing="compact" onClick={onPress}>
            {label}
          </Button>
        ))}
      </div>
      <div className="header-menu">
        <Popup isQuiet name={t('action.more')} label={<ShowMoreIcon label="" color="currentColor" />}>
          {(close) =>
            actions.map(({ label, onPress }) => (
              <button
                key={label}
                type="button"
                className="menu-item"
                onClick={() => {
                  close();
                  onPress();
                }}
              >
                {label}
              </button>
            ))
          }
        </Popup>
      </div>
    </header>
  );
}
