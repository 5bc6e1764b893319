import { isBoldLine } from '../headings';
import { findScenarios } from './gherkin';
import { criteriaHeadings } from './lexicon';
import type { Item, Line } from './line';
import { itemOf } from './line';

/** Fewer words than this say nothing alone: "as CSV" below "The list can be exported". */
const fragment = 3;

function isStructured(line: Line): boolean {
  return line.block.list !== undefined;
}

function words(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length;
}

/** Lines by the list item they stand in, in reading order. */
interface Node {
  readonly path: string;
  readonly depth: number;
  readonly own: Line[];
  readonly children: Node[];
}

function nest(lines: readonly Line[]): Node[] {
  const roots: Node[] = [];
  const open: Node[] = [];
  for (const line of lines) {
    const { list } = line.block;
    if (list === undefined) continue;
    while (open.length > 0 && (open.at(-1)?.depth ?? 0) >= list.depth && open.at(-1)?.path !== list.item)
      open.pop();
    const current = open.at(-1);
    if (current?.path === list.item) {
      current.own.push(line);
      continue;
    }
    const node: Node = { path: list.item, depth: list.depth, own: [line], children: [] };
    // A list that follows at a deeper level belongs to the item above only when its path says so.
    (current !== undefined && list.kind !== 'task' && !list.item.startsWith(`${current.path}/`)
      ? roots
      : (current?.children ?? roots)
    ).push(node);
    open.push(node);
  }
  return roots;
}

function all(node: Node): Line[] {
  return [...node.own, ...node.children.flatMap(all)];
}

function leaves(node: Node): Item[] {
  if (node.children.length === 0) return [itemOf(node.own)];
  const introduces = node.own.at(-1)?.text.trimEnd().endsWith(':') === true;
  const fragments = node.children.every(
    (child) => child.children.length === 0 && words(itemOf(child.own).text) <= fragment,
  );
  return introduces || fragments ? [itemOf(all(node))] : node.children.flatMap(leaves);
}

/**
 * Cuts the lines of a place known to hold criteria into criteria. Scenarios first; where there are lists, the
 * paragraphs around them introduce or comment, else every line is one.
 */
export function groupItems(lines: readonly Line[]): readonly Item[] {
  const scenarios = findScenarios(lines);
  const taken = new Set(scenarios.flatMap((item) => item.lines));
  const rest = lines.filter(
    (line) =>
      !taken.has(line) &&
      line.block.kind !== 'code' &&
      line.block.kind !== 'heading' &&
      line.block.table === undefined,
  );
  const listed = nest(rest).flatMap(leaves);
  const structured = listed.length > 0 || scenarios.length > 0;
  const loose = structured
    ? []
    : rest.filter((line) => !isStructured(line) && !isLabel(line)).map((line) => itemOf([line]));
  return [...scenarios, ...listed, ...loose].sort(byPlace(lines));
}

function isLabel(line: Line): boolean {
  return isBoldLine(line.block) || line.text.endsWith(':') || criteriaHeadings.matches(line.text);
}

function byPlace(lines: readonly Line[]): (a: Item, b: Item) => number {
  const order = new Map(lines.map((line, index) => [line, index]));
  const first = (item: Item) => {
    const [line] = item.lines;
    return line === undefined ? 0 : (order.get(line) ?? 0);
  };
  return (a, b) => first(a) - first(b);
}
