/** A field as tall as its text. The label is for those who do not see where it stands. */
export function TextArea({
  label,
  value,
  look,
  autoFocus = false,
  onEnter,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly look: 'title' | 'heading' | 'paragraph' | 'item' | 'code';
  readonly autoFocus?: boolean;
  /** What Enter does in place of a new line; Shift and Enter make one. */
  readonly onEnter?: () => void;
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
      onKeyDown={(event) => {
        const { key, shiftKey, ctrlKey, metaKey, nativeEvent } = event;
        if (!onEnter || key !== 'Enter' || shiftKey || ctrlKey || metaKey || nativeEvent.isComposing) return;
        event.preventDefault();
        onEnter();
      }}
      onChange={({ currentTarget }) => {
        onChange(currentTarget.value);
      }}
    />
  );
}
