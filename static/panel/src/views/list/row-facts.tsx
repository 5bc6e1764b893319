import type { ReportItem } from '../../../../../src/domain/report/report';

const mostInitials = 2;

const initialsOf = (name: string): string =>
  name
    .split(/\s+/)
    .slice(0, mostInitials)
    .map((word) => word.slice(0, 1).toUpperCase())
    .join('');

/** What a row says of its item where there is room: where it stands, what it belongs to, whose it is. */
export function RowFacts({ item: { status, epic, assignee } }: { readonly item: ReportItem }) {
  return (
    <>
      <span role="gridcell" className="cell-fact cell-status">
        <span className="lozenge lozenge-neutral">{status.name}</span>
      </span>
      <span role="gridcell" className="cell-fact cell-epic" title={epic?.summary}>
        {epic?.summary}
      </span>
      <span role="gridcell" className="cell-fact cell-assignee" title={assignee?.name}>
        {assignee && (
          <>
            <span className="avatar" aria-hidden="true">
              {initialsOf(assignee.name)}
            </span>
            <span className="visually-hidden">{assignee.name}</span>
          </>
        )}
      </span>
    </>
  );
}
