import type { Alarms, Ranking } from './measures';

const percent = (share: number) => `${(share * 100).toFixed(1)} %`;

export function rankingLine(name: string, { recall, map }: Ranking): string {
  const at = ([1, 5, 10, 20] as const).map((most) => `R@${most} ${recall[most].toFixed(3)}`).join('  ');
  return `  ${name.padEnd(12)} ${at}  MAP ${map.toFixed(3)}`;
}

export function alarmLine({ recall, threshold, falsePer1000, precision }: Alarms): string {
  const found = `  at ${percent(recall).padStart(6)} recall`;
  if (threshold === undefined || falsePer1000 === undefined || precision === undefined)
    return `${found}: never reached`;
  return `${found}: ${falsePer1000.toFixed(0).padStart(5)} false per 1,000, precision ${percent(precision)}, p ≥ ${threshold.toFixed(3)}`;
}
