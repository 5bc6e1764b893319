/** What the server wrote into the page for its script. */

export interface PageData {
  /** Proves to the server that a page of ours asks; another site's page cannot read it. */
  readonly key: string;
  readonly appOrigin: string;
}

function meta(name: string): string {
  const value = document.querySelector(`meta[name="${name}"]`)?.getAttribute('content');
  if (value === null || value === undefined) throw new Error(`The page names no ${name}.`);
  return value;
}

export const page: PageData = { key: meta('sandbox-key'), appOrigin: meta('sandbox-app-origin') };

/** Asks the sandbox's server. @returns the answer's JSON. @throws with the server's sentence */
export async function ask(path: string, body: unknown): Promise<unknown> {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-sandbox-key': page.key },
    body: JSON.stringify(body),
  });
  const answer: unknown = await response.json();
  if (response.ok) return answer;
  throw new Error(textAt(answer, 'message') ?? `The sandbox answered ${response.status}.`);
}

export function valueAt(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

export function textAt(value: unknown, name: string): string | undefined {
  const found = valueAt(value, name);
  return typeof found === 'string' ? found : undefined;
}
