import { pageSize } from './checks';
import { allHold, compare, holds } from './conditions';
import { pageOf } from './cursor';
import type { Entities, EntityIndex } from './entities';
import { KvsRefusal } from './refusal';
import type { KvsRequests } from './requests';
import type { Row, Rows } from './rows';
import { answerOf } from './single';

interface Page {
  readonly data: readonly unknown[];
  readonly cursor?: string;
}

/** Plain values in the order of their keys. @throws {KvsRefusal} */
export function queryValues(rows: Rows, { limit, after, where, options }: KvsRequests['query']): Page {
  const [prefix] = where?.[0]?.values ?? [''];
  const found = rows.list('values').filter(([key]) => key.startsWith(prefix));
  const { page, cursor } = pageOf(found, after, pageSize(limit));
  return {
    data: page.map(([key, row]) => answerOf(key, row, options?.metadataFields)),
    ...(cursor === undefined ? {} : { cursor }),
  };
}

function attribute(key: string, row: Row, name: string): unknown {
  if (name === 'key') return key;
  return typeof row.value === 'object' && row.value !== null
    ? Object.getOwnPropertyDescriptor(row.value, name)?.value
    : undefined;
}

function isIn(index: EntityIndex, partition: readonly unknown[], key: string, row: Row): boolean {
  return (
    index.partition.every((name, at) => attribute(key, row, name) === partition[at]) &&
    // A row without an attribute of the index is not in the index.
    index.range.every((name) => attribute(key, row, name) !== undefined)
  );
}

function byRange(index: EntityIndex): (one: [string, Row], other: [string, Row]) => number {
  return ([oneKey, one], [otherKey, other]) => {
    for (const name of index.range) {
      const order = compare(attribute(oneKey, one, name), attribute(otherKey, other, name));
      if (order !== undefined && order !== 0) return order;
    }
    return oneKey < otherKey ? -1 : 1;
  };
}

/**
 * Rows of an entity through one of its indexes. As on Forge, a page is cut before the filters look at it: a page may
 * hold fewer results than asked, even none, and still have a cursor.
 * @throws {KvsRefusal}
 */
export function queryEntities(rows: Rows, entities: Entities, request: KvsRequests['entityQuery']): Page {
  const { entityName, indexName, partition = [], range, filters, sort, options } = request;
  entities.need(entityName);
  const index = entities.index(entityName, indexName);
  if (partition.length !== index.partition.length)
    throw new KvsRefusal(
      400,
      'INVALID_PARTITION',
      `Index “${indexName}” wants ${index.partition.length} partition values, not ${partition.length}.`,
    );
  const [ranged] = index.range;
  const found = rows
    .list(`entity:${entityName}`)
    .filter(([key, row]) => isIn(index, partition, key, row))
    .filter(
      ([key, row]) =>
        range === undefined || (ranged !== undefined && holds(range, attribute(key, row, ranged))),
    )
    .sort(byRange(index));
  if (sort === 'DESC') found.reverse();
  const { page, cursor } = pageOf(found, request.cursor, pageSize(request.limit));
  return {
    data: page
      .filter(([, row]) => filters === undefined || allHold(filters, row.value))
      .map(([key, row]) => answerOf(key, row, options?.metadataFields)),
    ...(cursor === undefined ? {} : { cursor }),
  };
}
