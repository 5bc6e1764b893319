import { useEffect, useId, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import ChevronDownIcon from '@atlaskit/icon/core/chevron-down';
import { Late } from './late';

const stops = 'input:not([disabled]), button:not([disabled])';

/** Up and Down go from one control to the next, as in a menu; Tab does as well. */
export function walk(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>(stops)];
  const at = all.findIndex((element) => element === document.activeElement);
  const next = all[at + (event.key === 'ArrowDown' ? 1 : -1)];
  event.preventDefault();
  next?.focus();
}

const classes = { button: 'filter-button', icon: 'icon-button', text: 'text-button' } as const;

/** The least and the most of its content that a popup shows at once, and its distance from the window's edge, in px. */
const tallness = { least: 160, most: 480, edge: 12 };

/** No taller than the window has room for. */
function fitted(body: HTMLElement | null): void {
  if (!body) return;
  const room = window.innerHeight - body.getBoundingClientRect().top - tallness.edge;
  body.style.maxBlockSize = `${String(Math.min(tallness.most, Math.max(tallness.least, room)))}px`;
}

/** A button that opens what is inside. Escape and a click elsewhere close it; Escape gives the focus back. */
export function Popup({
  label,
  name,
  icon,
  isOn = false,
  isAtEnd = false,
  look = 'button',
  buttonId,
  onOpen,
  children,
}: {
  /** What stands on the button. */
  readonly label: ReactNode;
  /** What the button is called where `label` does not say it. */
  readonly name?: string | undefined;
  readonly icon?: ReactNode;
  readonly isOn?: boolean;
  /** Opens towards the start of the line, for what stands at its end. */
  readonly isAtEnd?: boolean;
  /** `icon` is a sign alone, `text` stands in a line of words. */
  readonly look?: 'button' | 'icon' | 'text';
  /** For keys that lead to it. */
  readonly buttonId?: string;
  readonly onOpen?: () => void;
  /** @param close closes it and gives the focus back */
  readonly children: (close: () => void) => ReactNode;
}) {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const id = useId();
  const ownButtonId = useId();
  const buttonOf = buttonId ?? ownButtonId;

  useEffect(() => {
    if (!open) return undefined;
    const closeOutside = ({ target }: PointerEvent | FocusEvent) => {
      if (target instanceof Node && !root.current?.contains(target)) setOpen(false);
    };
    document.addEventListener('pointerdown', closeOutside);
    document.addEventListener('focusin', closeOutside);
    return () => {
      document.removeEventListener('pointerdown', closeOutside);
      document.removeEventListener('focusin', closeOutside);
    };
  }, [open]);

  const close = () => {
    setOpen(false);
    document.getElementById(buttonOf)?.focus();
  };
  return (
    <div
      className="popup"
      ref={root}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        event.preventDefault();
        event.stopPropagation();
        close();
      }}
    >
      <button
        id={buttonOf}
        type="button"
        className={`${classes[look]}${isOn ? ' filter-button-on' : ''}`}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-label={name}
        title={name}
        onClick={() => {
          if (!open) onOpen?.();
          setOpen(!open);
        }}
      >
        {icon}
        {label}
        {look !== 'icon' && <ChevronDownIcon label="" size="small" color="currentColor" />}
      </button>
      {open && (
        <div id={id} ref={fitted} className={`popup-body${isAtEnd ? ' popup-end' : ''}`} onKeyDown={walk}>
          <Late place="here" fallback={<div className="skeleton-block popup-wait" aria-hidden="true" />}>
            {children(close)}
          </Late>
        </div>
      )}
    </div>
  );
}
