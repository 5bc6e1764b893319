import type { SiteSeed } from '../jira/seed';
import { constructionSeed } from './construction';
import { marketingSeed } from './marketing';
import { softwareSeed } from './software';
import { emptySeed, trapSeed } from './trap';

export { describeImport } from './import/report';
export { seedFromFile, UnusableFile } from './import/seed-from-file';
export { people } from './people';
export { seedToBacklog } from './seed-to-backlog';

/** The sample backlogs written for this project, by the name `--data` takes. */
export const samples: Readonly<Record<string, { readonly title: string; readonly seed: () => SiteSeed }>> = {
  software: { title: 'Freewheel: the web shop of a bicycle dealer', seed: softwareSeed },
  marketing: { title: 'Freewheel: campaigns, without points and sprints', seed: marketingSeed },
  construction: { title: 'Freewheel: a new branch is built, planned in hours', seed: constructionSeed },
  trap: { title: 'Everything that trips up a client of Jira', seed: trapSeed },
  empty: { title: 'People, and nothing for them to do', seed: emptySeed },
};

/** @throws when there is no sample of that name */
export function loadSeed(name: string): SiteSeed {
  const sample = samples[name];
  if (!sample)
    throw new Error(`There is no sample “${name}”. There are: ${Object.keys(samples).join(', ')}.`);
  return sample.seed();
}
