import type { SiteSeed } from '../jira/seed';
import { softwareSeed } from './software';

export { describeImport } from './import/report';
export { seedFromFile, UnusableFile } from './import/seed-from-file';
export { people } from './people';
export { seedToBacklog } from './seed-to-backlog';

/** The sample backlogs written for this project, by the name `--data` takes. */
export const samples: Readonly<Record<string, { readonly title: string; readonly seed: () => SiteSeed }>> = {
  software: { title: 'Freewheel: the web shop of a bicycle dealer', seed: softwareSeed },
};

/** @throws when there is no sample of that name */
export function loadSeed(name: string): SiteSeed {
  const sample = samples[name];
  if (!sample)
    throw new Error(`There is no sample “${name}”. There are: ${Object.keys(samples).join(', ')}.`);
  return sample.seed();
}
