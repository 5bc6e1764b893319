import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { Exchange } from '../../../sandbox/jira/server/recorder';
import { TrafficCheck } from '../../../scripts/contract/check-traffic';
import { correct, type Correction } from '../../../scripts/contract/corrections';
import { readDocuments, UnusableDocuments } from '../../../scripts/contract/documents';

const bike = {
  type: 'object',
  additionalProperties: false,
  properties: {
    id: { type: 'string' },
    built: { type: 'string', format: 'date-time' },
    gears: { type: 'integer', nullable: true },
  },
};
const content = {
  openapi: '3.0.1',
  paths: {
    '/bikes/{bikeId}': {
      get: {
        parameters: [
          { name: 'bikeId', in: 'path', required: true, schema: { type: 'integer' } },
          { name: 'fields', in: 'query', schema: { type: 'array', items: { type: 'string' } } },
          { name: 'deep', in: 'query', schema: { type: 'boolean' } },
          { name: 'state', in: 'query', schema: { type: 'object', additionalProperties: false } },
        ],
        responses: {
          200: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Bike' } } } },
        },
      },
      put: {
        parameters: [{ name: 'bikeId', in: 'path', required: true, schema: { type: 'integer' } }],
        requestBody: {
          required: true,
          content: {
            'application/json': { schema: { type: 'object', required: ['gears'], properties: {} } },
          },
        },
        responses: { 204: {} },
      },
    },
    '/bikes/best': { get: { responses: { 200: {} } } },
  },
  components: { schemas: { Bike: bike } },
};

const exchange = (more: Partial<Exchange>): Exchange => ({
  method: 'GET',
  path: '/bikes/7',
  query: '',
  requestBody: '',
  status: 200,
  contentType: 'application/json;charset=UTF-8',
  body: '{"id":"7"}',
  disturbed: false,
  ...more,
});

function check(exchanges: readonly Partial<Exchange>[], corrections: readonly Correction[] = []) {
  const traffic = new TrafficCheck([{ name: 'bikes.json', content: correct(content, corrections) }]);
  for (const each of exchanges) traffic.add(exchange(each));
  return traffic.report();
}

const problems = (more: Partial<Exchange>, corrections: readonly Correction[] = []): string[] =>
  check([more], corrections).operations.flatMap((report) => [...report.problems.keys()]);

describe('checking traffic against a document', () => {
  test('what fits is counted under its operation, a fixed word before a parameter', () => {
    const { operations } = check([{}, { query: 'fields=a,b&fields=c&deep=true' }, { path: '/bikes/best' }]);
    expect(operations.map(({ title, calls, violations }) => [title, calls, violations])).toEqual([
      ['GET /bikes/best', 1, 0],
      ['GET /bikes/{bikeId}', 2, 0],
    ]);
  });

  test.each<[string, Partial<Exchange>, string]>([
    ['a path parameter of another type', { path: '/bikes/red' }, 'parameter bikeId: / must be integer'],
    ['a query parameter nobody described', { query: 'colour=red' }, 'parameter colour is not described'],
    ['a query parameter of another type', { query: 'deep=very' }, 'parameter deep: / must be boolean'],
    [
      'a body without what it needs',
      { method: 'PUT', requestBody: '{}', status: 204, body: '' },
      "request / must have required property 'gears'",
    ],
    ['no body', { method: 'PUT', status: 204, body: '' }, 'request body is missing'],
    ['a status nobody described', { status: 202 }, 'status 202 is not described'],
    ['an answer of another type', { body: '{"id":7}' }, '200 /id must be string'],
    [
      'an answer with more in it',
      { body: '{"colour":"red"}' },
      '200 / must NOT have additional properties ("colour")',
    ],
    ['an answer that is not what it says', { body: 'red' }, '200 / must be object'],
    ['a date that is none', { body: '{"built":"today"}' }, '200 /built must match format "date-time"'],
  ])('%s is a violation', (_, more, problem) => {
    expect(problems(more)).toEqual([problem]);
  });

  test.each<[string, Partial<Exchange>]>([
    ['a request that was refused', { query: 'colour=red', status: 400, body: '{"errorMessages":["No."]}' }],
    ['a date as Jira writes it', { body: '{"built":"2026-11-21T04:00:00.000+0000"}' }],
    ['null where the document allows it', { body: '{"gears":null}' }],
    ['text for a parameter that is described as a closed object', { query: 'state=active' }],
  ])('%s is none', (_, more) => {
    expect(problems(more)).toEqual([]);
  });

  test('answers made by a fault, and what is not served, say nothing', () => {
    const report = check([{ status: 503, disturbed: true }, { path: '/cars', status: 404 }, { status: 501 }]);
    expect(report).toMatchObject({ operations: [], passedOver: 3 });
  });

  test('an answer to what no document has is told', () => {
    expect([...check([{ path: '/cars/1' }, { path: '/cars/2' }]).unknown]).toEqual([['GET /cars/{id}', 2]]);
  });
});

describe('correcting a document', () => {
  const about = (more: Partial<Correction>): Correction => ({
    family: '/bikes',
    schemas: ['Bike'],
    why: 'it is known',
    ...more,
  });

  test.each<[string, Partial<Correction>, string, number]>([
    ['lets a known key through', { also: ['colour'] }, '{"colour":"red"}', 0],
    ['lets no other key through', { also: ['colour'] }, '{"weight":8}', 1],
    ['opens a schema', { open: true }, '{"weight":8}', 0],
    ['replaces a part', { instead: { id: { type: 'integer' } } }, '{"id":7}', 0],
    ['asks for more', { needs: ['id'] }, '{}', 1],
    ['asks for nothing', { anything: true }, '"red"', 0],
    ['leaves other documents alone', { family: '/cars', also: ['colour'] }, '{"colour":"red"}', 1],
    ['passes over schemas that are not there', { schemas: ['Car'] }, '{}', 0],
    [
      'reaches schemas by pointer',
      { schemas: ['/components/schemas/Bike/properties/id'], anything: true },
      '{"id":7}',
      0,
    ],
  ])('%s', (_, more, body, count) => {
    expect(problems({ body }, [about(more)])).toHaveLength(count);
  });
});

describe('reading documents', () => {
  test('takes what is OpenAPI from a folder, and says when there is none', () => {
    const folder = mkdtempSync(join(tmpdir(), 'documents-'));
    try {
      writeFileSync(join(folder, 'other.json'), '{"name":"no document"}');
      expect(() => readDocuments(folder, [])).toThrow(UnusableDocuments);
      writeFileSync(join(folder, 'bikes.json'), JSON.stringify(content));
      expect(readDocuments(folder, []).map(({ name }) => name)).toEqual(['bikes.json']);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
    expect(() => readDocuments(folder, [])).toThrow(`The folder ${folder} cannot be read.`);
  });
});
