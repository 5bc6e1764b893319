/** Who and when; and the times and counts Jira keeps. */
import type { IssueRecord } from '../state/records';
import { asNumber, maybe, type ClauseField } from './clause-field';
import { JqlProblem, timeZoneOf, type JqlContext } from './context';
import { parseDate, parsePeriod, startOfDate } from './dates';

function personField({ site }: JqlContext, name: 'assignee' | 'reporter' | 'creator'): ClauseField {
  return {
    names: [name],
    accepts: 'equality',
    values: (issue) => maybe(issue[name]),
    resolve: (text) => {
      const lower = text.toLowerCase();
      const found = site.users.filter(
        (user) => user.id === text || user.name.toLowerCase() === lower || user.email.toLowerCase() === lower,
      );
      if (found.length === 0)
        throw new JqlProblem(`The value '${text}' does not exist for the field '${name}'.`);
      return found.map(({ id }) => id);
    },
    sort: (issue) => site.users.get(issue[name] ?? '')?.name ?? null,
    history: name,
  };
}

function dateField(
  context: JqlContext,
  names: readonly string[],
  read: (issue: IssueRecord) => number | null,
): ClauseField {
  return {
    names,
    accepts: 'order',
    values: (issue) => maybe(read(issue)),
    resolve: (text) => {
      const instant = parseDate(text, context.now, timeZoneOf(context));
      if (instant !== undefined) return [instant];
      throw new JqlProblem(
        `Date value '${text}' for field '${names[0] ?? ''}' is invalid. Valid formats include: 'yyyy/MM/dd HH:mm', ` +
          `'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'.`,
      );
    },
    sort: read,
    descends: true,
  };
}

function durationField(names: readonly string[], read: (issue: IssueRecord) => number | null): ClauseField {
  return {
    names,
    accepts: 'order',
    values: (issue) => maybe(read(issue)),
    resolve: (text) => {
      // A bare number counts minutes.
      const period = parsePeriod(/^\d+$/.test(text) ? `${text}m` : text);
      if (period === undefined) {
        throw new JqlProblem(`'${text}' is not a valid duration for the field '${names[0] ?? ''}'.`);
      }
      return [period / 1000];
    },
    sort: read,
  };
}

export function peopleAndDateFields(context: JqlContext): ClauseField[] {
  const due = (issue: IssueRecord): number | null =>
    issue.due === null ? null : startOfDate(issue.due, timeZoneOf(context));
  const count = (names: readonly string[], read: (issue: IssueRecord) => number): ClauseField => ({
    names,
    accepts: 'order',
    values: (issue) => [read(issue)],
    resolve: asNumber(names[0] ?? ''),
    sort: read,
    descends: true,
  });
  return [
    personField(context, 'assignee'),
    personField(context, 'reporter'),
    personField(context, 'creator'),
    dateField(context, ['created', 'createdDate'], ({ created }) => created),
    dateField(context, ['updated', 'updatedDate'], ({ updated }) => updated),
    dateField(context, ['resolved', 'resolutionDate'], ({ resolved }) => resolved),
    dateField(context, ['statusCategoryChangedDate'], ({ statusSince }) => statusSince),
    dateField(context, ['duedate', 'due'], due),
    durationField(['originalEstimate', 'timeoriginalestimate'], ({ originalSeconds }) => originalSeconds),
    durationField(['remainingEstimate', 'timeestimate'], ({ remainingSeconds }) => remainingSeconds),
    count(['votes'], ({ votes }) => votes),
    count(['watchers', 'watches'], ({ watchers }) => watchers),
    {
      names: ['attachments'],
      accepts: 'equality',
      values: ({ attachments }) => (attachments > 0 ? ['some'] : []),
      resolve: () => [],
    },
    {
      names: ['level'],
      accepts: 'equality',
      values: ({ visibleTo }) => (visibleTo ? ['restricted'] : []),
      resolve: (text) => [text.toLowerCase()],
    },
  ];
}
