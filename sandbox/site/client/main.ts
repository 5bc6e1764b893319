/** The script of Jira's pages: menus, theme, and the places where the app's modules appear. */
import { serveCommand } from './commands';
import { openDialog } from './dialog';
import { openFrame } from './frame';
import type { Place } from './frame';
import { startMenus } from './menus';
import { ask, textAt, valueAt } from './page';
import { startThemeToggle } from './theme';

interface ModuleData {
  readonly moduleKey: string;
  readonly title: string;
  readonly place: Place;
}

function moduleData({ dataset }: HTMLElement): ModuleData {
  const { module: moduleKey = '', title = '', project, board, issue } = dataset;
  return {
    moduleKey,
    title,
    place: {
      ...(project === undefined ? {} : { projectKey: project }),
      ...(board === undefined ? {} : { boardId: board }),
      ...(issue === undefined ? {} : { issueKey: issue }),
    },
  };
}

function sayIn(element: HTMLElement, error: unknown): void {
  const line = document.createElement('p');
  line.className = 'app-failure';
  line.setAttribute('role', 'alert');
  line.textContent = error instanceof Error ? error.message : String(error);
  element.append(line);
}

function startActions(): void {
  for (const button of document.querySelectorAll<HTMLElement>('[data-open="dialog"]')) {
    button.addEventListener('click', () => {
      openDialog(moduleData(button), { size: button.dataset['size'] ?? 'medium' }, serveCommand).catch(
        (error: unknown) => {
          sayIn(document.body, error);
        },
      );
    });
  }
}

function startPages(): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-open="page"]'))
    openFrame(place, moduleData(place), serveCommand).catch((error: unknown) => {
      sayIn(place, error);
    });
}

/** The panel beside a work item: its lozenge comes from the app, its page only when somebody opens it. */
function startContextPanel(panel: HTMLDetailsElement): void {
  const data = moduleData(panel);
  const lozenge = panel.querySelector<HTMLElement>('[data-status]');
  ask('/forge/status', { moduleKey: data.moduleKey, place: data.place }).then(
    (answer) => {
      const value = valueAt(valueAt(answer, 'status'), 'value');
      const label = textAt(value, 'label');
      if (!lozenge || label === undefined) return;
      lozenge.textContent = label;
      lozenge.className = `lozenge lozenge-${textAt(value, 'type') ?? 'default'}`;
    },
    // Jira leaves the place empty when the app's function fails.
    () => undefined,
  );
  panel.addEventListener('toggle', () => {
    const place = panel.querySelector<HTMLElement>('[data-frame]');
    if (!panel.open || !place || place.childElementCount > 0) return;
    openFrame(place, data, serveCommand).catch((error: unknown) => {
      sayIn(place, error);
    });
  });
}

startMenus();
startThemeToggle();
startActions();
startPages();
for (const panel of document.querySelectorAll<HTMLDetailsElement>('details[data-open="context"]'))
  startContextPanel(panel);
