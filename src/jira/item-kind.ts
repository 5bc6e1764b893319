import type { ItemKind } from '../domain/backlog/item';

/** Names of work types by kind, in the languages Jira sites use most; level decides before names do. */
const names: readonly (readonly [ItemKind, RegExp])[] = [
  ['bug', /\b(bug|defect|fault|incident|fehler|bogue|anomalie|error|defecto|incidencia)\b|不具合|バグ|缺陷/i],
  ['spike', /\b(spike|research|investigation|recherche|untersuchung|investigaci[oó]n)\b|調査/i],
  [
    'story',
    /\b(story|user story|feature|new feature|requirement|r[eé]cit|historia|anforderung|exigence|requisito)\b|ストーリー|故事/i,
  ],
];

/**
 * @param level Jira's hierarchy level: 1 and above are epics, −1 sub-tasks
 * @returns the kind a definition of ready knows; a name nobody knows is a task
 */
export function itemKind(name: string, level: number | undefined, subtask: boolean): ItemKind {
  if (subtask || (level !== undefined && level < 0)) return 'subtask';
  if ((level !== undefined && level > 0) || /^epic$/i.test(name.trim())) return 'epic';
  return names.find(([, pattern]) => pattern.test(name))?.[0] ?? 'task';
}
