import type { ReactNode } from 'react';

/** A state that takes the place of the list: what is so, and what can be done. */
export function FullPage({
  title,
  children,
  actions,
  role = 'status',
}: {
  readonly title: string;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
  readonly role?: 'status' | 'alert';
}) {
  return (
    <div className="full-page" role={role}>
      <h2 className="full-page-title">{title}</h2>
      <p className="full-page-text">{children}</p>
      {actions}
    </div>
  );
}
