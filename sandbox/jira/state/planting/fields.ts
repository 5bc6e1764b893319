import type { SeedField } from '../../seed';
import type { Site } from '../site';

/** Options come in the order of the seed, the second choices of a cascade after each first. */
export function plantField(site: Site, { name, kind, options = [], choices = {} }: SeedField): void {
  site.fields.put({
    id: site.nextId('field'),
    name,
    kind,
    projectId: null,
    options: options.flatMap((value) => {
      const first = { id: site.nextId('option'), value };
      const seconds = (choices[value] ?? []).map((text) => ({
        id: site.nextId('option'),
        value: text,
        parent: first.id,
      }));
      return [first, ...seconds];
    }),
  });
}
