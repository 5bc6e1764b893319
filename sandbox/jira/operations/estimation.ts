import { z } from 'zod';
import { refusal } from '../refusal';
import { AGILE_FIELDS, agileValues, chooseFields, issueShape } from '../shapes/issue';
import type { BoardRecord, IssueRecord } from '../state/records';
import { compileJql } from '../jql/compile';
import { requireBoard } from './boards';
import { changeIssue } from './change-issue';
import { parseDuration } from './duration';
import { setterOf } from './field-setters';
import { FieldProblem } from './setting';
import {
  bodyOf,
  ok,
  param,
  requireCaller,
  requireIssue,
  requireWritable,
  type Answer,
  type Call,
  type Operation,
} from './operation';

/** @throws {Refusal} 404 when the issue is not on the board */
function requirePlace(call: Call): { board: BoardRecord; issue: IssueRecord } {
  requireCaller(call);
  const boardId = call.query.text('boardId');
  if (boardId === undefined) throw refusal(400, 'The boardId query parameter is required.');
  const issue = requireIssue(call, param(call, 'issueIdOrKey'));
  const board = requireBoard(call, String(call.query.integer('boardId', 0)));
  const { site, caller } = call;
  const jql = site.filters.get(board.filterId)?.jql ?? '';
  if (!compileJql({ site, caller, now: site.now() }, jql).test(issue)) {
    throw refusal(404, 'The issue does not belong to the board.');
  }
  return { board, issue };
}

function fieldIdOf(board: BoardRecord): string {
  if (board.estimation === 'time') return 'timeoriginalestimate';
  if (board.estimation === 'points' && board.estimationField !== null)
    return `customfield_${board.estimationField}`;
  throw refusal(400, 'The board does not have an estimation statistic that can be set.');
}

function answer(call: Call, issue: IssueRecord, fieldId: string): Answer {
  const value = fieldId === 'timeoriginalestimate' ? issue.originalSeconds : (issue.custom[fieldId] ?? null);
  const asText = call.site.switches.estimationValue === 'string';
  return ok({ fieldId, value: asText && typeof value === 'number' ? value.toFixed(1) : value });
}

function read(call: Call): Answer {
  const { board, issue } = requirePlace(call);
  return answer(call, issue, fieldIdOf(board));
}

function valueOf(fieldId: string, text: string): { field: string; value: unknown } {
  if (fieldId === 'timeoriginalestimate') {
    const seconds = parseDuration(text);
    if (seconds === undefined) throw refusal(400, `'${text}' is not a valid duration.`);
    return { field: 'timetracking', value: { originalEstimate: `${seconds / 60}m` } };
  }
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value)) throw refusal(400, `'${text}' is an invalid number`);
  return { field: fieldId, value };
}

/** Works although the field is not on the edit screen. */
function write(call: Call): Answer {
  const { board } = requirePlace(call);
  const issue = requireWritable(
    call,
    param(call, 'issueIdOrKey'),
    'EDIT_ISSUES',
    'You do not have permission to edit issues in this project.',
  );
  const { value: text } = bodyOf(call, z.looseObject({ value: z.string() }));
  const fieldId = fieldIdOf(board);
  const { field, value } = valueOf(fieldId, text);
  const setter = setterOf(call.site, field);
  if (!setter) throw refusal(400, 'The estimation field cannot be set.');
  try {
    const { patch, items } = setter(
      { site: call.site, caller: call.caller, project: call.site.projectOf(issue), issue },
      value,
    );
    return answer(call, changeIssue(call, issue, patch, items), fieldId);
  } catch (error) {
    if (error instanceof FieldProblem) throw refusal(400, error.message);
    throw error;
  }
}

function agileIssue(call: Call): Answer {
  requireCaller(call);
  const issue = requireIssue(call, param(call, 'issueIdOrKey'));
  const names = call.query.list('fields') ?? ['*all'];
  const shape = issueShape(call, issue, { fields: chooseFields(call, names), agile: true });
  const values = Object.entries(agileValues(call, issue)).filter(
    ([name]) =>
      names.includes('*all') || AGILE_FIELDS.some((field) => field === name && names.includes(field)),
  );
  return ok({ ...shape, fields: Object.assign({}, shape['fields'], Object.fromEntries(values)) });
}

const one = '/rest/agile/1.0/issue/:issueIdOrKey';

export const estimationOperations: readonly Operation[] = [
  { method: 'GET', path: one, run: agileIssue },
  { method: 'GET', path: `${one}/estimation`, run: read },
  { method: 'PUT', path: `${one}/estimation`, run: write },
];
