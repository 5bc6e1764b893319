import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { statedTasks } from '../e2e/tasks/table';

const root = join(__dirname, '..', '..');
const text = readFileSync(join(root, 'docs/tasks.md'), 'utf8');
const trials = join(root, 'test/e2e/tasks');
const tried = readdirSync(trials)
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => readFileSync(join(trials, name), 'utf8'))
  .join('\n');

describe('the ten most usual tasks', () => {
  const tasks = statedTasks();

  test('are ten, each tried in a browser', () => {
    expect(tasks).toHaveLength(10);
    expect(new Set(tasks.map(({ name }) => name)).size).toBe(10);
    expect(tasks.filter(({ name }) => !tried.includes(`task(theBrowser, '${name}', {`))).toEqual([]);
  });

  test.each(tasks.filter(({ jira }) => jira !== undefined))(
    '$name takes fewer actions than in Jira',
    ({ mouse, keyboard, jira = 0 }) => {
      expect(mouse).toBeLessThan(jira);
      expect(keyboard).toBeLessThan(jira);
    },
  );

  test('say of each how Jira’s number comes about, with Atlassian’s own page, or why Jira cannot do it', () => {
    const [, section = ''] = text.split('\n## Jira’s numbers\n');
    const [list = ''] = section.split('\n| ');
    const entries = list.split('\n- ').map((entry) => entry.replaceAll(/\s+/g, ' '));
    for (const { name, jira } of tasks) {
      const entry = entries.find((one) => one.startsWith(`**${name}**: `)) ?? '';
      if (jira === undefined) expect([name, entry.length > name.length + 20]).toEqual([name, true]);
      else {
        const steps = entry.match(/\(\d+\)/g) ?? [];
        expect([name, steps.at(-1)]).toEqual([name, `(${jira})`]);
        expect([name, /\[\w+\]/.test(entry)]).toEqual([name, true]);
      }
    }
  });
});
