/** What a text is made of before its lines are read: text, code kept as it is, and boxes that open and close. */
export type Segment =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string; readonly language: string | undefined }
  | { readonly kind: 'open'; readonly box: 'quote' | 'panel'; readonly title: string | undefined }
  | { readonly kind: 'close'; readonly box: 'quote' | 'panel' };

const macro = /\{(code|noformat|quote|panel|info|note|tip|warning)((?::[^{}\n]{0,300})?)\}/gi;

function parameter(parameters: string, name: string): string | undefined {
  const found = parameters
    .slice(1)
    .split('|')
    .find((part) => part.toLowerCase().startsWith(`${name}=`));
  return found?.slice(name.length + 1).trim();
}

function codeLanguage(parameters: string): string | undefined {
  const first = parameters.slice(1).split('|')[0]?.trim() ?? '';
  return parameter(parameters, 'language') ?? (/^[\w+#-]{1,20}$/.test(first) ? first : undefined);
}

/** Cuts a text at its block macros. A `{code}` that never closes stays text. */
export function segments(source: string): readonly Segment[] {
  const found: Segment[] = [];
  const unclosed = new Set<string>();
  const openBoxes: ('quote' | 'panel')[] = [];
  const finder = new RegExp(macro);
  let at = 0;

  const textUpTo = (end: number) => {
    if (end > at) found.push({ kind: 'text', text: source.slice(at, end) });
  };

  for (let match = finder.exec(source); match !== null; match = finder.exec(source)) {
    const [whole, rawName = '', parameters = ''] = match;
    const name = rawName.toLowerCase();
    const after = match.index + whole.length;

    if (name === 'code' || name === 'noformat') {
      if (unclosed.has(name)) continue;
      const closing = new RegExp(`\\{${name}\\}`, 'gi');
      closing.lastIndex = after;
      const end = closing.exec(source);
      if (end === null) {
        unclosed.add(name);
        continue;
      }
      textUpTo(match.index);
      const text = source.slice(after, end.index).replace(/^[^\S\n]*\n|\n[^\S\n]*$/g, '');
      found.push({ kind: 'code', text, language: name === 'code' ? codeLanguage(parameters) : undefined });
      at = end.index + end[0].length;
      finder.lastIndex = at;
      continue;
    }

    const box = name === 'quote' ? 'quote' : 'panel';
    textUpTo(match.index);
    at = after;
    if (openBoxes.at(-1) === box && parameters === '') {
      openBoxes.pop();
      found.push({ kind: 'close', box });
    } else if (openBoxes.length < 20) {
      openBoxes.push(box);
      found.push({ kind: 'open', box, title: parameter(parameters, 'title') });
    }
  }
  textUpTo(source.length);
  return found;
}
