import { evidenceOf, slice, trimmed } from '../phrase';
import { longestTitle } from '../compose/titles';
import type { CutPart, Strategy } from '../cut';
import { mostParts } from '../cut';
import type { Piece } from '../pieces';
import { own, plain, style } from '../pieces';
import type { StoryFrame } from '../read/read-item';
import { isSeparator, lexemes, spanOf } from '../read/lex';
import type { Phrase } from '../phrase';
import type { SplitWords } from '../words/words';

/** Names of roles have few words; longer ones are descriptions whose "and" joins something else. */
const longestRole = 3;

function rolesIn(role: Phrase, words: SplitWords): readonly Phrase[] {
  const all = lexemes(role);
  if (all.some(({ lower }) => words.subordinators.has(lower) || words.prepositions.has(lower))) return [];
  const groups: (typeof all)[number][][] = [[]];
  for (const lexeme of all) {
    if (isSeparator(lexeme, words)) groups.push([]);
    else groups.at(-1)?.push(lexeme);
  }
  const names = groups
    .filter((group) => group.length > 0)
    .map((group) =>
      words.determiners.has(group[0]?.lower ?? '') && group.length > 1 ? group.slice(1) : group,
    );
  // "sales and marketing manager" is one role with two adjectives.
  const sharesHead = (names[0]?.length ?? 0) < (names.at(-1)?.length ?? 0);
  if (names.some(({ length }) => length > longestRole) || sharesHead) return [];
  return names.flatMap((name) => spanOf(role, name) ?? []);
}

/** "As a" before a consonant, "As an" before a vowel. */
function opening({ opening: text, role }: StoryFrame, name: Phrase, first: boolean): readonly Piece[] {
  const before = trimmed(slice(text, 0, role.from - text.from));
  if (first) return [own(before)];
  const article = /\s(an?)$/iu.exec(before.text);
  if (article === null) return [own(before)];
  const wanted = /^[aeio]/iu.test(name.text) ? 'an' : 'a';
  return article[1]?.toLowerCase() === wanted
    ? [own(before)]
    : [own(slice(before, 0, article.index)), style(wanted)];
}

/** "As a buyer or seller": the same wish for one role after the other. */
export const roles: Strategy = ({ story, words }) => {
  if (story === undefined) return undefined;
  const names = rolesIn(story.role, words);
  if (names.length < 2 || names.length > mostParts) return undefined;
  const after = slice(story.opening, story.role.to - story.opening.from, story.opening.text.length);
  const ending = story.ending.text.trim() === '' ? [] : [own(story.ending)];
  const parts = names.map((name, at): CutPart => {
    const head = [...opening(story, name, at === 0), own(name), own(after)];
    const whole = [...head, own(story.means), ...ending];
    return {
      title: plain(whole).length <= longestTitle ? whole : [...head, own(story.means)],
      label: [own(name)],
    };
  });
  return {
    strategy: 'roles',
    trigger: names.map((name) => evidenceOf(name)),
    certainty: 0.9,
    titleNamesWhole: false,
    parts,
  };
};
