/** A field as tall as its text. The label is for those who do not see where it stands. */
export function TextArea({
  label,
  value,
  look,
  autoFocus = false,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly look: 'title' | 'heading' | 'paragraph' | 'item' | 'code';
  readonly autoFocus?: boolean;
  readonly onChange: (text: string) => void;
}) {
  return (
    <textarea
      className={`rewrite-area rewrite-${look}`}
      aria-label={label}
      value={value}
      rows={Math.max(1, value.split('\n').length)}
      // Opened by a person who wants to type.
      autoFocus={autoFocus}
      onChange={({ currentTarget }) => {
        onChange(currentTarget.value);
      }}
    />
  );
}
