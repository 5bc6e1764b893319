import type { AdfMark, AdfNode } from '../adf';
import { adfNode, adfText } from '../adf';
import { decodeEntities } from './entities';

/** Wiki delimiters and the marks they make. `??cite??` has no mark in ADF and reads as emphasis. */
const delimiters: ReadonlyMap<string, AdfMark> = new Map([
  ['*', { type: 'strong' }],
  ['_', { type: 'em' }],
  ['-', { type: 'strike' }],
  ['+', { type: 'underline' }],
  ['^', { type: 'subsup', attrs: { type: 'sup' } }],
  ['~', { type: 'subsup', attrs: { type: 'sub' } }],
  ['??', { type: 'em' }],
]);

const special =
  /\\\\(?=\s|$)|\\[\\*_\-+^~?{}[\]!|]|\{\{|\{(?:color|anchor)(?::[^{}\n]{0,80})?\}|\{[*_\-+^~]\}|\[|!|https?:\/\/[^\s|[\]{}<>"]+|\?\?|[*_\-+^~]|\n/g;

const wordLike = /[\p{L}\p{N}]/u;
const address = /^(?:https?:\/\/|ftp:\/\/|mailto:|file:|\/|www\.)\S+$/i;

/**
 * Turns one paragraph, list item or cell of wiki markup into inline nodes. What does not close stays as written.
 * Linear in the length of the text: where a closing sign is missing is remembered.
 */
class InlineReader {
  readonly #nodes: AdfNode[] = [];
  readonly #closers = new Map<string, number>();
  #plain = '';

  constructor(
    private readonly source: string,
    private readonly marks: readonly AdfMark[],
  ) {}

  read(): readonly AdfNode[] {
    const finder = new RegExp(special);
    let at = 0;
    for (let found = finder.exec(this.source); found !== null; found = finder.exec(this.source)) {
      this.#plain += this.source.slice(at, found.index);
      at = this.#take(found[0], found.index);
      finder.lastIndex = at;
    }
    this.#plain += this.source.slice(at);
    this.#flush();
    return this.#nodes;
  }

  /** Reads the sign at a position and answers where to go on. */
  #take(sign: string, at: number): number {
    const after = at + sign.length;
    if (sign === '\n' || sign === '\\\\') return this.#add(adfNode('hardBreak'), after);
    if (sign.startsWith('\\')) return this.#say(sign.slice(1), after);
    if (sign === '{{') return this.#monospace(after);
    if (sign.startsWith('{color') || sign.startsWith('{anchor')) return after;
    if (sign === '[') return this.#link(after);
    if (sign === '!') return this.#image(after);
    if (/^https?:/i.test(sign)) return this.#address(sign, after);
    return this.#mark(sign, at, after);
  }

  #say(text: string, next: number): number {
    this.#plain += text;
    return next;
  }

  #flush(): void {
    if (this.#plain === '') return;
    this.#nodes.push(adfText(decodeEntities(this.#plain), this.marks));
    this.#plain = '';
  }

  #add(node: AdfNode, next: number): number {
    this.#flush();
    this.#nodes.push(node);
    return next;
  }

  #addAll(nodes: readonly AdfNode[], next: number): number {
    this.#flush();
    for (const node of nodes) this.#nodes.push(node);
    return next;
  }

  /** Position of a closing sign at or after `from` on the same paragraph; −1 when there is none. */
  #find(sign: string, from: number, fits: (at: number) => boolean = () => true): number {
    const known = this.#closers.get(sign);
    if (known === -1 || (known !== undefined && known >= from)) return known;
    let at = this.source.indexOf(sign, from);
    while (at !== -1 && !fits(at)) at = this.source.indexOf(sign, at + 1);
    this.#closers.set(sign, at);
    return at;
  }

  #monospace(after: number): number {
    const end = this.#find('}}', after + 1);
    if (end === -1) return this.#say('{{', after);
    const text = decodeEntities(this.source.slice(after, end));
    return this.#add(adfText(text, [{ type: 'code' }]), end + 2);
  }

  #address(sign: string, after: number): number {
    // A full stop or bracket at the end belongs to the sentence, not to the address.
    const url = sign.replace(/[.,;:!?)'*_]+$/, '');
    return this.#add(this.#linked(url, url), after - (sign.length - url.length));
  }

  #linked(text: string, href: string): AdfNode {
    return adfText(decodeEntities(text), [...this.marks, { type: 'link', attrs: { href } }]);
  }

  #link(after: number): number {
    const end = this.#find(']', after);
    if (end === -1) return this.#say('[', after);
    const inside = this.source.slice(after, end);
    if (inside === '' || inside.length > 2000 || inside.includes('\n')) return this.#say('[', after);
    if (inside.startsWith('~')) {
      const name = inside.slice(1).replace(/^accountid:/, '');
      return this.#add(adfNode('mention', [], { id: name, text: `@${name}` }), end + 1);
    }
    if (inside.startsWith('^')) return this.#add(this.#linked(inside.slice(1), inside.slice(1)), end + 1);
    const bar = inside.lastIndexOf('|');
    const shown = bar === -1 ? inside : inside.slice(0, bar);
    const href = (bar === -1 ? inside : inside.slice(bar + 1)).trim();
    if (bar > 0 && href !== '' && !/\s/.test(href)) {
      const parts = new InlineReader(shown, [...this.marks, { type: 'link', attrs: { href } }]).read();
      return this.#addAll(parts, end + 1);
    }
    if (address.test(href)) return this.#add(this.#linked(shown, href), end + 1);
    // `[x]`, `[to be filled in]`: not a link, and the brackets tell something.
    return this.#say('[', after);
  }

  #image(after: number): number {
    const end = this.#find('!', after + 1);
    if (end === -1) return this.#say('!', after);
    const name = this.source.slice(after, end).split('|')[0] ?? '';
    if (!/^[^\s!][^\n!]{0,500}\.\w{2,5}$/.test(name) && !/^https?:\/\/\S+$/.test(name))
      return this.#say('!', after);
    return this.#add(
      adfNode('mediaInline', [], { type: 'file', id: '', collection: '', alt: name }),
      end + 1,
    );
  }

  #mark(sign: string, at: number, after: number): number {
    const braced = sign.startsWith('{');
    const mark = delimiters.get(braced ? sign.slice(1, 2) : sign);
    if (mark === undefined || this.marks.some((active) => active.type === mark.type))
      return this.#say(braced ? '' : sign, after);
    const opens =
      braced || (!wordLike.test(this.source.charAt(at - 1)) && !/\s|^$/.test(this.source.charAt(after)));
    if (!opens) return this.#say(sign, after);
    const end = this.#find(sign, after + 1, (closing) => braced || this.#closes(sign, closing));
    if (end === -1) return this.#say(braced ? '' : sign, after);
    const inner = new InlineReader(this.source.slice(after, end), [...this.marks, mark]).read();
    return this.#addAll(inner, end + sign.length);
  }

  #closes(sign: string, at: number): boolean {
    return (
      !/\s/.test(this.source.charAt(at - 1)) &&
      !wordLike.test(this.source.charAt(at + sign.length)) &&
      this.source.charAt(at - 1) !== '\\'
    );
  }
}

/** Inline nodes of a stretch of wiki markup. Marks never nest in themselves, so depth is bounded. */
export function readInline(source: string): readonly AdfNode[] {
  return new InlineReader(source, []).read();
}
