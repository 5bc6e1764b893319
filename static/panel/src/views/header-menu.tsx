import { t } from '../messages';
import type { MessageCode } from '../messages';

export interface MenuItem {
  readonly label: MessageCode;
  /** How many work items it is about. */
  readonly count?: number | undefined;
  /** Only where there is no room for a button of its own. */
  readonly isNarrow?: boolean;
  readonly run: () => void;
}

/** What a menu of the header offers. */
export function HeaderMenu({
  items,
  onChosen,
}: {
  readonly items: readonly MenuItem[];
  readonly onChosen: () => void;
}) {
  return items.map(({ label, count, isNarrow = false, run }) => (
    <button
      key={label}
      type="button"
      className={`menu-item${isNarrow ? ' menu-item-narrow' : ''}`}
      onClick={() => {
        onChosen();
        run();
      }}
    >
      {t(label, { count: count ?? 0 })}
    </button>
  ));
}
