import type { SeedStatusCategory } from '../../jira/seed';

/** Statuses whose category a file need not say, by name in lower case. */
const statuses: readonly (readonly [SeedStatusCategory, readonly string[]])[] = [
  [
    'done',
    [
      'closed',
      'resolved',
      'done',
      'complete',
      'completed',
      'released',
      'verified',
      'fixed',
      'shipped',
      'accepted',
      'fertig',
      'erledigt',
      'geschlossen',
      'gelöst',
      'terminé',
      'fermé',
      'finalizado',
      'cerrado',
    ],
  ],
  [
    'indeterminate',
    [
      'in progress',
      'in review',
      'code review',
      'in test',
      'in testing',
      'testing',
      'in development',
      'in qa',
      'patch available',
      'ready for test',
      'blocked',
      'in arbeit',
      'in bearbeitung',
      'in prüfung',
      'en cours',
      'en curso',
    ],
  ],
  [
    'new',
    [
      'new',
      'open',
      'reopened',
      'to do',
      'todo',
      'backlog',
      'selected for development',
      'ready',
      'ready for development',
      'triage',
      'needs triage',
      'draft',
      'idea',
      'offen',
      'zu erledigen',
      'wieder geöffnet',
      'à faire',
      'ouvert',
      'por hacer',
      'abierto',
    ],
  ],
];

/** @returns undefined for a status nobody told us about */
export function categoryOfStatus(name: string): SeedStatusCategory | undefined {
  const wanted = name.trim().toLowerCase();
  return statuses.find(([, names]) => names.includes(wanted))?.[0];
}

const priorities = new Map(
  Object.entries({
    showstopper: 'Highest',
    blocker: 'Highest',
    critical: 'Highest',
    highest: 'Highest',
    major: 'High',
    high: 'High',
    medium: 'Medium',
    normal: 'Medium',
    minor: 'Low',
    low: 'Low',
    trivial: 'Lowest',
    lowest: 'Lowest',
    höchste: 'Highest',
    hoch: 'High',
    mittel: 'Medium',
    niedrig: 'Low',
    niedrigste: 'Lowest',
  }),
);

/** The site's own word for a priority of another tracker; undefined for “None” and words nobody knows. */
export function priorityName(name: string | undefined): string | undefined {
  return name === undefined ? undefined : priorities.get(name.trim().toLowerCase());
}

/** What a link type of another tracker is called here, and whether it reads the other way round (A depends on B: B blocks A). */
export function linkTypeOf(name: string): { readonly name: string; readonly reversed: boolean } {
  const known = name.trim().toLowerCase();
  if (known === 'blocks') return { name: 'Blocks', reversed: false };
  if (/^depend/.test(known)) return { name: 'Blocks', reversed: true };
  if (/^clone/.test(known)) return { name: 'Cloners', reversed: false };
  if (/^duplicate/.test(known)) return { name: 'Duplicate', reversed: false };
  return { name: 'Relates', reversed: false };
}

/** Jira's level of a work type, by its name: 1 epics, −1 sub-tasks, 0 all else. */
export function levelOfType(name: string): 1 | 0 | -1 {
  if (/^epic$/i.test(name)) return 1;
  return /^(sub-?task|technical task|unteraufgabe|teilaufgabe|sous-tâche|subtarea)$/i.test(name) ? -1 : 0;
}

/** The site's own word for how another tracker says an item ended. */
export function resolutionName(name: string): string {
  if (/duplicate|duplikat|doublon|duplicado/i.test(name)) return 'Duplicate';
  if (/reproduce|works for me|more info|incomplete/i.test(name)) return 'Cannot Reproduce';
  return /won'?t|invalid|not a (bug|problem)|not our|as designed|abandon|hold|later/i.test(name)
    ? "Won't Do"
    : 'Done';
}
