import { criteriaHeadings } from '../../text/acceptance-criteria/lexicon';
import type { Block } from '../../text/document';
import type { Place } from '../facts';
import type { Range } from './inline';
import { linesOf } from './inline';

/** One criterion: where it stands and the part of the split it is dealt to. */
export interface Dealt {
  readonly places: readonly Place[];
  readonly part: number;
}

export interface Share {
  readonly part: number;
  /** Whether text that belongs to no criterion stays: yes in the item itself, no in the ones made from it. */
  readonly keepRest: boolean;
}

interface Line extends Range {
  /** The part the line is dealt to; `undefined` for a line of no criterion. */
  readonly part: number | undefined;
}

interface MarkedBlock {
  readonly block: Block;
  readonly lines: readonly Line[];
  /** Path of the list item or table row that comes or goes as one. */
  readonly unit: string | undefined;
}

function unitOf({ list, table, path }: Block): string | undefined {
  if (list && (!table || list.item.startsWith(`${table.table}/`))) return list.item;
  return table && path.slice(0, path.indexOf('/', table.table.length + 1));
}

function mark(block: Block, field: string, dealt: readonly Dealt[]): MarkedBlock {
  const here = dealt.flatMap(({ places, part }) =>
    places
      .filter((place) => place.field === field && place.path === block.path)
      .map((place) => ({ place, part })),
  );
  const lines = linesOf(block.text).map((line) => ({
    ...line,
    part: here.find(({ place }) => place.from < line.to && line.from < place.to)?.part,
  }));
  return { block, lines, unit: unitOf(block) };
}

const parentOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

/** Deeper than any heading: a line such as “Acceptance criteria:” heads what follows up to the next heading. */
const labelLevel = 7;

function levelOf(block: Block): number | undefined {
  if (block.kind === 'heading') return block.level ?? 1;
  const isLabel =
    block.kind === 'paragraph' && !block.list && !block.table && criteriaHeadings.matches(block.text);
  return isLabel ? labelLevel : undefined;
}

/** What a heading is about: the blocks beside and below it up to the next heading of its rank. */
function sectionOf(blocks: readonly MarkedBlock[], index: number, level: number): readonly MarkedBlock[] {
  const parent = parentOf(blocks[index]?.block.path ?? '');
  const inside = parent === '' ? '' : `${parent}/`;
  const rest = blocks.slice(index + 1);
  const end = rest.findIndex(
    ({ block }) =>
      !block.path.startsWith(inside) ||
      (parentOf(block.path) === parent && (levelOf(block) ?? Infinity) <= level),
  );
  return end === -1 ? rest : rest.slice(0, end);
}

/** Decides line by line what of a document belongs to a share. */
export function markLines(
  blocks: readonly Block[],
  field: string,
  dealt: readonly Dealt[],
  share: Share,
): ReadonlyMap<string, { readonly lines: readonly Range[]; readonly whole: boolean }> {
  const marked = blocks.map((block) => mark(block, field, dealt));
  const partsByUnit = new Map<string, Set<number>>();
  for (const { unit, lines } of marked) {
    if (unit === undefined) continue;
    const parts = partsByUnit.get(unit) ?? new Set();
    for (const { part } of lines) if (part !== undefined) parts.add(part);
    partsByUnit.set(unit, parts);
  }
  const holds = ({ lines }: MarkedBlock): boolean => lines.some(({ part }) => part !== undefined);
  const keeps = ({ lines }: MarkedBlock): boolean => lines.some(({ part }) => part === share.part);

  /** What heads or introduces others stays while something of theirs stays; with nothing dealt below, it is rest. */
  const follows = (below: readonly MarkedBlock[]): boolean => {
    if (below.some(keeps)) return true;
    return share.keepRest && (!below.some(holds) || below.some((other) => !holds(other) && restStays(other)));
  };

  function restStays({ block, unit }: MarkedBlock): boolean {
    const { table } = block;
    const parts = unit === undefined ? undefined : partsByUnit.get(unit);
    if (parts && parts.size > 0) return parts.has(share.part);
    if (table?.header === true && (unit === undefined || !block.list))
      return follows(
        marked.filter((other) => other.block.table?.table === table.table && !other.block.table.header),
      );
    const inside = unit === undefined ? [] : marked.filter((other) => other.unit?.startsWith(`${unit}/`));
    if (inside.some(holds)) return inside.some(keeps);
    return share.keepRest;
  }

  return new Map(
    marked.map((entry, index) => {
      const { block, lines } = entry;
      const level = levelOf(block);
      const rest =
        level === undefined
          ? restStays(entry)
          : follows(sectionOf(marked, index, level).filter((other) => levelOf(other.block) === undefined));
      const staying = lines.filter(({ part }) => (part === undefined ? rest : part === share.part));
      // A blank line of no criterion between two that stay is no reason to cut a block.
      const whole = staying.length === lines.length;
      return [block.path, { lines: staying, whole }];
    }),
  );
}
