import type { DetailBlock, Finding, QuotedEvidence } from '../../../../../src/domain/report/report';
import { failedTitle } from '../check-words';
import { MarkedText } from '../evidence/marked-text';
import type { Mark } from '../evidence/segments';

/** The marks that fall into one block. */
export function marksOf(
  evidence: readonly (QuotedEvidence & { readonly by: string })[],
  block: Pick<DetailBlock, 'field' | 'path'>,
): Mark[] {
  return evidence
    .filter(({ field, path }) => field === block.field && path === block.path)
    .map(({ from, to, by }) => ({ from, to, by }));
}

export function evidenceOf(findings: readonly Finding[]): (QuotedEvidence & { readonly by: string })[] {
  return findings.flatMap(({ check, evidence }) => evidence.map((one) => ({ ...one, by: check })));
}

/** A table is shown as one: consecutive cells of the same table belong together. */
type Group = { readonly table: string; readonly cells: DetailBlock[] } | { readonly block: DetailBlock };

function grouped(blocks: readonly DetailBlock[]): Group[] {
  const groups: Group[] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (block.cell && last && 'table' in last && last.table === block.cell.table) last.cells.push(block);
    else if (block.cell) groups.push({ table: block.cell.table, cells: [block] });
    else groups.push({ block });
  }
  return groups;
}

function Table({
  cells,
  text,
}: {
  readonly cells: readonly DetailBlock[];
  readonly text: (block: DetailBlock) => React.ReactNode;
}) {
  const rows = new Map<number, DetailBlock[]>();
  for (const block of cells) {
    const row = block.cell?.row ?? 0;
    const together = rows.get(row);
    if (together) together.push(block);
    else rows.set(row, [block]);
  }
  return (
    <table className="text-table">
      <tbody>
        {[...rows].map(([row, blocks]) => (
          <tr key={row}>
            {blocks.map((block) =>
              block.cell?.header === true ? (
                <th key={block.path} scope={row === 0 ? 'col' : 'row'}>
                  {text(block)}
                </th>
              ) : (
                <td key={block.path}>{text(block)}</td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const deepestIndent = 4;

/** What stands before a list's paragraph: its number, a dot, or nothing where the item goes on after its first one. */
function markerOf({ path, ordered }: DetailBlock): string {
  // The path ends in the item's place in its list and the paragraph's place in the item.
  const [item = 0, paragraph = 0] = path.split('/').slice(-2).map(Number);
  if (paragraph > 0) return '';
  return ordered ? `${item + 1}.` : '•';
}

/** The item's own text, block by block, with what was seen in it marked. */
export function ItemText({
  blocks,
  evidence,
  titleOf = failedTitle,
  look = 'evidence',
}: {
  readonly blocks: readonly DetailBlock[];
  readonly evidence: readonly (QuotedEvidence & { readonly by: string })[];
  readonly titleOf?: (by: string) => string;
  readonly look?: 'evidence' | 'compare';
}) {
  const text = (block: DetailBlock) => (
    <MarkedText text={block.text} marks={marksOf(evidence, block)} titleOf={titleOf} look={look} />
  );
  return (
    <div className="text">
      {grouped(blocks).map((group) => {
        if ('table' in group) return <Table key={group.table} cells={group.cells} text={text} />;
        const { block } = group;
        const key = `${block.field} ${block.path}`;
        if (block.kind === 'code')
          return (
            <pre key={key} className="text-code" tabIndex={0}>
              {text(block)}
            </pre>
          );
        if (block.kind === 'rule') return <hr key={key} />;
        if (block.kind === 'heading')
          return (
            <p key={key} className="text-heading">
              {text(block)}
            </p>
          );
        if (block.listDepth === 0) return <p key={key}>{text(block)}</p>;
        return (
          <p
            key={key}
            className={`text-item text-depth-${Math.min(block.listDepth, deepestIndent)}`}
            data-marker={markerOf(block)}
          >
            {text(block)}
          </p>
        );
      })}
    </div>
  );
}
