import { useSyncExternalStore } from 'react';

let open: readonly HTMLDialogElement[] = [];
const listeners = new Set<() => void>();

function become(next: readonly HTMLDialogElement[]): void {
  open = next;
  for (const listen of listeners) listen();
}

/** @returns what tells that it is closed */
export function dialogOpened(dialog: HTMLDialogElement): () => void {
  become([...open, dialog]);
  return () => {
    become(open.filter((one) => one !== dialog));
  };
}

const subscribe = (listen: () => void): (() => void) => {
  listeners.add(listen);
  return () => listeners.delete(listen);
};

/** The dialog on top, in which alone anything can be reached while it is open. */
export function useTopDialog(): HTMLDialogElement | undefined {
  return useSyncExternalStore(subscribe, () => open.at(-1));
}
