import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseJql } from '../../../sandbox/jira/jql/parse';
import { JqlSyntaxError } from '../../../sandbox/jira/jql/syntax-error';
import { errors, found } from './support/read';
import { openSite, type TestSite } from './support/site';
import { people } from './support/small-seed';

let site: TestSite;
beforeAll(async () => {
  site = await openSite();
  await site.send(people.owner, 'PUT', '/rest/api/3/issue/SHOP-2/properties/ready', {
    score: 40,
    gaps: ['estimate', 'title'],
  });
  await site.send(people.owner, 'PUT', '/rest/api/3/issue/SHOP-3/properties/ready', { score: 90, gaps: [] });
  site.standIn.declareProperties([
    { propertyKey: 'ready', path: 'score', type: 'number', alias: 'readiness' },
    { propertyKey: 'ready', path: 'gaps', type: 'string', alias: 'readinessGaps' },
  ]);
});
afterAll(() => site.end());

const all = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

/** What holds among the issues of SHOP, by number, for the product owner. */
const table: readonly (readonly [jql: string, numbers: readonly number[]])[] = [
  // equality, lists, case
  ['key = SHOP-2', [2]],
  ['KEY = shop-2', [2]],
  ['issuekey in (SHOP-2, SHOP-3)', [2, 3]],
  ['id = 10001', [2]],
  ['key != SHOP-2', [1, 3, 4, 5, 6, 7, 8, 9, 10]],
  ['key >= SHOP-8', [8, 9, 10]],
  ['project = "Web shop"', all],
  ['project = shop', all],
  ['project in (SHOP, TEAM)', all],
  ['project != TEAM', all],
  ['issuetype = Bug', [10]],
  ['type in (Epic, Bug)', [1, 10]],
  ['issuetype in subTaskIssueTypes()', [8]],
  ['issuetype in standardIssueTypes()', [1, 2, 3, 4, 5, 6, 7, 9, 10]],
  ['issuetype not in subTaskIssueTypes() AND issuetype != Epic', [2, 3, 4, 5, 6, 7, 9, 10]],
  ['hierarchyLevel = 0', [2, 3, 4, 5, 6, 7, 9, 10]],
  ['hierarchyLevel > 0', [1]],
  ['status = "In Progress"', [4]],
  ['status = Done', [5]],
  ['status in ("To Do", Parked)', [1, 2, 3, 6, 7, 8, 9, 10]],
  ['statusCategory = Done', [5]],
  ['statusCategory = "In Progress"', [4]],
  ['statusCategory != Done', [1, 2, 3, 4, 6, 7, 8, 9, 10]],
  ['statusCategory in (new, indeterminate)', [1, 2, 3, 4, 6, 7, 8, 9, 10]],
  ['resolution = Unresolved', [1, 2, 3, 4, 6, 7, 8, 9, 10]],
  ['resolution is EMPTY', [1, 2, 3, 4, 6, 7, 8, 9, 10]],
  ['resolution = Done', [5]],
  ['resolution != Done', []],
  ['parent = SHOP-1', [2]],
  ['"Epic Link" = SHOP-1', [2]],
  ['parent is EMPTY', [1, 3, 4, 5, 6, 7, 9, 10]],
  ['parent is not EMPTY', [2, 8]],
  ['parent in (SHOP-1, SHOP-2)', [2, 8]],
  // empty-field logic
  ['sprint is EMPTY', [1, 2, 3, 8, 9, 10]],
  ['sprint is not EMPTY', [4, 5, 6, 7]],
  ['sprint = EMPTY', [1, 2, 3, 8, 9, 10]],
  ['sprint in openSprints()', [4]],
  ['sprint not in openSprints()', [5, 6, 7]],
  ['NOT sprint in openSprints()', [5, 6, 7]],
  ['sprint in closedSprints()', [5, 6]],
  ['sprint in futureSprints()', [7]],
  ['sprint = "Shop 2"', [4]],
  ['sprint = 2', [4]],
  [`sprint = "Shop 3 'soon'"`, [7]],
  ['sprint in ("Shop 1", EMPTY)', [1, 2, 3, 5, 6, 8, 9, 10]],
  ['labels = money', [1, 2]],
  ['labels = MONEY', [1, 2]],
  ['labels != b2b', [1]],
  ['labels not in (b2b)', [1]],
  ['labels is EMPTY', [3, 4, 5, 6, 7, 8, 9, 10]],
  ['component = Cart', [2]],
  ['component is EMPTY AND key = SHOP-3', [3]],
  ['assignee is EMPTY', [1, 3, 4, 5, 6, 7, 8, 9, 10]],
  ['assignee = u-dev', [2]],
  ['assignee != currentUser()', [2]],
  ['reporter = currentUser()', [1, 2, 3, 4, 5, 6, 7, 8, 10]],
  ['reporter != currentUser()', [9]],
  // numbers
  ['"Story Points" = 5', [2]],
  ['"Story Points" > 3', [2, 4]],
  ['"Story Points" >= 3', [2, 4, 5]],
  ['"Story Points" < 1', [3, 6]],
  ['"Story Points" = 0', [3]],
  ['"Story Points" = 0.5', [6]],
  ['"Story Points" is EMPTY', [1, 7, 8, 9, 10]],
  ['"Story Points" != 5', [3, 4, 5, 6]],
  ['cf[10026] = 8', [4]],
  ['"story points" in (5, 8)', [2, 4]],
  ['priority = High', [2]],
  ['priority > Medium', [2]],
  ['priority <= Medium', [1, 3, 4, 5, 6, 7, 8, 9, 10]],
  ['Flagged = Impediment', [10]],
  ['Flagged is EMPTY AND type = Bug', []],
  // text
  ['summary ~ invoice', [2, 8]],
  ['summary ~ invoices', [2, 8]],
  ['summary ~ invo', []],
  ['summary ~ "invo*"', [2, 8]],
  ['summary ~ "pay invoice"', [2]],
  ['summary ~ "invoice pay"', [2]],
  ['summary ~ "\\"invoice paying\\""', []],
  ['summary ~ "\\"log in\\""', [5]],
  ['summary !~ invoice', [1, 3, 4, 5, 6, 7, 9, 10]],
  ['description ~ customer', [2]],
  ['description is EMPTY AND "Story Points" = 8', [4]],
  ['text ~ "thirty days"', [2]],
  ['text ~ "gift OR passkey"', [4, 5]],
  ['text ~ "invoice -paying"', [8]],
  ['"gift cards"', [4]],
  ['gift cards', [4]],
  // dates
  ['created >= -7d', [3]],
  ['created < -7d', [1, 2, 4, 5, 6, 7, 8, 9, 10]],
  ['updated >= -14d AND status != Done', [1, 2, 3, 4, 6, 7, 8, 9, 10]],
  ['updated >= -2w AND updated < startOfDay("-3d")', [1, 2, 4, 6, 7, 8, 9, 10]],
  ['created >= "2026-11-17"', [3]],
  ['created >= "2026/11/17 10:30"', []],
  ['created <= "2026-11-17 10:00" AND created >= "2026-11-17 10:00"', [3]],
  ['due = "2026-12-24"', [3]],
  ['due <= endOfYear()', [3]],
  ['due < now()', []],
  ['duedate is EMPTY AND type = Bug', [10]],
  ['resolved >= startOfMonth()', [5]],
  ['resolved is EMPTY', [1, 2, 3, 4, 6, 7, 8, 9, 10]],
  // history
  ['status was "In Progress"', [4, 5]],
  ['status was not "In Progress"', [1, 2, 3, 6, 7, 8, 9, 10]],
  ['status was in ("In Progress", Done)', [4, 5]],
  ['status changed', [4, 5, 9]],
  ['status changed to Done', [5]],
  ['status changed FROM "To Do" TO "In Progress" AFTER -10d', [4]],
  ['status changed BEFORE -20d', [5, 9]],
  // links
  ['issue in linkedIssues(SHOP-2)', [3]],
  ['issue in linkedIssues(SHOP-2, "blocks")', [3]],
  ['issue in linkedIssues(SHOP-3, "is blocked by")', [2]],
  ['issueLinkType = blocks', [2]],
  ['issueLinkType = "is blocked by"', [3]],
  ['issue in childIssuesOf(SHOP-1)', [2, 8]],
  // filters
  ['filter = 10000 AND type = Bug', [10]],
  ['filter = "Filter for Shop board" AND type = Bug', [10]],
  ['filter != 10000', []],
  // logic
  ['type = Bug OR type = Epic', [1, 10]],
  ['type = Bug OR type = Epic AND labels = money', [1, 10]],
  ['(type = Bug OR type = Epic) AND labels = money', [1]],
  ['NOT (type = Bug OR type = Epic) AND labels = money', [2]],
  ['NOT type = Bug AND NOT type = Story', [1, 8]],
  ['NOT NOT type = Bug', [10]],
  ['type = Bug && Flagged = Impediment', [10]],
  ['type = Bug || type = Epic', [1, 10]],
  ['! type = Story', [1, 8, 10]],
  ['type=Bug', [10]],
  ['type   =\n Bug', [10]],
  // properties an app declared
  ['readiness < 60', [2]],
  ['readiness >= 60', [3]],
  ['readiness is EMPTY', [1, 4, 5, 6, 7, 8, 9, 10]],
  ['readinessGaps = estimate', [2]],
  ['readinessGaps in (title, estimate)', [2]],
  ['issue.property[ready].score = 90', [3]],
  ['issue.property["ready"].score > 10', [2, 3]],
  // quoting and escaping
  ["project = 'Web shop'", all],
  ['"project" = SHOP', all],
  ["status = 'In Progress'", [4]],
  ['status = In\\u0020Progress', [4]],
  ['labels = "\\u006doney"', [1, 2]],
  ['sprint = "Shop 3 \\u0027soon\\u0027"', [7]],
  ["sprint = 'Shop 3 \\'soon\\''", [7]],
  ['summary ~ "\\"name\\""', [3]],
  ['summary ~ "name & size"', [3]],
  ['summary ~ "name\\\\"', [3]],
  ['labels = "money\\" OR project = SHOP"', []],
  ['assignee = "Dev Patel"', [2]],
  ['assignee in (u-dev, EMPTY) AND labels = money', [1, 2]],
  // empty fields on both sides of NOT, IN and OR
  ['assignee not in (u-owner)', [2]],
  ['NOT assignee = u-dev', []],
  ['assignee != u-dev OR assignee is EMPTY', [1, 3, 4, 5, 6, 7, 8, 9, 10]],
  ['"Story Points" not in (5, 8)', [3, 5, 6]],
  ['NOT "Story Points" = 5', [3, 4, 5, 6]],
  ['"Story Points" is not EMPTY AND "Story Points" < 3', [3, 6]],
  ['component != Search', [2]],
  ['due is not EMPTY', [3]],
  ['due != "2026-12-24"', []],
  ['resolution is not EMPTY', [5]],
  ['resolution not in (Done)', []],
  ['sprint not in closedSprints()', [4, 7]],
  ['sprint is EMPTY OR sprint not in openSprints()', [1, 2, 3, 5, 6, 7, 8, 9, 10]],
  ['priority is not EMPTY AND priority != Medium', [2]],
  ['Flagged is not EMPTY', [10]],
  ['assignee = NULL AND labels = money', [1]],
  ['labels is not NULL', [1, 2]],
  // text: stems, phrases, wildcards, words left out
  ['summary ~ pays', [2]],
  ['summary ~ "gift card"', [4]],
  ['summary ~ "cards gift"', [4]],
  ['summary ~ "\\"cards gift\\""', []],
  ['summary ~ "pass*"', [5]],
  ['summary ~ GIFT', [4]],
  ['text ~ "invoice AND thirty"', [2]],
  ['summary ~ "planned -left"', [7]],
  // dates of the calendar
  ['created >= startOfDay(-3d) AND created < startOfDay(-2d)', [3]],
  ['created > "-4d"', [3]],
  ['due >= startOfMonth(1) AND due <= endOfMonth(1)', [3]],
  ['due > endOfDay()', [3]],
  ['created = "2026-11-17"', []],
  // names that are not there: nothing, as recorded on a live site
  ['project = NOPE', []],
  ['nosuchfield = 1', []],
  ['status = Nowhere', []],
  ['sprint in nosuchfunction()', []],
  ['key = SHOP-999', []],
  ['created > yesterdayish', []],
  ['created > "2026-11-01T00:00:00Z"', []],
  ['summary = invoice', []],
  ['issue.property[undeclared].x = 1', []],
];

describe('a query', () => {
  test.each(table)('%s', async (jql, numbers) => {
    const keys = await found(site, people.owner, jql);
    const mine = keys.filter((key) => key?.startsWith('SHOP-')).map((key) => Number(key?.slice(5)));
    expect(mine.sort((a, b) => a - b)).toEqual(numbers);
  });

  test.each([
    ['project = SHOP ORDER BY Rank ASC', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]],
    ['project = SHOP ORDER BY Rank DESC', [10, 9, 8, 7, 6, 5, 4, 3, 2, 1]],
    ['project = SHOP AND "Story Points" is not EMPTY ORDER BY "Story Points"', [3, 6, 5, 2, 4]],
    ['project = SHOP AND "Story Points" is not EMPTY ORDER BY cf[10026] DESC', [4, 2, 5, 6, 3]],
    ['key in (SHOP-2, SHOP-3, SHOP-7) ORDER BY "Story Points" ASC', [3, 2, 7]],
    ['project = SHOP AND type != Story ORDER BY type ASC, key DESC', [10, 1, 8]],
    ['key in (SHOP-3, SHOP-5) ORDER BY created', [3, 5]],
    ['key in (SHOP-3, SHOP-5) ORDER BY created ASC', [5, 3]],
    ['key in (SHOP-2, SHOP-3) ORDER BY priority', [2, 3]],
    ['key in (SHOP-2, SHOP-3)', [3, 2]],
    ['key in (SHOP-2, SHOP-3) ORDER BY nosuchfield, key ASC', [2, 3]],
    ['key in (SHOP-4, SHOP-5) ORDER BY summary, a, b, c, d, e, f', [4, 5]],
  ])('%s', async (jql, numbers) => {
    expect(await found(site, people.owner, jql)).toEqual(numbers.map((number) => `SHOP-${number}`));
  });

  test('counts days in the time zone of who asks', async () => {
    // SHOP-3 was made on 17 November at 09:00 UTC: ten in Berlin, four in New York.
    const jql = 'key = SHOP-3 AND created >= "2026-11-17 04:00" AND created <= "2026-11-17 05:00"';
    expect(await found(site, people.developer, jql)).toEqual(['SHOP-3']);
    expect(await found(site, people.owner, jql)).toEqual([]);
  });

  test('shows each person only what that person sees', async () => {
    expect(await found(site, people.developer, 'type = Bug')).toEqual([]);
    expect(await found(site, people.viewer, 'project = TEAM')).toEqual([]);
    expect(await found(site, people.viewer, 'project in (SHOP, TEAM) AND type = Epic')).toEqual([]);
  });
});

const refused: readonly (readonly [jql: string, message: string])[] = [
  [
    'summary ~ "unclosed',
    "Error in the JQL Query: The quoted string 'unclosed' has not been completed. (line 1, character 11)",
  ],
  ['project = SHOP AND', 'Error in the JQL Query: Expecting a field name at the end of the query.'],
  [
    'project = PUB status = Done',
    "Error in the JQL Query: Expecting either 'OR' or 'AND' but got 'status'. (line 1, character 15)",
  ],
  [
    'project = SHOP AND status = = Done',
    "Error in JQL Query: Expecting either a value, list or function but got '='. You must surround '=' in quotation " +
      'marks to use it as a value. (line 1, character 29)',
  ],
  ['(project = SHOP', "Error in the JQL Query: Expecting ')' before the end of the query."],
  [
    'project = #',
    "Error in the JQL Query: The character '#' is a reserved JQL character. You must enclose it in a string or use the escape '\\u0023' instead. (line 1, character 11)",
  ],
  [
    'project = select',
    "Error in the JQL Query: 'select' is a reserved JQL word. You must surround it in quotation marks to use it in a query. (line 1, character 11)",
  ],
  ['key = A ORDER BY a, b, c, d, e, f, g, h', 'JQL can be ordered by at most 7 fields.'],
];

describe('a query that cannot be read', () => {
  test.each(refused)('%s', async (jql, message) => {
    const reply = await site.send(people.owner, 'POST', '/rest/api/3/search/jql', { jql });
    expect(reply.status).toBe(400);
    expect(errors(reply).errorMessages).toEqual([message]);
  });

  test('never breaks the parser', () => {
    const piece = fc.constantFrom(
      ...'( ) , = != < >= ~ !~ in not is was changed and or order by empty "a b" \' " \\ [ ] cf issue.property x -7d now() # \n'.split(
        ' ',
      ),
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join(' ')),
    );
    fc.assert(
      fc.property(text, (jql) => {
        try {
          parseJql(jql);
        } catch (error) {
          expect(error).toBeInstanceOf(JqlSyntaxError);
        }
      }),
      { numRuns: 10_000 },
    );
    expect(() => parseJql(`${'('.repeat(5000)}a = b`)).toThrow(JqlSyntaxError);
  });
});

describe('names that are not there', () => {
  test('are refused by name when the switch says so', async () => {
    site.standIn.setSwitches({ unknownJqlNames: 'refuse' });
    const reply = await site.send(people.owner, 'POST', '/rest/api/3/search/jql', {
      jql: 'nosuch = 1 AND project = NOPE',
    });
    expect(errors(reply).errorMessages).toEqual([
      "Field 'nosuch' does not exist or you do not have permission to view it.",
      "The value 'NOPE' does not exist for the field 'project'.",
    ]);
    site.standIn.setSwitches({ unknownJqlNames: 'empty' });
  });

  test('are told by jql/parse: strict without a structure, as warnings with one', async () => {
    const queries = ['nosuch = 1', 'project = SHOP ORDER BY Rank', 'project ='];
    const strict = await site.send(people.owner, 'POST', '/rest/api/3/jql/parse?validation=strict', {
      queries,
    });
    expect(strict.status).toBe(200);
    expect(strict.body).toMatchObject({
      queries: [
        { query: 'nosuch = 1', errors: [expect.stringContaining("Field 'nosuch'")] },
        {
          structure: {
            where: { field: { name: 'project' }, operator: '=', operand: { value: 'SHOP' } },
            orderBy: { fields: [{ field: { name: 'Rank' } }] },
          },
        },
        { errors: [expect.stringContaining('before the end of the query')] },
      ],
    });
    expect(JSON.stringify(strict.body)).not.toContain('"structure":{"where":{"field":{"name":"nosuch"');
    const warned = await site.send(people.owner, 'POST', '/rest/api/3/jql/parse?validation=warn', {
      queries,
    });
    expect(warned.body).toMatchObject({
      queries: [{ structure: {}, warnings: [expect.any(String)] }, {}, {}],
    });
  });

  test('match nothing in jql/match, which takes ids as numbers', async () => {
    const reply = await site.send(people.viewer, 'POST', '/rest/api/3/jql/match', {
      issueIds: [10001, 10002, 10009, 99999],
      jqls: ['project = SHOP', 'project = GONE', 'broken ='],
    });
    expect(reply.body).toEqual({
      matches: [
        { matchedIssues: [10001, 10002], errors: [] },
        { matchedIssues: [], errors: [] },
        { matchedIssues: [], errors: [expect.stringContaining('Error in the JQL Query')] },
      ],
    });
  });
});
