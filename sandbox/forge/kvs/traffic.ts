import { kvsLimits } from './limits';
import { KvsRefusal } from './refusal';

const SECOND = 1000;
const MINUTE = 60_000;

/** Units of 10 KB, one at least; each item of a batch for itself. */
function unitsOf(json: string): number {
  const value: unknown = json === '' ? null : JSON.parse(json);
  const items: unknown[] = Array.isArray(value) ? value : [value];
  const units = items.map((item) => Math.ceil(Buffer.byteLength(JSON.stringify(item)) / kvsLimits.unitBytes));
  return units.reduce((sum, each) => sum + Math.max(1, each), 0);
}

const isRead = (path: string): boolean => /\/(get|query)$/.test(path);

/** What an installation may ask of the store in a second and in a minute, in fixed windows. */
export class KvsTraffic {
  #second = { at: 0, requests: 0 };
  #minute = { at: 0, reads: 0, writes: 0 };

  /** @param now epoch milliseconds */
  constructor(private readonly now: () => number) {}

  /** @throws {KvsRefusal} 429 when there is no more for this second or minute */
  count(path: string, body: string): void {
    const [second, minute] = [Math.floor(this.now() / SECOND), Math.floor(this.now() / MINUTE)];
    if (this.#second.at !== second) this.#second = { at: second, requests: 0 };
    if (this.#minute.at !== minute) this.#minute = { at: minute, reads: 0, writes: 0 };
    this.#second.requests += 1;
    const kind = isRead(path) ? 'reads' : 'writes';
    const used = this.#minute[kind];
    if (this.#second.requests > kvsLimits.requestsPerSecond || used >= kvsLimits.unitsPerMinute)
      throw new KvsRefusal(429, 'RATE_LIMITED', 'The store has no more room for this minute.');
    if (kind === 'writes') this.#minute.writes += unitsOf(body);
  }

  /** What a read brought is known once it is there. */
  brought(path: string, answer: string): void {
    if (isRead(path)) this.#minute.reads += unitsOf(answer);
  }
}
