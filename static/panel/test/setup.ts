import { host } from './support/host';

/** What the host supplies before the panel's first script runs, and what jsdom lacks. */
Object.assign(globalThis, {
  __bridge: { callBridge: (command: string, data: unknown) => host.answer(command, data) },
});

// jsdom knows <dialog> but does not open it; being open is all the tests look at.
Object.assign(HTMLDialogElement.prototype, {
  showModal(this: HTMLDialogElement) {
    this.open = true;
  },
  close(this: HTMLDialogElement) {
    this.open = false;
  },
});

// jsdom lays nothing out: a list gets the height of a screen, so that the virtual list draws rows as a browser would.
Object.defineProperties(HTMLElement.prototype, {
  clientHeight: { configurable: true, value: 800 },
  clientWidth: { configurable: true, value: 1000 },
});
Object.assign(globalThis, {
  ResizeObserver: class {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  },
});
Object.assign(Element.prototype, { scrollTo: () => undefined, scrollIntoView: () => undefined });
