import { t } from '../messages';
import type { MessageCode } from '../messages';
import { Dialog } from './parts/dialog';

const rows: readonly { readonly keys: readonly string[]; readonly does: MessageCode }[] = [
  { keys: ['J', '↓'], does: 'help.next' },
  { keys: ['K', '↑'], does: 'help.previous' },
  { keys: ['Enter', 'O'], does: 'help.open' },
  { keys: ['O'], does: 'help.fix' },
  { keys: ['Esc'], does: 'help.close' },
  { keys: ['X', 'Space'], does: 'help.select' },
  { keys: ['Shift X', 'Shift ↓', 'Shift ↑'], does: 'help.select-range' },
  { keys: ['Ctrl A'], does: 'help.select-all' },
  { keys: ['Alt ↑', 'Alt ↓'], does: 'help.move-step' },
  { keys: ['Alt Home', 'Alt End'], does: 'help.move-end' },
  { keys: ['M'], does: 'help.move' },
  { keys: ['E'], does: 'help.estimate' },
  { keys: ['A'], does: 'help.assign' },
  { keys: ['S'], does: 'help.split' },
  { keys: ['D'], does: 'help.compare' },
  { keys: ['N'], does: 'help.new-item' },
  { keys: ['T'], does: 'help.tidy-up' },
  { keys: ['L'], does: 'help.tidy-later' },
  { keys: ['P'], does: 'help.tidy-skip' },
  { keys: ['U'], does: 'help.undo' },
  { keys: ['Ctrl Enter'], does: 'help.go-on' },
  { keys: ['/'], does: 'help.search' },
  { keys: ['Enter', '↓'], does: 'help.to-list' },
  { keys: ['F'], does: 'help.filter' },
  { keys: ['V'], does: 'help.view' },
  { keys: ['Ctrl S'], does: 'help.save-view' },
  { keys: ['Ctrl K', '.'], does: 'help.menu' },
  { keys: ['?'], does: 'help.help' },
];

export function HelpDialog({
  singleKeys,
  onSingleKeys,
  onClose,
}: {
  readonly singleKeys: boolean;
  readonly onSingleKeys: (on: boolean) => void;
  readonly onClose: () => void;
}) {
  return (
    <Dialog title={t('help.title')} onClose={onClose}>
      <table className="help-keys">
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{t('help.column.keys')}</th>
            <th scope="col">{t('help.column.does')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ keys, does }) => (
            <tr key={does}>
              <td>
                {keys.map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </td>
              <td>{t(does)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <label className="tick">
        <input
          type="checkbox"
          checked={singleKeys}
          onChange={(event) => {
            onSingleKeys(event.currentTarget.checked);
          }}
        />
        {t('help.single-keys')}
      </label>
    </Dialog>
  );
}
