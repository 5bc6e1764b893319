/** Custom entities as manifest.yml declares them. */
import { z } from 'zod';
import { KvsRefusal } from './refusal';

const indexSchema = z.union([
  z.string(),
  z.object({
    name: z.string(),
    partition: z.array(z.string()).default([]),
    range: z.array(z.string()).default([]),
  }),
]);

export const entitySchema = z.object({
  name: z.string(),
  attributes: z.record(
    z.string(),
    z.object({ type: z.enum(['string', 'boolean', 'float', 'integer', 'any']) }),
  ),
  indexes: z.array(indexSchema).default([]),
});
export type Entity = z.output<typeof entitySchema>;

export interface EntityIndex {
  readonly partition: readonly string[];
  readonly range: readonly string[];
}

const isOfType: Readonly<Record<string, (value: unknown) => boolean>> = {
  string: (value) => typeof value === 'string',
  boolean: (value) => typeof value === 'boolean',
  float: (value) => typeof value === 'number',
  integer: (value) => Number.isInteger(value),
  any: () => true,
};

export class Entities {
  readonly #byName: ReadonlyMap<string, Entity>;

  constructor(declared: readonly Entity[]) {
    this.#byName = new Map(declared.map((entity) => [entity.name, entity]));
  }

  /** @throws {KvsRefusal} when the manifest declares no such entity */
  need(name: string): Entity {
    const entity = this.#byName.get(name);
    if (!entity)
      throw new KvsRefusal(400, 'INVALID_ENTITY', `manifest.yml declares no entity “${name}”.`, { name });
    return entity;
  }

  /** @throws {KvsRefusal} when the value is no object of the entity's attributes */
  checkValue(name: string, value: unknown): void {
    const { attributes } = this.need(name);
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      throw new KvsRefusal(400, 'INVALID_ENTITY_VALUE', `A “${name}” has to be an object.`);
    for (const [attribute, given] of Object.entries(value)) {
      const type = attributes[attribute]?.type;
      if (type === undefined)
        throw new KvsRefusal(
          400,
          'INVALID_ENTITY_VALUE',
          `“${name}” has no attribute “${attribute}” in manifest.yml.`,
        );
      if (given !== null && isOfType[type]?.(given) !== true)
        throw new KvsRefusal(400, 'INVALID_ENTITY_VALUE', `“${attribute}” of “${name}” has to be ${type}.`);
    }
  }

  /** @throws {KvsRefusal} when there is no such index; `by-key` is there without being declared */
  index(entityName: string, indexName: string): EntityIndex {
    if (indexName === 'by-key') return { partition: [], range: ['key'] };
    for (const index of this.need(entityName).indexes) {
      if (index === indexName) return { partition: [], range: [index] };
      if (typeof index !== 'string' && index.name === indexName) return index;
    }
    throw new KvsRefusal(
      400,
      'INVALID_INDEX',
      `“${entityName}” has no index “${indexName}” in manifest.yml.`,
    );
  }
}
