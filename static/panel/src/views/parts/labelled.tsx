import { useId } from 'react';
import type { ReactNode } from 'react';
import { firstStop } from './dialog';

/** A label above what is filled in or chosen. */
export function Labelled({
  label,
  className,
  children,
}: {
  readonly label: string;
  readonly className: string;
  readonly children: (id: string) => ReactNode;
}) {
  const id = useId();
  return (
    <div className={className}>
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  );
}

export interface Option {
  readonly id: string;
  readonly name: string;
}

/** @param placeholder what stands there until something is chosen; without it the first option holds */
export function LabelledSelect({
  label,
  className,
  options,
  onChoose,
  value,
  placeholder,
  isDisabled = false,
}: {
  readonly label: string;
  readonly className: string;
  readonly options: readonly Option[];
  readonly onChoose: (id: string) => void;
  /** Left out, the select keeps what was chosen by itself. */
  readonly value?: string;
  readonly placeholder?: string;
  readonly isDisabled?: boolean;
}) {
  return (
    <Labelled label={label} className={className}>
      {(id) => (
        <select
          id={id}
          {...firstStop}
          className="select"
          disabled={isDisabled}
          {...(value === undefined
            ? { defaultValue: placeholder === undefined ? undefined : '' }
            : { value })}
          onChange={({ currentTarget }) => {
            onChoose(currentTarget.value);
          }}
        >
          {placeholder !== undefined && (
            <option value="" disabled>
              {placeholder}
            </option>
          )}
          {options.map(({ id: option, name }) => (
            <option key={option} value={option}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}
