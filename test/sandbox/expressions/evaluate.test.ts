import { describe, expect, test } from '@jest/globals';
import { evaluate } from '../../../sandbox/expressions/evaluate';
import { parseExpression } from '../../../sandbox/expressions/parse';
import { ExpressionProblem } from '../../../sandbox/expressions/tokens';
import { holdsFor, isExpression } from '../../../sandbox/forge/events/event-filter';

const scope = new Map<string, unknown>([
  [
    'issue',
    {
      key: 'WEB-1',
      summary: 'Bell for the counter',
      labels: ['shop', 'b2b'],
      assignee: null,
      status: { name: 'To Do' },
      points: 3,
    },
  ],
]);
const result = (source: string): unknown => evaluate(parseExpression(source), scope);

test.each([
  ['1 + 2 * 3', 7],
  ['(1 + 2) * 3', 9],
  ['-2 + 5 % 3', 0],
  [`'it\\'s' + " so"`, "it's so"],
  ['issue.key', 'WEB-1'],
  ["issue['summary'].toLowerCase().includes('bell')", true],
  ['issue.labels.length', 2],
  ['issue.labels[1]', 'b2b'],
  ["issue.labels.filter(label => label != 'shop').map((label) => label.toUpperCase())", ['B2B']],
  ['[1, 2, 3].reduce((sum, each) => sum + each, 0)', 6],
  ['[1, 2].some(each => each > 1) && ![1, 2].every(each => each > 1)', true],
  ["issue.assignee == null ? 'nobody' : issue.assignee.displayName", 'nobody'],
  ['issue.assignee?.displayName', null],
  ["issue.assignee?.displayName ?? 'nobody'", 'nobody'],
  ['issue.nothing', null],
  ['issue.points >= 3 || issue.assignee.boom', true],
  ['({ key: issue.key, many: issue.labels.length > 1 })', { key: 'WEB-1', many: true }],
])('%s', (source, expected) => {
  expect(result(source)).toEqual(expected);
});

test.each([
  ['1 +', 'Unexpected end.'],
  ['issue.', 'Unexpected end.'],
  ['a b', "Unexpected 'b'."],
  ['1 # 2', 'Unexpected character at 2.'],
  ['nobody.name', "Unrecognized variable 'nobody'."],
  ['issue.assignee.displayName', "Cannot read 'displayName' of null."],
  ["issue.summary.match('x')", "The sandbox does not know 'match' here."],
  ["'a' < 1", "'<' wants two numbers or two texts."],
])('%s is refused: %s', (source, message) => {
  expect(() => result(source)).toThrow(message);
});

describe('the filter of a trigger', () => {
  const event = { eventType: 'avi:jira:updated:issue', issue: { key: 'WEB-1' } };
  test('knows the event by its parts and as a whole', () => {
    expect(holdsFor("issue.key == 'WEB-1' && event.issue.key == issue.key", event)).toBe(true);
    expect(holdsFor("issue.key == 'WEB-2'", event)).toBe(false);
  });
  test('must say yes or no, and be an expression at all', () => {
    expect(() => holdsFor('issue.key', event)).toThrow(ExpressionProblem);
    expect(isExpression('issue.key ==')).toBe(false);
    expect(isExpression('issue.key == null')).toBe(true);
  });
});
