import {
  de,
  en,
  es,
  fr,
  it,
  ja,
  ko,
  nl,
  pl,
  pt,
  ru,
  sv,
} from '@cucumber/gherkin/dist/gherkin-languages.json';
import type { Item, Line } from './line';
import { itemOf } from './line';

/** The languages Gherkin is read in; named imports keep the other seventy out of the bundle. */
const dialects = { en, de, fr, es, pt, it, nl, pl, sv, ru, ja, ko };

type Dialect = keyof typeof dialects;
type Role =
  'feature' | 'background' | 'scenario' | 'outline' | 'examples' | 'given' | 'when' | 'then' | 'more';

interface Meaning {
  readonly dialect: Dialect;
  readonly role: Role;
}

/** Groups of steps: what they stand for in every dialect. A word may mean different things in two of them. */
const meanings = new Map<string, Meaning[]>();

function learn(dialect: Dialect, role: Role, words: readonly string[]): void {
  for (const word of words) {
    const key = word.trim().toLowerCase();
    if (key === '*') continue;
    const already = meanings.get(key) ?? [];
    if (!already.some((meaning) => meaning.dialect === dialect))
      meanings.set(key, [...already, { dialect, role }]);
  }
}

const dialectNames: readonly Dialect[] = [
  'en',
  'de',
  'fr',
  'es',
  'pt',
  'it',
  'nl',
  'pl',
  'sv',
  'ru',
  'ja',
  'ko',
];
for (const name of dialectNames) {
  const words = dialects[name];
  learn(name, 'feature', words.feature);
  learn(name, 'feature', words.rule);
  learn(name, 'background', words.background);
  learn(name, 'outline', words.scenarioOutline);
  learn(name, 'scenario', words.scenario);
  learn(name, 'examples', words.examples);
  learn(name, 'given', words.given);
  learn(name, 'when', words.when);
  learn(name, 'then', words.then);
  learn(name, 'more', [...words.and, ...words.but]);
}

const keyword = new RegExp(
  `^(${[...meanings.keys()]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|')})(.?)`,
  'iu',
);

const steps: ReadonlySet<Role> = new Set<Role>(['given', 'when', 'then']);
const titles: ReadonlySet<Role> = new Set<Role>(['feature', 'background', 'scenario', 'outline', 'examples']);

/** What the first word of a line means, by dialect. */
function read(line: Line): readonly Meaning[] {
  const found = keyword.exec(line.text);
  const [, word = '', next = ''] = found ?? [];
  if (word === '') return [];
  const spaced = /^[\p{Script=Latin}\p{Script=Cyrillic}]/u.test(word);
  // A word ends where the next is no letter; titles need their colon, else every "Example" were one.
  return (meanings.get(word.toLowerCase()) ?? []).filter(({ role }) =>
    titles.has(role)
      ? next === ':'
      : line.text.length > word.length && (!spaced || word.endsWith("'") || /[\s:,]/.test(next)),
  );
}

interface Reading {
  readonly dialect: Dialect;
  readonly items: readonly Item[];
  readonly steps: number;
}

function readAs(dialect: Dialect, lines: readonly Line[], found: readonly (readonly Meaning[])[]): Reading {
  const items: Item[] = [];
  let open: Line[] = [];
  let seen = new Set<Role>();
  let counted = 0;
  let inExamples = false;

  const close = () => {
    const complete =
      (seen.has('when') || seen.has('then')) && [...seen].filter((role) => steps.has(role)).length >= 2;
    if (complete) items.push(itemOf(open));
    open = [];
    seen = new Set();
    inExamples = false;
  };

  lines.forEach((line, index) => {
    const role = found[index]?.find((meaning) => meaning.dialect === dialect)?.role;
    switch (role) {
      case 'feature':
      case 'background':
      case 'scenario':
      case 'outline':
        close();
        if (role === 'scenario' || role === 'outline') {
          open = [line];
          seen.add(role);
        }
        break;
      case 'examples':
        inExamples = true;
        if (open.length > 0) open.push(line);
        break;
      case 'given':
      case 'when':
      case 'then':
        counted += 1;
        // Without "Scenario:", a new Given after a Then starts the next one, and so does a When after a Then.
        if (seen.has('then') && role !== 'then' && !seen.has('scenario') && !seen.has('outline')) close();
        open.push(line);
        seen.add(role);
        break;
      case 'more':
        if (open.length > 0) open.push(line);
        break;
      case undefined:
        // Rows of examples and lines that go on belong to the scenario while it is in the same block.
        if (open.length > 0 && (inExamples || continues(open, line))) open.push(line);
        else close();
    }
  });
  close();
  return { dialect, items, steps: counted };
}

function continues(open: readonly Line[], line: Line): boolean {
  const last = open.at(-1);
  return last !== undefined && last.block === line.block && last.block.kind === 'code';
}

/** Scenarios among some lines: each is one item, with its steps and examples. Needs at least two kinds of step. */
export function findScenarios(lines: readonly Line[]): readonly Item[] {
  const found = lines.map(read);
  const present = new Set(found.flatMap((all) => all.map((meaning) => meaning.dialect)));
  if (present.size === 0) return [];
  const readings = dialectNames.filter((name) => present.has(name)).map((name) => readAs(name, lines, found));
  const best = readings.reduce<Reading | undefined>(
    (before, reading) =>
      before === undefined ||
      reading.items.length > before.items.length ||
      (reading.items.length === before.items.length && reading.steps > before.steps)
        ? reading
        : before,
    undefined,
  );
  return best?.items ?? [];
}

const sentences: readonly RegExp[] = [
  /\bgiven\b.{3,}?\bwhen\b.{3,}?\bthen\b/is,
  /\b(?:gegeben|angenommen)\b.{3,}?\bwenn\b.{3,}?\bdann\b/is,
  /(?<!\p{L})étant donnée?s?(?!\p{L}).{3,}?\b(?:quand|lorsque?)\b.{3,}?\balors\b/isu,
  /\bdad[oa]s?\b.{3,}?\bcuando\b.{3,}?\bentonces\b/is,
];

/** Whether one sentence holds a whole scenario. */
export function isScenarioSentence(text: string): boolean {
  return sentences.some((sentence) => sentence.test(text));
}
