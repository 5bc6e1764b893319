import type { Evidence } from '../../backlog/item';
import type { Block } from '../document';

/** One line of a block, without the sign that starts it. */
export interface Line {
  readonly block: Block;
  readonly text: string;
  readonly place: Evidence;
}

/** Several lines that make one criterion. */
export interface Item {
  readonly text: string;
  readonly lines: readonly Line[];
}

/** Bullets, numbers, check marks and labels people type in front of a criterion. */
const lead =
  /^(?:[\s\-–—*•·▪◦‣✓✔☐☑✅→>]+|\(?\d{1,2}[.)]\s+|\(?[a-z][.)]\s+|(?:ac|ak|ca)[\s_-]*#?\d{1,2}\s*[:.)\-–]\s*)+/iu;

/** What stands where a criterion should be written one day. */
const nothing =
  /^(?:<[^<>]*>|\[[^[\]]*\]|tbd|tba|tbc|todo|to do|to be (?:defined|added|confirmed|discussed|done)|n\/?a|none|nil|nothing|pending|keine|offen|noch offen|folgt|wird noch ergänzt|k\.?\s?a\.?|aucune?|à définir|à compléter|à venir|ninguno|ninguna|por definir|pendiente|xxx+)[\s.!…]*$/iu;

/** Lines of a block that say something; struck-out ones are taken back, so they are left out. */
export function linesOf(field: string, block: Block): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const written of block.text.split('\n')) {
    const from = start + (lead.exec(written)?.[0].length ?? 0);
    const to = start + written.trimEnd().length;
    start += written.length + 1;
    if (from >= to) continue;
    const text = block.text.slice(from, to);
    if (!/[\p{L}\p{N}]/u.test(text) || nothing.test(text)) continue;
    if (block.spans.some((span) => span.kind === 'strike' && span.from <= from && span.to >= to)) continue;
    lines.push({ block, text, place: { field, path: block.path, from, to } });
  }
  return lines;
}

export function itemOf(lines: readonly Line[]): Item {
  return { text: lines.map((line) => line.text).join('\n'), lines };
}
