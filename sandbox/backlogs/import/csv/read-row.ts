import type { SeedStatusCategory } from '../../../jira/seed';
import type { Cells } from './cells';
import type { DateReader } from './dates';

export interface RowContext {
  readonly dates: DateReader;
  /** Keys by the numeric id the file gives them; a parent may be named by either. */
  readonly keyOfId: ReadonlyMap<string, string>;
  readonly remark: (reason: string) => void;
}

const categories: ReadonlyMap<string, SeedStatusCategory> = new Map(
  Object.entries({
    'to do': 'new',
    'zu erledigen': 'new',
    'à faire': 'new',
    'por hacer': 'new',
    'in progress': 'indeterminate',
    'in arbeit': 'indeterminate',
    'in bearbeitung': 'indeterminate',
    'en cours': 'indeterminate',
    'en curso': 'indeterminate',
    done: 'done',
    fertig: 'done',
    terminé: 'done',
    finalizado: 'done',
    listo: 'done',
  } as const),
);

const shorten = (text: string): string => (text.length <= 40 ? text : `${text.slice(0, 39)}…`);

/** “3,5” and “3.5”; nothing else makes one number in one language and another in the next. */
function numberOf(text: string): number | undefined {
  return /^\d+(?:[.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : undefined;
}

function readNumber(
  cells: Cells,
  role: 'points' | 'seconds',
  remark: RowContext['remark'],
): number | undefined {
  for (const { column, text } of cells.filled(role)) {
    const value = numberOf(text);
    if (value !== undefined) return value;
    const wanted = role === 'seconds' ? 'no number of seconds' : 'no number';
    remark(`${column.heading}: “${shorten(text)}” is ${wanted}; left empty`);
  }
  return undefined;
}

function readDate(cells: Cells, role: 'created' | 'updated' | 'resolved' | 'due', context: RowContext) {
  for (const { column, text } of cells.filled(role)) {
    const instant = context.dates.read(role, text);
    if (instant !== undefined) return instant;
    context.remark(`${column.heading}: “${shorten(text)}” is no date; left empty`);
  }
  return undefined;
}

/** A cell is `date;account id;text`; what is not stays whole, as a comment of somebody. */
function readComment(cell: string, updated: string | undefined, context: RowContext) {
  const [, date = '', accountId = '', text = ''] = /^([^;]*);([^;]*);([\s\S]*)$/.exec(cell) ?? [];
  const at = date === '' ? undefined : context.dates.read('comment', date);
  if (at !== undefined) return { at, accountId: accountId.trim(), text: text.trim() };
  context.remark(
    `Comment: “${shorten(cell.replace(/\s+/g, ' '))}” does not begin with a date and a person; kept as it stands`,
  );
  return { at: updated ?? '1970-01-01T00:00:00.000Z', accountId: '', text: cell };
}

function readParent(cells: Cells, { keyOfId }: RowContext): string | undefined {
  const named = [...cells.all('parentKey'), ...cells.all('parent'), ...cells.all('epicLink')];
  const keys = named.map((text) => keyOfId.get(text) ?? text);
  // An id whose item is not in the file still says that there is a parent, which is counted as left out.
  return keys.find((key) => /^[A-Za-z]\w*-\d+$/.test(key)) ?? keys[0];
}

function readSpace(cells: Cells) {
  return {
    key: cells.one('projectKey'),
    name: cells.one('projectName'),
    type: cells.one('projectType'),
    lead: readPerson(cells, 'projectLead'),
  };
}

function readPerson(cells: Cells, role: 'assignee' | 'reporter' | 'projectLead') {
  const accountId = cells.one(`${role}Id`) ?? cells.one(role);
  return accountId === undefined ? undefined : { accountId, name: cells.one(role) ?? accountId };
}

/** One row of an export as a row of ours, not yet checked: `issueRowSchema` does that. */
export function readRow(cells: Cells, context: RowContext) {
  const { remark } = context;
  const updated = readDate(cells, 'updated', context);
  const category = cells.one('statusCategory');
  const votes = numberOf(cells.one('votes') ?? '');
  const criteria = Object.fromEntries(
    cells.filled('criteria').map(({ column, text }) => [column.role === 'criteria' ? column.name : '', text]),
  );
  const comments = cells.all('comment').map((cell) => readComment(cell, updated, context));
  const sprints = cells.all('sprint');
  return {
    key: cells.one('key') ?? '',
    summary: cells.one('summary') ?? '',
    labels: cells.all('labels').flatMap((text) => text.split(/\s+/)),
    components: cells.all('components'),
    versions: cells.all('versions'),
    fixVersions: cells.all('fixVersions'),
    links: cells
      .filled('link')
      .flatMap(({ column, text }) =>
        column.role === 'link' ? [{ type: column.type, dir: column.dir, key: text }] : [],
      ),
    attachments: cells.all('attachment').length,
    comments: comments.length,
    watchers: cells.all('watcher').length,
    type: cells.one('type'),
    status: cells.one('status'),
    statusCategory: category === undefined ? undefined : categories.get(category.toLowerCase()),
    priority: cells.one('priority'),
    resolution: resolutionOf(cells.one('resolution')),
    description: cells.one('description'),
    environment: cells.one('environment'),
    created: readDate(cells, 'created', context),
    updated,
    resolved: readDate(cells, 'resolved', context),
    dueDate: readDate(cells, 'due', context)?.slice(0, 10),
    parent: readParent(cells, context),
    points: readNumber(cells, 'points', remark),
    seconds: readNumber(cells, 'seconds', remark),
    flagged: cells.one('flagged') === undefined ? undefined : true,
    votes,
    assignee: readPerson(cells, 'assignee'),
    reporter: readPerson(cells, 'reporter'),
    sprintNames: sprints.length === 0 ? undefined : sprints,
    commentTexts: comments.length === 0 ? undefined : comments,
    criteria: Object.keys(criteria).length === 0 ? undefined : criteria,
    space: readSpace(cells),
  };
}

/** Some exports say of open items that they have no resolution. */
function resolutionOf(text: string | undefined): string | undefined {
  return text !== undefined && /^(unresolved|none|nicht erledigt|non résolue?|sin resolver)$/i.test(text)
    ? undefined
    : text;
}
