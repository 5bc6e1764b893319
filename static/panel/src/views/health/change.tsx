import { t } from '../../messages';

/** How a number differs from what it was at the visit before: a sign to see, a sentence to hear. */
export function Change({
  now,
  before,
  at,
}: {
  readonly now: number;
  readonly before: number;
  readonly at: string;
}) {
  const by = now - before;
  if (by === 0) return null;
  return (
    <>
      <span className="change" aria-hidden="true">
        {t('health.change', { by })}
      </span>
      <span className="visually-hidden">
        {t('health.change-since', { by: Math.abs(by), way: by > 0 ? 'more' : 'fewer', at: new Date(at) })}
      </span>
    </>
  );
}
