import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** How many actions a task takes. */
export interface StatedTask {
  /** As a product owner says it. */
  readonly name: string;
  readonly mouse: number;
  readonly keyboard: number;
  /** By Atlassian's own description; undefined where Jira cannot do it. */
  readonly jira: number | undefined;
}

const row = /^\| (?<name>[A-Z][^|]*?) +\| +(?<mouse>\d+) \| +(?<keyboard>\d+) \| +(?<jira>\d+|–) \|$/;

/** The tasks of docs/tasks.md with the numbers that stand there. */
export function statedTasks(): StatedTask[] {
  const text = readFileSync(join(__dirname, '../../../docs/tasks.md'), 'utf8');
  return text.split('\n').flatMap((line) => {
    const { name, mouse, keyboard, jira } = row.exec(line)?.groups ?? {};
    if (name === undefined) return [];
    return {
      name,
      mouse: Number(mouse),
      keyboard: Number(keyboard),
      jira: jira === '–' ? undefined : Number(jira),
    };
  });
}
