import type { BacklogItem } from '../../backlog/item';
import { isAside } from './headings';
import type { Phrase } from '../phrase';
import { blockPhrase, trimmed } from '../phrase';
import type { SplitWords } from '../words/words';

/** Headings of one level below the same heading, each with something to read under it. */
export interface SectionGroup {
  readonly headings: readonly Phrase[];
  /** How many of them hold a list of their own. */
  readonly withLists: number;
}

/** A heading of more words is a sentence, and one of them is no name of a part. */
const longestHeading = 10;

/** What any description may have a section for, whatever the work is. */
const usual =
  /^(?:(?:the )?(?:overview|introduction|intro|summary|description|details?|goals?|objectives?|purpose|motivation|context|problem(?: (?:statement|description))?|use cases?|scope|in scope|requirements?|specs?|specifications?|features?|concepts?|solution|proposal|proposed (?:solution|change)s?|approach|implementation(?: (?:notes|details))?|design|examples?|usage|steps?|tests?|testing|test (?:plan|cases?|steps?|code)|acceptance(?: tests?| criteria)?|verification|docs|documentation|updates?(?: .*)?|status|(?:extra|additional|further) info(?:rmation)?|history|planning|tasks?|sub-?tasks|todos?|resources?|faq|timeline|milestones?|questions?|logs?|results?|environment|misc|miscellaneous|odds and ends|other)|überblick|übersicht|einleitung|zusammenfassung|beschreibung|ziele?|zweck|anlass|problem|umfang|anforderungen|lösung|umsetzung|beispiele?|schritte|tests?|abnahme|aufgaben|zeitplan|sonstiges|aperçu|introduction|résumé|description|objectifs?|besoin|problème|périmètre|exigences|solution|exemples?|étapes|recette|tâches|calendrier|divers|resumen|introducción|descripción|objetivos?|problema|alcance|requisitos|solución|ejemplos?|pasos|pruebas|tareas|calendario|varios)$/iu;

/** Groups of sibling headings of a description, in reading order. */
export function sectionsOf({ description }: BacklogItem, words: SplitWords): readonly SectionGroup[] {
  const blocks = description.blocks.slice(0, 400);
  const withList = new Set(
    blocks.flatMap(({ list, section }) => (list === undefined ? [] : [section.join('\n')])),
  );
  const groups = new Map<string, { headings: Phrase[]; withLists: number }>();
  blocks.forEach((block, at) => {
    const next = blocks[at + 1];
    if (block.kind !== 'heading' || block.table !== undefined) return;
    if (next === undefined || (next.kind === 'heading' && (next.level ?? 1) <= (block.level ?? 1))) return;
    const heading = trimmed(blockPhrase('description', block));
    if (
      usual.test(heading.text) ||
      !/\p{L}{2}/u.test(heading.text) ||
      heading.text.endsWith('?') ||
      heading.text.includes('\n') ||
      heading.text.split(/\s+/u).length > longestHeading ||
      isAside([...block.section, heading.text], '', words.code)
    )
      return;
    const key = `${block.level ?? 1}\n${block.section.join('\n')}`;
    const group = groups.get(key) ?? { headings: [], withLists: 0 };
    group.headings.push(heading);
    if (withList.has([...block.section, block.text].join('\n'))) group.withLists += 1;
    groups.set(key, group);
  });
  return [...groups.values()].filter(({ headings }) => headings.length >= 2);
}
