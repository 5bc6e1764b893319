import type { AcceptanceCriterion, CriterionSource, Evidence, TextField } from '../../backlog/item';
import type { Block, RichText } from '../document';
import { findScenarios, isScenarioSentence } from './gherkin';
import { groupItems } from './group';
import { criteriaHeadings } from './lexicon';
import type { Item, Line } from './line';
import { itemOf, linesOf } from './line';
import { inferredItems, taskListItems } from './lists';
import { criteriaSections, numberedCriteria } from './sections';
import { tableItems } from './tables';

export interface CriteriaInput {
  readonly description: RichText;
  readonly textFields: readonly TextField[];
}

/** How sure each source is: how often what it finds is meant as a criterion. */
const confidence: Readonly<Record<CriterionSource, number>> = {
  field: 1,
  section: 1,
  gherkin: 1,
  table: 0.9,
  'task-list': 0.9,
  inferred: 0.6,
};

class Collector {
  readonly found: AcceptanceCriterion[] = [];
  readonly #taken = new Map<string, Evidence[]>();

  /** Adds what stands in no criterion yet: the surer source comes first and keeps its words. */
  add(source: CriterionSource, items: readonly Item[]): void {
    for (const { text, lines } of items) {
      const places = lines.map((line) => line.place);
      if (places.length === 0 || places.some((place) => this.#holds(place))) continue;
      for (const place of places) this.#inBlock(place).push(place);
      this.found.push({ text, source, confidence: confidence[source], places });
    }
  }

  #inBlock({ field, path }: Evidence): Evidence[] {
    const key = `${field} ${path}`;
    const places = this.#taken.get(key) ?? [];
    this.#taken.set(key, places);
    return places;
  }

  #holds(place: Evidence): boolean {
    return this.#inBlock(place).some((other) => other.from < place.to && place.from < other.to);
  }

  get none(): boolean {
    return this.found.length === 0;
  }
}

/** Lines that may make one scenario: those of a cell, or all that stand in no table. */
function runs(blocks: readonly Block[]): readonly (readonly Line[])[] {
  const outside: Line[] = [];
  const cells = new Map<string, Line[]>();
  for (const block of blocks) {
    if (block.kind === 'heading') continue;
    const lines = linesOf('description', block);
    const { table } = block;
    if (table === undefined) {
      outside.push(...lines);
      continue;
    }
    const key = `${table.table} ${table.row} ${table.column}`;
    cells.set(key, [...(cells.get(key) ?? []), ...lines]);
  }
  return [outside, ...cells.values()];
}

/**
 * Finds the acceptance criteria of an item wherever its team keeps them: a field of their own, a section of the
 * description, scenarios, tables, check lists or, failing all these, bullets that read like criteria.
 * @returns criteria with every place they stand in, surest source first, in reading order within a source.
 */
export function findAcceptanceCriteria({ description, textFields }: CriteriaInput): AcceptanceCriterion[] {
  const { blocks } = description;
  const criteria = new Collector();

  for (const { field, name, text, isChosen = false } of textFields) {
    if (!isChosen && !criteriaHeadings.matches(name)) continue;
    criteria.add('field', tableItems(field, text.blocks, groupItems, { announced: true }));
    criteria.add('field', groupItems(text.blocks.flatMap((block) => linesOf(field, block))));
  }

  for (const lines of criteriaSections('description', blocks)) {
    const inSection = new Set(lines.map((line) => line.block));
    criteria.add('section', tableItems('description', [...inSection], groupItems, { announced: true }));
    criteria.add('section', groupItems(lines));
  }

  criteria.add(
    'section',
    numberedCriteria('description', blocks).map((line) => itemOf([line])),
  );

  for (const lines of runs(blocks)) {
    criteria.add('gherkin', findScenarios(lines));
    criteria.add(
      'gherkin',
      lines.filter((line) => isScenarioSentence(line.text)).map((line) => itemOf([line])),
    );
  }
  criteria.add('table', tableItems('description', blocks, groupItems));
  if (criteria.none) criteria.add('task-list', taskListItems('description', blocks, groupItems));
  if (criteria.none) criteria.add('inferred', inferredItems('description', blocks, groupItems));
  return criteria.found;
}
