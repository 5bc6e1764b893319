/** Setting the fields every site has, each refused in Jira's words for it. */
import { z } from 'zod';
import { textOfDocument } from '../state/adf';
import { canInProject, canSee } from '../state/permissions';
import { PRIORITIES } from '../state/planting/basics';
import type { PartRecord } from '../state/records';
import { systemItem } from './change-issue';
import { parseDuration } from './duration';
import { changed, FieldProblem, parseValue, readDocument, TextLimits, type Setter } from './setting';

const summary: Setter = ({ issue }, value) => {
  const text = parseValue(z.string().nullable(), value, 'Operation value must be a string')?.trim() ?? '';
  if (text === '') throw new FieldProblem('You must specify a summary of the issue.');
  if (/[\r\n]/.test(text))
    throw new FieldProblem('The summary is invalid because it contains newline characters.');
  if (text.length > TextLimits.summary) {
    throw new FieldProblem('Summary must be less than 255 characters.');
  }
  return changed({ summary: text }, systemItem('summary', null, issue.summary, null, text));
};

const richText =
  (field: 'description' | 'environment'): Setter =>
  ({ issue }, value) => {
    const document = readDocument(value);
    const [before, after] = [textOfDocument(issue[field]), textOfDocument(document)];
    const same = JSON.stringify(issue[field]) === JSON.stringify(document);
    return {
      patch: { [field]: document },
      items: same ? [] : [systemItem(field, null, before, null, after)],
    };
  };

const priority: Setter = ({ issue }, value) => {
  if (value === null) return { patch: {}, items: [] };
  const { id, name } = parseValue(
    z.object({ id: z.coerce.string().optional(), name: z.string().optional() }),
    value,
    'Specify a valid value for priority',
  );
  const found = PRIORITIES.find((each) => String(each.id) === id || each.name === name);
  if (!found) throw new FieldProblem('The priority selected is invalid.');
  const before = PRIORITIES.find((each) => each.id === issue.priorityId);
  return changed(
    { priorityId: found.id },
    systemItem(
      'priority',
      before ? String(before.id) : null,
      before?.name ?? null,
      String(found.id),
      found.name,
    ),
  );
};

const labels: Setter = ({ issue }, value) => {
  const list = parseValue(z.array(z.string()), value ?? [], 'data was not an array');
  const spaced = list.find((label) => /\s/.test(label));
  if (spaced !== undefined) throw new FieldProblem(`The label '${spaced}' can't contain spaces.`);
  if (list.some((label) => label.length > TextLimits.label)) {
    throw new FieldProblem('The label is too long: 255 characters at most.');
  }
  const unique = [...new Set(list)];
  return changed({ labels: unique }, systemItem('labels', '', issue.labels.join(' '), '', unique.join(' ')));
};

const partSetter =
  (kind: PartRecord['kind'], list: 'componentIds' | 'versionIds' | 'fixVersionIds', field: string): Setter =>
  ({ site, project, issue }, value) => {
    const wanted = parseValue(
      z.array(z.object({ id: z.coerce.string().optional(), name: z.string().optional() })),
      value ?? [],
      'data was not an array',
    );
    const ids = wanted.map(({ id, name }) => {
      const part = site.parts.find(
        (each) =>
          each.kind === kind &&
          each.projectId === project.id &&
          (String(each.id) === id || each.name === name),
      );
      if (!part) {
        throw new FieldProblem(
          `${kind === 'component' ? 'Component' : 'Version'} name '${name ?? id ?? ''}' is not valid`,
        );
      }
      return part.id;
    });
    const names = (of: readonly number[]): string =>
      of.map((id) => site.parts.get(id)?.name ?? '').join(', ');
    return changed(
      { [list]: ids },
      systemItem(field, issue[list].join(', '), names(issue[list]), ids.join(', '), names(ids)),
    );
  };

const person =
  (field: 'assignee' | 'reporter'): Setter =>
  ({ site, project, caller, issue }, value) => {
    const given = parseValue(
      z.object({ accountId: z.string().nullish(), id: z.string().nullish() }).nullable(),
      value,
      `expected Object containing an accountId`,
    );
    const id = given?.accountId ?? given?.id ?? null;
    if (field === 'assignee' && !canInProject(site, caller, 'ASSIGN_ISSUES', project)) {
      throw new FieldProblem(
        `Field 'assignee' cannot be set. It is not on the appropriate screen, or unknown.`,
      );
    }
    const user = id === null ? null : site.users.get(id);
    if (user === undefined) throw new FieldProblem(`User '${id ?? ''}' does not exist.`);
    if (
      user &&
      field === 'assignee' &&
      !(user.active && canInProject(site, user, 'ASSIGNABLE_USER', project))
    ) {
      throw new FieldProblem(`User '${user.id}' cannot be assigned issues.`);
    }
    const name = (account: string | null): string | null =>
      account === null ? null : (site.users.get(account)?.name ?? null);
    return changed({ [field]: id }, systemItem(field, issue[field], name(issue[field]), id, name(id)));
  };

const due: Setter = ({ issue }, value) => {
  const date = parseValue(
    z.iso.date().nullable(),
    value,
    "Error parsing date string: dates are 'yyyy-MM-dd'",
  );
  return changed({ due: date }, systemItem('duedate', issue.due, issue.due, date, date));
};

export const parentSetter: Setter = ({ site, caller, issue }, value) => {
  const given = parseValue(
    z
      .object({ id: z.coerce.string().optional(), key: z.string().optional(), none: z.boolean().optional() })
      .nullable(),
    value,
    'data was not an object',
  );
  const before = issue.parentId === null ? undefined : site.issues.get(issue.parentId);
  const from = [before ? String(before.id) : null, before?.key ?? null] as const;
  const level = site.typeOf(issue).level;
  if (given === null || given.none === true) {
    if (level === -1)
      throw new FieldProblem('Issue type is a sub-task but parent issue key or id not specified.');
    return changed({ parentId: null }, systemItem('IssueParentAssociation', ...from, null, null));
  }
  const found = site.findIssue(given.id ?? given.key ?? '');
  if (!found || !canSee(site, caller, found)) {
    throw new FieldProblem('Could not find issue by id or key.');
  }
  if (site.typeOf(found).level !== level + 1) {
    throw new FieldProblem('Given parent work item does not belong to appropriate hierarchy.');
  }
  return changed(
    { parentId: found.id },
    systemItem('IssueParentAssociation', ...from, String(found.id), found.key),
  );
};

const timeTracking: Setter = ({ issue }, value) => {
  const given = parseValue(
    z.object({ originalEstimate: z.string().optional(), remainingEstimate: z.string().optional() }),
    value,
    'Specify a valid time tracking value',
  );
  const read = (text: string | undefined, otherwise: number | null): number | null => {
    if (text === undefined) return otherwise;
    const seconds = parseDuration(text);
    if (seconds === undefined) throw new FieldProblem(`'${text}' is not a valid duration.`);
    return seconds;
  };
  const original = read(given.originalEstimate, issue.originalSeconds);
  const remaining = read(
    given.remainingEstimate,
    given.originalEstimate === undefined ? issue.remainingSeconds : original,
  );
  const text = (seconds: number | null): string | null => (seconds === null ? null : String(seconds));
  return {
    patch: { originalSeconds: original, remainingSeconds: remaining },
    items: [
      ...changed(
        {},
        systemItem(
          'timeoriginalestimate',
          text(issue.originalSeconds),
          text(issue.originalSeconds),
          text(original),
          text(original),
        ),
      ).items,
      ...changed(
        {},
        systemItem(
          'timeestimate',
          text(issue.remainingSeconds),
          text(issue.remainingSeconds),
          text(remaining),
          text(remaining),
        ),
      ).items,
    ],
  };
};

export const systemSetters: Readonly<Record<string, Setter>> = {
  summary,
  description: richText('description'),
  environment: richText('environment'),
  priority,
  labels,
  components: partSetter('component', 'componentIds', 'Component'),
  versions: partSetter('version', 'versionIds', 'Version'),
  fixVersions: partSetter('version', 'fixVersionIds', 'Fix Version'),
  assignee: person('assignee'),
  reporter: person('reporter'),
  duedate: due,
  parent: parentSetter,
  timetracking: timeTracking,
};
