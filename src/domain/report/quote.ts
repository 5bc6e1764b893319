import type { BacklogItem, Evidence } from '../backlog/item';
import type { Block } from '../text/document';
import type { QuotedEvidence } from './report';

const longest = 280;

/** The block a piece of evidence points into; `undefined` for a plain-text field. */
function blockOf(item: BacklogItem, { field, path }: Evidence): Block | undefined {
  const text =
    field === 'description' ? item.description : item.textFields.find((other) => other.field === field)?.text;
  return text?.blocks.find((block) => block.path === path);
}

/** Adds the words a position stands for. A position outside the text quotes nothing rather than the wrong words. */
export function quote(item: BacklogItem, evidence: Evidence): QuotedEvidence {
  const text = evidence.field === 'summary' ? item.summary : (blockOf(item, evidence)?.text ?? '');
  const words = text.slice(evidence.from, evidence.to);
  return { ...evidence, quote: words.length > longest ? `${words.slice(0, longest - 1)}…` : words };
}
