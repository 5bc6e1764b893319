import { useEffect, useId, useRef, useState } from 'react';
import ChevronDownIcon from '@atlaskit/icon/core/chevron-down';
import { t } from '../messages';

export interface FilterOption<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly count: number;
}

/** A button that opens a list of ticks. Escape and a click elsewhere close it; Escape gives the focus back. */
export function FilterMenu<T extends string>({
  label,
  options,
  chosen,
  onToggle,
}: {
  readonly label: string;
  readonly options: readonly FilterOption<T>[];
  readonly chosen: ReadonlySet<T>;
  readonly onToggle: (value: T) => void;
}) {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const menuId = useId();

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

  return (
    <div
      className="filter-menu"
      ref={root}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        event.stopPropagation();
        setOpen(false);
        button.current?.focus();
      }}
    >
      <button
        ref={button}
        type="button"
        className={`filter-button${chosen.size > 0 ? ' filter-button-on' : ''}`}
        aria-expanded={open}
        aria-controls={menuId}
        disabled={options.length === 0}
        onClick={() => {
          setOpen(!open);
        }}
      >
        {chosen.size === 0 ? label : t('filter.chosen', { label, count: chosen.size })}
        <ChevronDownIcon label="" size="small" color="currentColor" />
      </button>
      <fieldset id={menuId} className="filter-list" hidden={!open}>
        <legend className="visually-hidden">{label}</legend>
        {options.map((option) => (
          <label key={option.value} className="filter-option">
            <input
              type="checkbox"
              checked={chosen.has(option.value)}
              onChange={() => {
                onToggle(option.value);
              }}
            />
            <span className="filter-option-label">{option.label}</span>
            <span className="filter-option-count">{t('number', { value: option.count })}</span>
          </label>
        ))}
      </fieldset>
    </div>
  );
}
