import type { Facts, ItemState, Permission, Transition } from '../../src/domain/changes/facts';
import { permissions } from '../../src/domain/changes/facts';
import type { Json } from '../../src/domain/changes/json';
import { isObject } from '../../src/domain/changes/json';
import type { Step } from '../../src/domain/changes/kinds';
import { propertyField } from '../../src/domain/changes/kinds/property';
import type { ChangeRecord } from '../../src/domain/changes/log';
import type { Made, Scene } from '../../src/domain/changes/step';
import { idOf } from '../../src/domain/changes/step';
import { findAcceptanceCriteria } from '../../src/domain/text/acceptance-criteria';
import { parseAdf } from '../../src/domain/text/parse-adf';
import type { ChangeLog, ChangeSite, FoundComment, PastWrite } from '../../src/usecases/ports';
import { SiteFailure } from '../../src/usecases/ports';

/** What happens to the next write: before it is done, or after, when only the answer gets lost. */
export type Fault = (step: Step, when: 'before' | 'after') => void;

/** A site in memory, for use cases alone: items, links and order, no screens and no HTTP. */
export class MemorySite implements ChangeSite {
  readonly items = new Map<string, ItemState>();
  order: string[] = [];
  may: readonly Permission[] = permissions;
  createFields: Facts['createFields'] = [
    'summary',
    'description',
    'labels',
    'priority',
    'parent',
    'points',
  ].map((id) => ({ id, name: id, required: id === 'summary', holdsPeople: false }));
  types: Facts['types'] = [
    { id: '9', name: 'Epic', level: 1 },
    { id: '10', name: 'Story', level: 0 },
    { id: '11', name: 'Sub-task', level: -1 },
  ];
  readonly writes: string[] = [];
  /** Ids of items that somebody else has edited. */
  readonly touched = new Set<string>();
  /** The ways out of every status. */
  transitions: Transition[] = [];
  readonly comments = new Map<string, FoundComment[]>();
  /** Everybody any item was ever assigned to. */
  assignees: string[] = [];
  /** Ids of items that whoever asks may not see. */
  readonly hidden = new Set<string>();
  /** What the site tells of the past. */
  history: PastWrite[] = [];
  fault: Fault = () => undefined;
  readonly #ranks = new Map<string, string>();
  readonly #marks = new Map<string, { changeId: string; step: string }>();
  #clock = 0;
  #nextId = 20_000;

  add(id: string, values: Record<string, Json>): void {
    this.items.set(id, {
      id,
      key: `SHOP-${id}`,
      projectId: '1',
      typeId: '10',
      updated: this.#tick(),
      values,
      links: [],
    });
    this.order.push(id);
  }

  /** Somebody else edits an item. */
  edit(id: string, values: Record<string, Json>): void {
    this.touched.add(id);
    this.#set(id, values);
  }

  #set(id: string, values: Record<string, Json>): void {
    this.#get(id);
    const item = this.items.get(id)!;
    this.items.set(id, { ...item, values: { ...item.values, ...values }, updated: this.#tick() });
  }

  /** Everything people can see, without what every write changes. */
  picture(): unknown {
    return {
      order: [...this.order],
      items: [...this.items.values()].map(({ id, key, values, links }) => ({
        id,
        key,
        values,
        links: links.map(({ otherId, outward }) => ({ otherId, outward })),
        comments: (this.comments.get(id) ?? []).map(({ text }) => text),
      })),
    };
  }

  readFacts({ itemIds, creates }: { itemIds: readonly string[]; creates: boolean }): Promise<Facts> {
    const items = itemIds.map((id) => this.#get(id));
    return Promise.resolve({
      items: Object.fromEntries(items.map((item) => [item.id, item])),
      criteria: Object.fromEntries(
        items.map(({ id, values }) => [
          id,
          findAcceptanceCriteria({
            description: parseAdf(values['description']),
            textFields: [],
          }).map(({ places }) => [...places]),
        ]),
      ),
      may: Object.fromEntries(itemIds.map((id) => [id, [...this.may]])),
      editable: Object.fromEntries(
        itemIds.map((id) => [id, ['summary', 'description', 'points', 'assignee']]),
      ),
      fieldNames: { description: 'Description', summary: 'Summary', points: 'Story Points' },
      estimation: { fieldId: 'points', unit: 'points' },
      sprintField: 'sprint',
      rankField: 'rank',
      neighbours: {},
      types: this.types,
      sprint: null,
      transitions: Object.fromEntries(itemIds.map((id) => [id, this.transitions])),
      statusNames: {},
      lastComments: Object.fromEntries(itemIds.map((id) => [id, this.comments.get(id)?.at(-1)?.id ?? '0'])),
      createFields: creates && this.may.includes('create') ? this.createFields : null,
      linkTypes: [
        { id: '1', name: 'Relates', inward: 'relates to', outward: 'relates to' },
        { id: '2', name: 'Duplicate', inward: 'is duplicated by', outward: 'duplicates' },
      ],
    });
  }

  readItems(ids: readonly string[]): Promise<Scene['items']> {
    const found = ids.flatMap((id) => (this.items.has(id) && !this.hidden.has(id) ? this.#get(id) : []));
    return Promise.resolve(Object.fromEntries(found.map((item) => [item.id, item])));
  }

  readPermissions(): Promise<readonly Permission[]> {
    return Promise.resolve(this.may);
  }

  readPermissionsOfMany(ids: readonly string[]): Promise<Record<string, readonly Permission[]>> {
    return Promise.resolve(Object.fromEntries(ids.map((id) => [id, this.may])));
  }

  async perform(step: Step, changeId: string, made: Scene['made']): Promise<Made | undefined> {
    await Promise.resolve();
    this.fault(step, 'before');
    this.writes.push(step.id);
    const result = this.#write(step, changeId, made);
    this.fault(step, 'after');
    return result;
  }

  touchedByOthers(itemId: string): Promise<boolean> {
    return Promise.resolve(this.touched.has(itemId));
  }

  findMade(changeId: string): Promise<Record<string, Made>> {
    const found = [...this.#marks].filter(([id, mark]) => mark.changeId === changeId && this.items.has(id));
    return Promise.resolve(
      Object.fromEntries(found.map(([id, { step }]) => [step, { id, key: `SHOP-${id}` }])),
    );
  }

  findComments(itemId: string, since: string): Promise<readonly FoundComment[]> {
    const found = (this.comments.get(itemId) ?? []).filter(({ id }) => Number(id) > Number(since));
    return Promise.resolve(found.reverse());
  }

  readHistory(itemIds: readonly string[], fields: readonly string[]): Promise<readonly PastWrite[]> {
    return Promise.resolve(
      this.history.filter(({ itemId, field }) => itemIds.includes(itemId) && fields.includes(field.id)),
    );
  }

  readAssignees(): Promise<readonly string[]> {
    return Promise.resolve(this.assignees);
  }

  #write({ at, after }: Step, changeId: string, made: Scene['made']): Made | undefined {
    switch (at.kind) {
      case 'create': {
        const id = String((this.#nextId += 1));
        this.add(id, isObject(after) ? { ...after } : {});
        this.items.set(id, { ...this.#get(id), typeId: at.typeId });
        this.#marks.set(id, { changeId, step: at.step });
        return { id, key: `SHOP-${id}` };
      }
      case 'edit':
        this.#set(idOf(at.item, made)!, isObject(after) ? { ...after } : {});
        return undefined;
      case 'estimate':
        this.#set(idOf(at.item, made)!, { [at.field]: after });
        return undefined;
      case 'rank': {
        for (const { items, where, anchor } of at.runs) {
          const ids = items.map((ref) => idOf(ref, made)!);
          const rest = this.order.filter((id) => !ids.includes(id));
          rest.splice(rest.indexOf(idOf(anchor, made)!) + (where === 'after' ? 1 : 0), 0, ...ids);
          this.order = rest;
          for (const id of ids) this.#ranks.set(id, this.#tick());
        }
        return undefined;
      }
      case 'link':
        this.#tie(idOf(at.from, made)!, idOf(at.to, made)!, at.typeId, after === true);
        return undefined;
      case 'assign':
        this.#set(idOf(at.item, made)!, { assignee: after });
        return undefined;
      case 'transition':
        this.#set(idOf(at.item, made)!, isObject(after) ? { ...after } : {});
        return undefined;
      case 'move':
        for (const id of at.items)
          this.#set(id, { [at.field]: isObject(after) ? (after[id] ?? null) : null });
        return undefined;
      case 'property':
        this.#set(idOf(at.item, made)!, { [propertyField(at.key)]: after });
        return undefined;
      case 'comment': {
        const id = idOf(at.item, made)!;
        const comment = {
          id: String((this.#nextId += 1)),
          text: typeof after === 'string' ? after : '',
          updated: this.#tick(),
        };
        this.comments.set(id, [...(this.comments.get(id) ?? []), comment]);
        return { id: comment.id, key: '', updated: comment.updated };
      }
      case 'uncomment': {
        const all = this.comments.get(at.item) ?? [];
        const found = all.find(({ id }) => id === at.comment);
        if (found && found.updated !== at.updated) throw new SiteFailure('conflict', [], undefined);
        this.comments.set(
          at.item,
          all.filter(({ id }) => id !== at.comment),
        );
        return undefined;
      }
      case 'delete':
        this.items.delete(at.item);
        this.order = this.order.filter((id) => id !== at.item);
        for (const item of this.items.values()) {
          const links = item.links.filter(({ otherId }) => otherId !== at.item);
          this.items.set(item.id, { ...item, links });
        }
        return undefined;
    }
  }

  #tie(from: string, to: string, typeId: string, on: boolean): void {
    const end = (id: string, otherId: string, outward: boolean): void => {
      const item = this.#get(id);
      const others = item.links.filter(
        (link) => !(link.otherId === otherId && link.typeId === typeId && link.outward === outward),
      );
      const link = { id: `${from}-${to}`, typeId, outward, otherId };
      this.items.set(id, { ...item, links: on ? [...others, link] : others, updated: this.#tick() });
    };
    end(from, to, true);
    end(to, from, false);
  }

  #get(id: string): ItemState {
    const item = this.items.get(id);
    if (!item) throw new SiteFailure('not-found', [], undefined);
    const rank = this.#ranks.get(id);
    return rank === undefined ? item : { ...item, values: { ...item.values, rank } };
  }

  #tick(): string {
    this.#clock += 1;
    return `2026-11-21T08:00:${String(this.#clock).padStart(2, '0')}.000+0000`;
  }
}

/** The log in memory, with the lease kept as strictly as the storage keeps it. */
export class MemoryLog implements ChangeLog {
  readonly records = new Map<string, ChangeRecord>();
  readonly facts = new Map<string, Facts>();

  load(changeId: string): Promise<ChangeRecord | undefined> {
    return Promise.resolve(this.records.get(changeId));
  }

  loadFacts(changeId: string): Promise<Facts | undefined> {
    return Promise.resolve(this.facts.get(changeId));
  }

  begin(record: ChangeRecord, facts: Facts): Promise<boolean> {
    this.facts.set(record.changeId, facts);
    if (this.records.has(record.changeId)) return Promise.resolve(false);
    this.records.set(record.changeId, record);
    return Promise.resolve(true);
  }

  save(record: ChangeRecord, lease: string): Promise<boolean> {
    if (this.records.get(record.changeId)?.lease !== lease) return Promise.resolve(false);
    this.records.set(record.changeId, record);
    return Promise.resolve(true);
  }

  list(projectId: string): Promise<readonly ChangeRecord[]> {
    return Promise.resolve([...this.records.values()].filter((record) => record.projectId === projectId));
  }

  /** Three at once, so that paging shows. */
  page(projectId: string, from = '0') {
    const all = [...this.records.values()]
      .filter((record) => record.projectId === projectId)
      .sort((a, b) => (a.at < b.at ? 1 : -1));
    const end = Number(from) + 3;
    return Promise.resolve({
      records: all.slice(Number(from), end),
      ...(end < all.length && { next: String(end) }),
    });
  }
}
