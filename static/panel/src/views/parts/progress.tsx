/** A bar for a share; its meaning is said by the text it is described by. */
export function Progress({
  value,
  max,
  label,
  tone = 'information',
}: {
  readonly value: number;
  /** Undefined while the whole is not known yet. */
  readonly max: number | undefined;
  readonly label: string;
  readonly tone?: 'information' | 'success';
}) {
  return max === undefined ? (
    <progress className={`progress progress-${tone}`} aria-label={label} />
  ) : (
    <progress
      className={`progress progress-${tone}`}
      aria-label={label}
      value={Math.min(value, max)}
      max={Math.max(1, max)}
    />
  );
}
