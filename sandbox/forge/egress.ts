import type { Manifest } from './manifest';

function fits(pattern: string, host: string): boolean {
  const wanted = pattern.replace(/^https?:\/\//, '').split('/')[0] ?? '';
  return wanted.startsWith('*.') ? host.endsWith(wanted.slice(1)) : host === wanted;
}

/** Plain `fetch` of functions: Forge lets it go to the addresses of `permissions.external.fetch.backend` only. */
export function guardedEgress(manifest: Manifest, onProblem: (sentence: string) => void): typeof fetch {
  const allowed = (manifest.permissions.external.fetch?.backend ?? []).map((entry) =>
    typeof entry === 'string' ? entry : entry.address,
  );
  return async (input, init) => {
    const { host } = new URL(input instanceof Request ? input.url : input);
    if (allowed.some((pattern) => fits(pattern, host))) return fetch(input, init);
    const sentence = `A function asked for ${host}, which manifest.yml does not allow.`;
    onProblem(sentence);
    throw new TypeError(sentence);
  };
}
