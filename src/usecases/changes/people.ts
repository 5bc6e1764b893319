import type { Facts, ItemState } from '../../domain/changes/facts';
import type { Intent } from '../../domain/changes/intent';
import type { Seal } from '../../domain/changes/log';
import { assigneeField } from '../../domain/changes/kinds/assign';
import { SiteFailure } from '../ports';
import type { ChangePorts, ChangeSite } from '../ports';

type Items = Readonly<Record<string, ItemState>>;

/**
 * Keeps who somebody is out of plans, facts and the log: everything past this sees a seal in the place of an account
 * id. Right before a write the seal is opened again, from what was asked for or from Jira's own history.
 */
export class People {
  readonly #known = new Map<string, string>();

  constructor(private readonly seal: Seal) {}

  #conceal(accountId: string): string {
    const token = `person:${this.seal(accountId)}`;
    this.#known.set(token, accountId);
    return token;
  }

  intent(intent: Intent): Intent {
    return intent.kind === 'assign' && intent.accountId !== null
      ? { ...intent, accountId: this.#conceal(intent.accountId) }
      : intent;
  }

  #items(items: Items): Record<string, ItemState> {
    return Object.fromEntries(
      Object.entries(items).map(([id, item]) => {
        const holder = item.values[assigneeField];
        return typeof holder === 'string'
          ? [id, { ...item, values: { ...item.values, [assigneeField]: this.#conceal(holder) } }]
          : [id, item];
      }),
    );
  }

  async #reveal(token: string, itemId: string, site: ChangeSite): Promise<string> {
    const known = this.#known.get(token);
    if (known !== undefined) return known;
    for (const accountId of await site.readAssignees(itemId)) this.#conceal(accountId);
    // Whom an item was made for and never taken from, its history does not name.
    if (!this.#known.has(token)) this.#items(await site.readItems([itemId], [assigneeField]));
    const found = this.#known.get(token);
    if (found === undefined) throw new SiteFailure('not-found', [], undefined);
    return found;
  }

  site(site: ChangeSite): ChangeSite {
    return {
      ...bound(site),
      readFacts: async (needs): Promise<Facts> => {
        const facts = await site.readFacts(needs);
        return { ...facts, items: this.#items(facts.items) };
      },
      readItems: async (ids, fields) => this.#items(await site.readItems(ids, fields)),
      perform: async (step, changeId, made, seen) => {
        if (step.at.kind !== 'assign' || typeof step.after !== 'string')
          return site.perform(step, changeId, made, seen);
        const after = await this.#reveal(step.after, step.at.as ?? step.at.item, site);
        return site.perform({ ...step, after }, changeId, made, seen);
      },
    };
  }
}

/** A site may be a class: its methods do not survive being spread. */
function bound(site: ChangeSite): ChangeSite {
  return {
    readFacts: (needs) => site.readFacts(needs),
    readItems: (ids, fields) => site.readItems(ids, fields),
    readPermissions: (itemId) => site.readPermissions(itemId),
    readPermissionsOfMany: (itemIds) => site.readPermissionsOfMany(itemIds),
    perform: (step, changeId, made, seen) => site.perform(step, changeId, made, seen),
    touchedByOthers: (itemId) => site.touchedByOthers(itemId),
    findComments: (itemId, since) => site.findComments(itemId, since),
    readAssignees: (itemId) => site.readAssignees(itemId),
    readHistory: (itemIds, fields) => site.readHistory(itemIds, fields),
    findMade: (changeId, projectId, since) => site.findMade(changeId, projectId, since),
  };
}

/** The ports with people sealed away; made once a request, so that it can open the seals of what was asked for. */
export function withoutPeople(ports: ChangePorts, seal: Seal): { ports: ChangePorts; people: People } {
  const people = new People(seal);
  return { ports: { ...ports, site: people.site(ports.site) }, people };
}
