import { z } from 'zod';
import type { Check, ExampleItem } from '../../src/domain/check';
import { catalogues } from '../../src/messages';

const sentences: Readonly<Record<string, string>> = catalogues.en;

const markers = { from: '<!-- by hand: kept when the page is made anew -->', to: '<!-- /by hand -->' };

const optionSchema = z
  .object({
    description: z.string(),
    default: z.unknown(),
    type: z.string().optional(),
    enum: z.array(z.unknown()).optional(),
    minimum: z.number().optional(),
    maximum: z.number().optional(),
  })
  .loose();
const optionsSchema = z.object({ properties: z.record(z.string(), optionSchema).default({}) });

const zones = { near: 'near', next: 'next', later: 'later' } as const;

function sentence(check: Check, name: string): string {
  return sentences[`check.${check.id}.${name}`] ?? '';
}

function demandRow(check: Check): string {
  return Object.keys(zones)
    .map((zone) => {
      const demand = check.demands[zone as keyof typeof zones];
      if (demand === undefined) return 'not asked';
      return demand.severity === 'hint' ? 'hint' : `${demand.severity}, weight ${demand.weight}`;
    })
    .join(' | ');
}

function range({ minimum, maximum, type, enum: values }: z.output<typeof optionSchema>): string {
  if (values !== undefined) return values.map((value) => `\`${String(value)}\``).join(', ');
  if (minimum === undefined || maximum === undefined) return type ?? '';
  return `${minimum}–${maximum}`;
}

function optionRows(check: Check): string[] {
  const { properties } = optionsSchema.parse(z.toJSONSchema(check.options, { io: 'output' }));
  const rows = Object.entries(properties).map(
    ([name, option]) =>
      `| \`${name}\` | \`${JSON.stringify(option.default)}\` | ${range(option)} | ${option.description} |`,
  );
  return rows.length === 0
    ? ['This check has no options.']
    : ['| option | default | values | what it does |', '| --- | --- | --- | --- |', ...rows];
}

function exampleText({ others = [], ...example }: ExampleItem): string {
  const said = Object.entries(example).map(([name, value]) => {
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    return text.includes('\n') ? `${name}:\n${text}` : `${name}: ${text === '' ? '(empty)' : text}`;
  });
  const beside = others.map((other) => `beside it:\n${exampleText(other)}`);
  return [...said, ...beside].join('\n');
}

function fenced(text: string): string[] {
  return ['~~~text', text, '~~~', ''];
}

/** The paragraph a person wrote on a page; a new page gets an empty one. */
function byHand(page: string): string {
  const from = page.indexOf(markers.from);
  const to = page.indexOf(markers.to);
  return from === -1 || to < from ? '' : page.slice(from + markers.from.length, to).trim();
}

/**
 * The page of one check: metadata, options and examples from the code, the paragraph from the page itself.
 * @param current the page as it stands, or an empty string
 */
export function checkPage(check: Check, current: string): string {
  return [
    `# ${check.id}`,
    '',
    `**${sentence(check, 'title')}.** ${sentence(check, 'why')}`,
    '',
    markers.from,
    '',
    byHand(current),
    '',
    markers.to,
    '',
    '## Asked of',
    '',
    `Kinds of work item: ${check.types.join(', ')}. It looks at the ${check.needs === 'item' ? 'work item alone' : check.needs === 'project' ? 'work item and its board' : 'whole backlog'}.`,
    '',
    '| near | next | later |',
    '| --- | --- | --- |',
    `| ${demandRow(check)} |`,
    '',
    ...(check.optional === true ? ['Off unless a team switches it on in its settings.', ''] : []),
    '## What it says',
    '',
    ...check.codes.map((code) => `- \`${code}\`: ${sentence(check, code)}`),
    '',
    '## Options',
    '',
    ...optionRows(check),
    '',
    '## Fine',
    '',
    ...check.examples.pass.flatMap((example) => fenced(exampleText(example))),
    '## Told',
    '',
    ...check.examples.fail.flatMap((example) => fenced(exampleText(example))),
    '## Rests on',
    '',
    ...check.basis.map((basis) => `- ${basis}`),
    '',
  ].join('\n');
}

/** The list of all checks. */
export function indexPage(checks: readonly Check[]): string {
  return [
    '# Checks',
    '',
    'What is looked at, in the order findings are shown. Each page says why, what can be set, and shows examples.',
    '',
    '| check | what it asks for | kinds | near |',
    '| --- | --- | --- | --- |',
    ...checks.map(
      (check) =>
        `| [${check.id}](${check.id}.md) | ${sentence(check, 'title')} | ${check.types.join(', ')} | ${check.optional === true ? 'off' : (check.demands.near?.severity ?? 'not asked')} |`,
    ),
    '',
  ].join('\n');
}
