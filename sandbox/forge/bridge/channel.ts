/** Calls between a page of the app and the page of Jira around it, over postMessage. Both sides use the same class. */
import { Handles } from './handles';

type Message =
  | { readonly forge: 'call'; readonly id: number; readonly command: string; readonly data: unknown }
  | { readonly forge: 'answer'; readonly id: number; readonly ok: boolean; readonly value: unknown }
  | { readonly forge: 'run'; readonly handle: number; readonly args: readonly unknown[] };

/** Answers a call; what it throws reaches the caller as a rejection with the same message. */
export type Serve = (command: string, data: unknown) => unknown;

function isMessage(data: unknown): data is Message {
  if (typeof data !== 'object' || data === null || !('forge' in data)) return false;
  switch (data.forge) {
    case 'call':
      return (
        'id' in data && typeof data.id === 'number' && 'command' in data && typeof data.command === 'string'
      );
    case 'answer':
      return 'id' in data && typeof data.id === 'number' && 'ok' in data;
    case 'run':
      return (
        'handle' in data && typeof data.handle === 'number' && 'args' in data && Array.isArray(data.args)
      );
    default:
      return false;
  }
}

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

export class Channel {
  readonly #handles = new Handles();
  readonly #waiting = new Map<number, Waiting>();
  #next = 1;

  /**
   * @param target the window on the other side; messages of any other are passed over
   * @param origin its origin; a window that has gone elsewhere is neither heard nor told
   */
  constructor(
    private readonly own: Window,
    private readonly target: () => Window | null,
    private readonly origin: string,
    private readonly serve: Serve,
  ) {
    own.addEventListener('message', this.#receive);
  }

  call(command: string, data?: unknown): Promise<unknown> {
    const id = this.#next;
    this.#next += 1;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#post({ forge: 'call', id, command, data: this.#handles.encode(data) });
    });
  }

  close(): void {
    this.own.removeEventListener('message', this.#receive);
  }

  readonly #receive = (event: MessageEvent): void => {
    if (event.source !== this.target() || event.origin !== this.origin) return;
    const data: unknown = event.data;
    if (!isMessage(data)) return;
    if (data.forge === 'run') this.#handles.run(data.handle, data.args.map(this.#decode));
    else if (data.forge === 'call') void this.#answer(data.id, data.command, this.#decode(data.data));
    else this.#settle(data.id, data.ok, this.#decode(data.value));
  };

  async #answer(id: number, command: string, data: unknown): Promise<void> {
    try {
      const value = await this.serve(command, data);
      this.#post({ forge: 'answer', id, ok: true, value: this.#handles.encode(value) });
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      this.#post({ forge: 'answer', id, ok: false, value: message });
    }
  }

  #settle(id: number, ok: boolean, value: unknown): void {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (ok) waiting?.resolve(value);
    else waiting?.reject(new Error(String(value)));
  }

  readonly #decode = (value: unknown): unknown =>
    this.#handles.decode(value, (handle, args) => {
      this.#post({ forge: 'run', handle, args: args.map((arg) => this.#handles.encode(arg)) });
    });

  #post(message: Message): void {
    this.target()?.postMessage(message, this.origin);
  }
}
