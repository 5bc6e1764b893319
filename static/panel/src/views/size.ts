import type { Estimate } from '../../../../src/domain/backlog/item';
import { t } from '../messages';

const secondsAnHour = 3600;

const hours = (seconds: number): number => Math.round((seconds / secondsAnHour) * 10) / 10;

/** A size as short as a row needs it: `5`, `6 h`, `–` for none. */
export function shortSize(estimate: Estimate | undefined): string {
  if (estimate === undefined) return '–';
  return estimate.unit === 'points'
    ? t('size.points-short', { points: estimate.value })
    : t('size.hours-short', { hours: hours(estimate.value) });
}

/** The same in full, for drawers and screen readers. */
export function longSize(estimate: Estimate | undefined): string {
  if (estimate === undefined) return t('size.none');
  return estimate.unit === 'points'
    ? t('size.points', { points: estimate.value })
    : t('size.hours', { hours: hours(estimate.value) });
}
