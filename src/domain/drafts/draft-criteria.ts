import type { BacklogItem } from '../backlog/item';
import type { Message } from '../outcome';
import { profileOf } from '../text/profile';

/** What a wish does to what it speaks of, by its words; it decides which question is worth a criterion. */
const reading =
  /\b(?:see|view|list|show|find|search|filter|browse|read|compare|track|sehen|anzeigen|finden|suchen|voir|trouver|chercher|ver|buscar|encontrar)/i;
const changing =
  /\b(?:edit|change|delete|remove|create|add|approve|cancel|assign|upload|ändern|löschen|anlegen|modifier|supprimer|créer|cambiar|borrar|crear)/i;

/**
 * A skeleton of acceptance criteria out of an item's own words: the wish itself, its benefit, and the questions such a
 * wish leaves open. Nothing is made up; every line is to be changed by a person before it means anything.
 * @returns codes of the catalogue with the item's words; empty where the text gives nothing to start from
 */
export function draftCriteria(item: BacklogItem): readonly Message[] {
  const title = item.summary.trim();
  if (item.type.kind === 'bug')
    return title === '' ? [] : [{ code: 'draft.criteria.fixed', params: { title } }];
  const { story } = profileOf(item);
  if (story === undefined) return [];
  const { role, means, ends } = story.parts;
  const wish = means.text.replace(/^to\s+/i, '');
  return [
    { code: 'draft.criteria.works', params: { role: role.text, means: wish } },
    ...(ends === undefined ? [] : [{ code: 'draft.criteria.benefit', params: { benefit: ends.text } }]),
    ...(reading.test(means.text) ? [{ code: 'draft.criteria.empty', params: {} }] : []),
    ...(changing.test(means.text)
      ? [
          { code: 'draft.criteria.invalid', params: {} },
          { code: 'draft.criteria.forbidden', params: {} },
        ]
      : []),
  ];
}
