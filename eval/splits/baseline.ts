/** What anybody would try first: every bullet of the description is a part, else every sentence. */
const bullet = /^\s*(?:[*#-]+|\d+[.)])\s+(.+)$/u;

export function bulletsOf(description: string): string[] {
  return description.split('\n').flatMap((line) => {
    const text = bullet.exec(line)?.[1]?.trim();
    return text === undefined || text === '' ? [] : [text];
  });
}

export function bulletsElseSentences(description: string): string[] {
  const bullets = bulletsOf(description);
  if (bullets.length >= 2) return bullets;
  return description
    .split(/(?<=[.!?])\s+|\n+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.length > 0);
}
