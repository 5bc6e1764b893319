import type { ForgeSwitches } from '../switches';

/** What the control page and whoever asks for JSON are told. */
export interface ForgeReport {
  readonly switches: ForgeSwitches;
  readonly now: string;
  readonly points: { readonly used: number; readonly perHour: number };
  readonly deliveries: readonly {
    readonly function: string;
    readonly module: string;
    readonly due: string;
    readonly tries: number;
  }[];
  readonly schedules: readonly {
    readonly key: string;
    readonly interval: string;
    readonly next: string;
    readonly runs: number;
  }[];
  readonly problems: readonly string[];
}
