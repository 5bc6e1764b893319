import type { Finding } from '../../../../src/domain/report/report';
import { t, tryT } from '../messages';
import type { MessageParams } from '../messages';

/** What the catalogue can say of a check. */
type Part = 'title' | 'failure' | 'why';

function wordsOf(check: string, part: Part): string | undefined {
  return tryT(`check.${check}.${part}`);
}

/** An id as last resort: a check without words is still better named than left out. */
const plain = (check: string): string => check.replaceAll('-', ' ');

/** What holds when the check passes, e.g. “Has acceptance criteria”. */
export function passedTitle(check: string): string {
  return wordsOf(check, 'title') ?? plain(check);
}

/** What is missing when it does not, e.g. “Acceptance criteria are missing”. */
export function failedTitle(check: string): string {
  return wordsOf(check, 'failure') ?? plain(check);
}

export function whyOf(check: string): string | undefined {
  return wordsOf(check, 'why');
}

/** The finding as a sentence, with its numbers and words. Codes that all checks share stand without a check's id. */
export function sentenceOf({ check, message: { code, params } }: Finding): string {
  return tryT(`check.${check}.${code}`, params) ?? tryT(`check.${code}`, params) ?? failedTitle(check);
}

/** Two or three words for a row, e.g. “Too big”. */
export function shortVerdict(check: string, params: MessageParams): string {
  return tryT(`verdict.${check}`, params) ?? failedTitle(check);
}

/** A number with its noun for the health line, e.g. “3 too big”. */
export function countOf(check: string, count: number): string {
  return (
    tryT(`count.${check}`, { count }) ??
    t('count.other', { count, title: shortVerdict(check, { key: 'none', code: 'none' }) })
  );
}
