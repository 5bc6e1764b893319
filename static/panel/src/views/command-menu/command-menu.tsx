import { Fragment, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { t } from '../../messages';
import { commandList, itemEntries } from './command-list';
import type { MenuEntry, MenuReach } from './command-list';

const wordsOf = (text: string): string[] => text.toLowerCase().split(/\s+/).filter(Boolean);

/** Commands that have all the words: those that begin with them, those that say them in one piece, the others; then items. */
function found(reach: MenuReach, all: readonly MenuEntry[], text: string): readonly MenuEntry[] {
  const words = wordsOf(text);
  const typed = words.join(' ');
  const fitting = all.filter(({ label }) => words.every((word) => label.toLowerCase().includes(word)));
  const rank = ({ label }: MenuEntry) => {
    const at = label.toLowerCase().indexOf(typed);
    return at === 0 ? 0 : at > 0 ? 1 : 2;
  };
  return [...fitting.toSorted((a, b) => rank(a) - rank(b)), ...itemEntries(reach, words)];
}

/** Everything that can be done, found by typing: one list, one line each, with the key that does the same. */
export function CommandMenu({ onClose, ...reach }: MenuReach & { readonly onClose: () => void }) {
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const dialog = useRef<HTMLDialogElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const id = useId();
  const [all] = useState(() => commandList(reach));
  const entries = useMemo(() => found(reach, all, text), [reach, all, text]);
  // Before the menu leaves the page: the browser gives the focus back only while it is there.
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => {
      element?.close();
    };
  }, []);
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [at]);

  const run = (entry: MenuEntry | undefined) => {
    if (!entry) return;
    // Closed first: the command may open a dialog of its own, or lead the focus elsewhere.
    onClose();
    setTimeout(entry.run);
  };
  const moves: Readonly<Record<string, number>> = {
    ArrowDown: (at + 1) % Math.max(1, entries.length),
    ArrowUp: (at - 1 + entries.length) % Math.max(1, entries.length),
  };
  const optionId = (index: number) => `${id}-${index}`;
  return (
    <dialog
      ref={dialog}
      className="command-menu"
      aria-label={t('menu.open')}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        // Only the backdrop is the dialog itself; everything else lies on top of it.
        if (event.target === event.currentTarget) onClose();
      }}
    >
      <input
        className="command-input"
        role="combobox"
        autoComplete="off"
        autoFocus
        aria-label={t('menu.type')}
        placeholder={t('menu.type')}
        aria-expanded
        aria-controls={id}
        aria-activedescendant={entries.length > 0 ? optionId(at) : undefined}
        value={text}
        onChange={({ currentTarget }) => {
          setText(currentTarget.value);
          setAt(0);
        }}
        onKeyDown={(event) => {
          const to = moves[event.key];
          if (to !== undefined) setAt(to);
          else if (event.key === 'Enter') run(entries[at]);
          else return;
          event.preventDefault();
        }}
      />
      <ul ref={list} id={id} role="listbox" aria-label={t('menu.open')} className="command-list">
        {entries.map((entry, index) => (
          <Fragment key={entry.id}>
            {text === '' && (index === 0 || entries[index - 1]?.of?.key !== entry.of?.key) && (
              <li role="presentation" className="command-group" aria-hidden="true">
                {entry.of?.key ?? t('list.label')}
              </li>
            )}
            <li
              id={optionId(index)}
              role="option"
              aria-selected={index === at}
              className="command"
              onPointerMove={() => {
                setAt(index);
              }}
              onClick={() => {
                run(entry);
              }}
            >
              {text === '' && entry.of ? (
                <span className="command-label">
                  <span aria-hidden="true">{entry.of.what}</span>
                  <span className="visually-hidden">{entry.label}</span>
                </span>
              ) : (
                <span className="command-label">{entry.label}</span>
              )}
              {entry.keys !== undefined && <kbd>{entry.keys}</kbd>}
            </li>
          </Fragment>
        ))}
      </ul>
      <p className={entries.length > 0 ? 'visually-hidden' : 'command-none'} role="status">
        {entries.length > 0 ? t('menu.count', { count: entries.length }) : t('menu.none')}
      </p>
    </dialog>
  );
}
