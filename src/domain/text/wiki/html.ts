/** Issues imported from other trackers keep HTML in fields that are wiki markup. It is turned into wiki markup first. */

/** Only whole elements count: a text *about* a `<b>` tag is not HTML. */
const looksLikeHtml = /<br\s*\/?>|<\/(?:p|div|li|ul|ol|td|tr|table|pre|h[1-6])\s*>/i;

const tag =
  /<(\/?)(p|div|br|hr|ul|ol|li|b|strong|i|em|u|s|del|strike|code|tt|pre|a|img|h[1-6]|blockquote|table|thead|tbody|tr|td|th|span|font|center|small|sub|sup)\b([^<>]{0,2000})>/gi;

const inlineMarks: ReadonlyMap<string, string> = new Map([
  ['b', '{*}'],
  ['strong', '{*}'],
  ['i', '{_}'],
  ['em', '{_}'],
  ['u', '{+}'],
  ['s', '{-}'],
  ['del', '{-}'],
  ['strike', '{-}'],
]);

function valueOf(attributes: string, name: string): string | undefined {
  const found = new RegExp(`\\b${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(attributes);
  return found?.[1] ?? found?.[2] ?? found?.[3];
}

/** Rewrites known tags as wiki markup. Tags it does not know are left as text. */
export function htmlToWiki(text: string): string {
  if (!text.includes('<') || !looksLikeHtml.test(text)) return text;
  const lists: string[] = [];
  const links: string[] = [];
  const rewritten = text.replace(tag, (_whole, slash: string, rawName: string, attributes: string) => {
    const name = rawName.toLowerCase();
    const closing = slash === '/';
    const mark = inlineMarks.get(name);
    if (mark !== undefined) return mark;
    if (/^h\d$/.test(name)) return closing ? '\n' : `\n${name}. `;
    switch (name) {
      case 'p':
      case 'blockquote':
        return '\n\n';
      case 'div':
      case 'tr':
      case 'br':
      case 'table':
        return '\n';
      case 'hr':
        return '\n----\n';
      case 'ul':
      case 'ol':
        if (!closing) lists.push(name === 'ul' ? '*' : '#');
        else lists.pop();
        return lists.length === 0 ? '\n\n' : ' ';
      case 'li':
        // Lists deeper than this are flattened; a list of a thousand levels is no list.
        return closing ? '' : `\n${lists.slice(0, 20).join('') || '*'} `;
      case 'td':
      case 'th': {
        const bar = name === 'th' ? '||' : '|';
        return closing ? '' : bar;
      }
      case 'code':
      case 'tt':
        return closing ? '}}' : '{{';
      case 'pre':
        return '{noformat}';
      case 'img': {
        const source = valueOf(attributes, 'src');
        return source === undefined ? '' : `!${source}!`;
      }
      case 'a': {
        if (closing) {
          const href = links.pop() ?? '';
          return href === '' ? '' : `|${href}]`;
        }
        const href = valueOf(attributes, 'href') ?? '';
        links.push(href);
        return href === '' ? '' : '[';
      }
      default:
        return '';
    }
  });
  // Line breaks between the tags of a list mean nothing in HTML; in wiki markup an empty line would end the list.
  return rewritten.replace(/\n[^\S\n]*(?:\n[^\S\n]*)+(?=[*#]{1,20} )/g, '\n');
}
