import type { ReactNode } from 'react';

/** A line of news above or inside something: what happened, and what can be done about it. */
export function Notice({
  tone = 'information',
  role = 'status',
  actions,
  children,
}: {
  readonly tone?: 'information' | 'warning' | 'danger' | 'success';
  /** `alert` interrupts a screen reader, `note` is read in its place only. */
  readonly role?: 'status' | 'alert' | 'note';
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <div className={`notice notice-${tone}`} role={role}>
      <div className="notice-text">{children}</div>
      {actions !== undefined && <div className="notice-actions">{actions}</div>}
    </div>
  );
}
