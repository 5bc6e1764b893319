import type { Failure } from '../../../../src/contract/result';
import { t, tryT } from '../messages';

/** Where the reasons are Jira's own words; elsewhere they are codes the sentence already covers. */
const withJirasWords: ReadonlySet<Failure['code']> = new Set([
  'refused-by-jira',
  'no-permission',
  'not-found',
]);

/** What went wrong and what to do, with Jira's own words behind it where it gave any. */
export function failureText({ code, params }: Failure): string {
  const sentence = tryT(`error.${code}`, params) ?? t('error.internal');
  const reasons = withJirasWords.has(code) ? params['reasons'] : undefined;
  return Array.isArray(reasons) && reasons.length > 0
    ? t('error.with-reasons', { sentence, reasons })
    : sentence;
}
