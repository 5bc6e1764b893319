/** Size in CSS pixels; the line keeps a distance from the edges so that its ends are whole. */
const width = 96;
const height = 20;
const edge = 2;

/** A small line of shares, oldest first. What it says has to be said in words, too. */
export function Sparkline({ shares, label }: { readonly shares: readonly number[]; readonly label: string }) {
  const step = shares.length < 2 ? 0 : (width - 2 * edge) / (shares.length - 1);
  const places = shares.map((share, at) => ({
    x: edge + at * step,
    y: edge + (1 - share) * (height - 2 * edge),
  }));
  const last = places.at(-1);
  return (
    <svg className="sparkline" role="img" aria-label={label} width={width} height={height}>
      <polyline points={places.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ')} />
      {last && <circle cx={last.x} cy={last.y} r={edge} />}
    </svg>
  );
}
