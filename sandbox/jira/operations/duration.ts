const MINUTES: Readonly<Record<string, number>> = { w: 5 * 8 * 60, d: 8 * 60, h: 60, m: 1 };

/** Seconds of `2d 4h` (days of 8, weeks of 40 hours) or of bare minutes; `undefined` when it is neither. */
export function parseDuration(text: string): number | undefined {
  const trimmed = text.trim();
  if (/^\d+(\.\d+)?$/.test(trimmed)) return Number(trimmed) * 60;
  if (!/^(\d+(\.\d+)?\s*[wdhm]\s*)+$/i.test(trimmed)) return undefined;
  let minutes = 0;
  for (const [, amount, unit] of trimmed.matchAll(/(\d+(?:\.\d+)?)\s*([wdhm])/gi)) {
    minutes += Number(amount) * (MINUTES[(unit ?? '').toLowerCase()] ?? 0);
  }
  return Math.round(minutes * 60);
}
