import { noFilters, tickKinds } from '../filters';
import type { TickKind } from '../filters';
import { groupings, orders, plainView } from './list-view';
import type { ListView } from './list-view';

/** What each kind is called in a link. */
const names: Readonly<Record<TickKind, string>> = {
  quick: 'quick',
  flags: 'finding',
  zones: 'zone',
  epics: 'epic',
  assignees: 'assignee',
  types: 'type',
  components: 'component',
  labels: 'label',
};

/** More than anybody ticks; a link made longer by hand is cut here. */
const most = 100;

/** A view as the query of a link, `''` for the plain one. Readable, and stable: the same view is the same text. */
export function viewToCode({ filters, order, grouping }: ListView): string {
  const code = new URLSearchParams();
  if (filters.text.trim() !== '') code.set('text', filters.text.trim());
  if (filters.readiness !== undefined) code.set('ready', filters.readiness === 'ready' ? 'yes' : 'no');
  for (const kind of tickKinds)
    for (const value of [...filters[kind]].toSorted()) code.append(names[kind], value);
  if (order !== plainView.order) code.set('order', order);
  if (grouping !== plainView.grouping) code.set('group', grouping);
  return code.toString();
}

/** The view a link asks for. What is not understood asks for nothing: a link from a later version still opens. */
export function codeToView(text: string): ListView {
  const code = new URLSearchParams(text);
  const ready = code.get('ready');
  return {
    filters: {
      ...noFilters,
      text: (code.get('text') ?? '').slice(0, 200),
      readiness: ready === 'yes' ? 'ready' : ready === 'no' ? 'not-ready' : undefined,
      ...Object.fromEntries(
        tickKinds.map((kind) => [kind, new Set(code.getAll(names[kind]).slice(0, most))]),
      ),
    },
    order: orders.find((order) => order === code.get('order')) ?? plainView.order,
    grouping: groupings.find((grouping) => grouping === code.get('group')) ?? plainView.grouping,
  };
}
