/** Many exchanges, sorted by operation. */
import type { Exchange } from '../../sandbox/jira/server/recorder';
import { isMistaken } from '../../sandbox/jira/server/unserved';
import { problemsOf } from './check-exchange';
import type { OptionalBody } from './corrections';
import { operationsOf, type Document, type Operation } from './documents';
import { Schemas } from './schemas';

export interface OperationReport {
  /** `GET /rest/api/3/issue/{issueIdOrKey}` */
  readonly title: string;
  calls: number;
  /** Exchanges with something wrong in them. */
  violations: number;
  /** What is wrong → in how many exchanges. */
  readonly problems: Map<string, number>;
}

export interface TrafficReport {
  readonly operations: readonly OperationReport[];
  /** Calls answered although no document has their path → how many. */
  readonly unknown: ReadonlyMap<string, number>;
  /** Exchanges that say nothing: made by a fault somebody switched on, or not served at all (404, 405, 501). */
  readonly passedOver: number;
}

const NOT_SERVED = new Set([404, 405, 501]);

function find(operations: readonly Operation[], method: string, path: string): Operation | undefined {
  const given = path.split('/');
  const fits = ({ segments }: Operation): boolean =>
    segments.length === given.length &&
    segments.every((segment, place) => segment.startsWith('{') || segment === given[place]);
  // A fixed word is preferred to a parameter at the same place.
  const fixed = ({ segments }: Operation): string =>
    segments.map((segment) => (segment.startsWith('{') ? '1' : '0')).join('');
  const found = operations
    .filter((operation) => operation.method === method && fits(operation))
    .sort((a, b) => (fixed(a) < fixed(b) ? -1 : 1))[0];
  // The documents may lack an operation whose fixed word they would take for a parameter: `filter/favourite` is no filter.
  const template = found?.segments.map((segment) => segment.replace(/^\{(.*)\}$/, ':$1')).join('/');
  return template !== undefined && isMistaken(method, template, given) ? undefined : found;
}

/** Numbers in places are the same place. */
const place = (problem: string): string => problem.replace(/\/\d+(?=[/ ])/g, '/N');

export class TrafficCheck {
  readonly #schemas: Schemas;
  readonly #operations: readonly Operation[];
  readonly #reports = new Map<string, OperationReport>();
  readonly #unknown = new Map<string, number>();
  #passedOver = 0;

  constructor(
    documents: readonly Document[],
    private readonly optionalBodies: readonly OptionalBody[] = [],
  ) {
    this.#schemas = new Schemas(documents);
    this.#operations = documents.flatMap(operationsOf);
  }

  add(exchange: Exchange): void {
    const operation = find(this.#operations, exchange.method, exchange.path);
    if (exchange.disturbed || exchange.status === 501 || (!operation && NOT_SERVED.has(exchange.status))) {
      this.#passedOver += 1;
      return;
    }
    if (!operation) {
      const call = `${exchange.method} ${exchange.path.replace(/\/\d+(?=\/|$)/g, '/{id}')}`;
      this.#unknown.set(call, (this.#unknown.get(call) ?? 0) + 1);
      return;
    }
    const { title } = operation;
    const report = this.#reports.get(title) ?? {
      title,
      calls: 0,
      violations: 0,
      problems: new Map<string, number>(),
    };
    this.#reports.set(title, report);
    const problems = new Set(problemsOf(operation, this.#schemas, exchange, this.optionalBodies).map(place));
    report.calls += 1;
    if (problems.size > 0) report.violations += 1;
    for (const each of problems) report.problems.set(each, (report.problems.get(each) ?? 0) + 1);
  }

  report(): TrafficReport {
    const operations = [...this.#reports.values()].sort((a, b) => (a.title < b.title ? -1 : 1));
    return { operations, unknown: this.#unknown, passedOver: this.#passedOver };
  }
}
