import type CrossIcon from '@atlaskit/icon/core/cross';

/** A button with a sign instead of words. Atlaskit's own brings its tooltip along: 35 KB of script on the first screen. */
export function IconButton({
  icon: Icon,
  label,
  isDisabled = false,
  onClick,
}: {
  readonly icon: typeof CrossIcon;
  readonly label: string;
  readonly isDisabled?: boolean;
  readonly onClick: () => void;
}) {
  return (
    <button type="button" className="icon-button" title={label} disabled={isDisabled} onClick={onClick}>
      <Icon label={label} color="currentColor" />
    </button>
  );
}
