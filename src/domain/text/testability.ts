import { obligation } from './acceptance-criteria/lexicon';
import type { Language } from './languages/language';
import { PhraseFinder, wordsOf } from './phrases';

const vague = new PhraseFinder((data) => [...data.smells.vague, ...data.smells.loopholes]);
const placeholders = new PhraseFinder((data) => data.smells.placeholders, { inAnyLanguage: ['en'] });

/** A number, a quoted text, an identifier or a named state: something two people would check alike. */
const concrete =
  /\d|"[^"\n]+"|“[^”\n]+”|„[^“\n]+“|«[^»\n]+»|\b[a-z]+[A-Z]\w*|\b[A-Z]{2,}\b|\b(?:empty|disabled|enabled|hidden|visible|red|green|active|inactive|deleted|required|optional|leer|sichtbar|gesperrt|aktiv|inaktiv|vide|visible|actif|inactif|obligatoire|vacío|oculto|activo|inactivo)\b/iu;

/** A finite verb that is no obligation still asserts: "Total includes VAT", "Ein Klick öffnet die Liste". */
const assertion = /\b\p{L}{3,}(?:s|es|ed|t|en|et|ent|te|a|an|e)\b/iu;

/**
 * How well a criterion can be checked, 0–1: it says something observable, names something concrete, and leaves
 * nothing vague or open.
 */
export function testability(criterion: string, language: Language | 'other'): number {
  const words = wordsOf(criterion);
  const observable = obligation.test(criterion) || (words.length >= 3 && assertion.test(criterion));
  const open = /\?\s*$|\?{2,}/.test(criterion) || placeholders.find(criterion, words, language).length > 0;
  const soft = vague.find(criterion, words, language).length > 0 && !/\d/.test(criterion);
  const named = concrete.test(criterion) || words.length >= 6;
  const score = 0.4 * Number(observable) + 0.3 * Number(named) + 0.3 * Number(!soft) - 0.4 * Number(open);
  return Math.min(1, Math.max(0, score));
}
