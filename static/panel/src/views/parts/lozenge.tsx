import type { Tone } from '../verdict';

/** A verdict in words. Atlaskit's lozenge costs 25 KB of script; this one is a span and a class. */
export function Lozenge({ tone, children }: { readonly tone: Tone; readonly children: string }) {
  return <span className={`lozenge lozenge-${tone}`}>{children}</span>;
}
