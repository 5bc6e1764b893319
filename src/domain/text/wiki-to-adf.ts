import type { AdfNode } from './adf';
import { adfDocument, adfNode, adfText } from './adf';
import { htmlToWiki } from './wiki/html';
import { readLines } from './wiki/lines';
import { segments } from './wiki/macros';

interface Box {
  readonly kind: 'doc' | 'quote' | 'panel';
  readonly content: AdfNode[];
}

function closeBox(box: Box): AdfNode | undefined {
  if (box.content.length === 0) return undefined;
  return box.kind === 'quote'
    ? adfNode('blockquote', box.content)
    : adfNode('panel', box.content, { panelType: 'info' });
}

/**
 * Turns Jira wiki markup, plain text or HTML left from an import into ADF. Words are never lost: markup that does not
 * close stays as it was written. Nothing is thrown, whatever the text.
 */
export function wikiToAdf(text: string): AdfNode {
  const document: Box = { kind: 'doc', content: [] };
  const boxes: Box[] = [document];
  const inner = () => boxes.at(-1) ?? document;
  const leave = () => {
    const box = boxes.length > 1 ? boxes.pop() : undefined;
    const node = box === undefined ? undefined : closeBox(box);
    if (node !== undefined) inner().content.push(node);
  };

  const pieces = segments(text.replace(/\r\n?/g, '\n')).flatMap((segment) =>
    // `<pre>` becomes a macro, so what HTML was is cut once more; code that was code already is left alone.
    segment.kind === 'text' ? segments(htmlToWiki(segment.text)) : [segment],
  );
  for (const segment of pieces) {
    switch (segment.kind) {
      case 'text':
        for (const node of readLines(segment.text)) inner().content.push(node);
        break;
      case 'code':
        inner().content.push(codeBlock(segment.text, segment.language));
        break;
      case 'open':
        boxes.push({ kind: segment.box, content: [] });
        if (segment.title !== undefined && segment.title !== '')
          inner().content.push(adfNode('paragraph', [adfText(segment.title, [{ type: 'strong' }])]));
        break;
      case 'close':
        leave();
        break;
    }
  }
  while (boxes.length > 1) leave();
  return adfDocument(document.content);
}

function codeBlock(text: string, language: string | undefined): AdfNode {
  const content = text === '' ? [] : [adfText(text)];
  return adfNode('codeBlock', content, language === undefined ? {} : { language });
}
