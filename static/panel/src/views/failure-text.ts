import type { Failure } from '../../../../src/contract/result';
import { say, t, tryT } from '../messages';

/** What went wrong and what to do: our own reasons in full, else Jira's own words where it gave any. */
export function failureText({ code, params, reasons = [] }: Failure): string {
  if (reasons.length > 0) return reasons.map(say).join(' ');
  const sentence = tryT(`error.${code}`, params) ?? t('error.internal');
  const words = params['reasons'];
  return Array.isArray(words) && words.length > 0
    ? t('error.with-reasons', { sentence, reasons: words })
    : sentence;
}
