import type { Intent, SplitIntent } from '../../src/domain/changes/intent';
import { parseAdf } from '../../src/domain/text/parse-adf';
import { previewChange } from '../../src/usecases/changes/preview-change';
import type { ChangePorts } from '../../src/usecases/ports';
import { doc, h, li, p, ul } from '../support/adf';
import { changePorts, Clock } from '../support/change-ports';
import { MemoryLog, MemorySite } from '../support/memory-site';

/** A shop whose search is to be split: three items, the middle one with criteria, size, labels and an epic. */
export const criteria = [
  'The search box suggests products from three letters on',
  'Suggestions are ordered by how often they are bought',
  'A search without results offers similar words',
  'Filters stay when the words change',
  'The result page can be shared by its address',
];

export const split: SplitIntent = {
  kind: 'split',
  itemId: '100',
  boardId: 7,
  target: 'keep-key',
  parts: [
    { title: 'Suggest products while typing', criteria: [0, 1], points: 3 },
    { title: 'Help when nothing is found', criteria: [2], points: 2 },
    { title: 'Keep and share a search', criteria: [3, 4], points: 3 },
  ],
};

/** Stops the function dead, as the platform does: nothing of ours runs after. */
export class Killed extends Error {}

export interface Shop {
  readonly site: MemorySite;
  readonly log: MemoryLog;
  readonly clock: Clock;
  readonly ports: ChangePorts;
}

export function openShop(): Shop {
  const site = new MemorySite();
  site.add('99', { summary: 'Above' });
  site.add('100', {
    summary: 'Search the shop',
    description: doc(
      p('As a shopper I want to find products.'),
      h(2, 'Acceptance criteria'),
      ul(...criteria.map((one) => li(one))),
    ),
    points: 8,
    labels: ['search'],
    priority: '3',
    parent: '50',
  });
  site.add('101', { summary: 'Below' });
  const log = new MemoryLog();
  const clock = new Clock();
  return { site, log, clock, ports: changePorts(site, log, clock) };
}

/** A change as it is sent once it was previewed. */
export async function previewedBy(ports: ChangePorts, intent: Intent) {
  const { changeId, digest } = await previewChange({ intent }, ports);
  return { changeId, digest, intent, leaveOut: [] };
}

/** Texts of an item's description, block by block. */
export const wordsIn = (site: MemorySite, id: string): string[] =>
  parseAdf(site.items.get(id)?.values['description']).blocks.map(({ text }) => text);
