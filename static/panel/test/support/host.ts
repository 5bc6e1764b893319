type Answer = (command: string, data: unknown) => Promise<unknown>;

const silent: Answer = (command) =>
  Promise.reject(new Error(`A component test reached for the host: ${command}.`));

/** What answers the bridge in a test. The bridge keeps the function it finds at import, so this one stays and asks on. */
export const host: { answer: Answer } = { answer: silent };

export function resetHost(): void {
  host.answer = silent;
}
