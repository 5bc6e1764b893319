/**
 * The Atlassian Document Format, as loosely as it has to be taken: Jira adds nodes without notice, so only the frame
 * every node shares is typed. Reading goes through `parseAdf`, which trusts none of it.
 */

export interface AdfMark {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
}

export interface AdfNode {
  readonly type: string;
  /** Only on the root. */
  readonly version?: number;
  /** Only on text nodes. */
  readonly text?: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly marks?: readonly AdfMark[];
  readonly content?: readonly AdfNode[];
}

/** A node with children; without any, `content` is left out as Jira does. */
export function adfNode(
  type: string,
  content: readonly AdfNode[] = [],
  attrs?: Readonly<Record<string, unknown>>,
): AdfNode {
  return {
    type,
    ...(attrs === undefined ? {} : { attrs }),
    ...(content.length === 0 ? {} : { content }),
  };
}

/** A text node; ADF refuses empty ones, so callers leave those out. */
export function adfText(text: string, marks: readonly AdfMark[] = []): AdfNode {
  return { type: 'text', text, ...(marks.length === 0 ? {} : { marks }) };
}

export function adfDocument(content: readonly AdfNode[]): AdfNode {
  return { type: 'doc', version: 1, content };
}
