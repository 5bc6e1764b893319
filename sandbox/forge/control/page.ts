import { html } from 'hono/html';
import { controlFrame, type Theme } from '../../control-frame';
import type { licenseState } from '../license';
import type { ForgeReport } from './report';

type Html = ReturnType<typeof html>;
type LicenseState = (typeof licenseState.options)[number];

const licenses: Readonly<Record<LicenseState, string>> = {
  none: 'None (free, or not in production)',
  active: 'Active',
  trial: 'Trial',
  inactive: 'Inactive',
};

const steps: readonly (readonly [number, string])[] = [
  [60, '1 minute'],
  [3600, '1 hour'],
  [86_400, '1 day'],
];

function licenseForm({ switches }: ForgeReport, path: string): Html {
  return html`<form method="post" action="${path}">
    <label for="license">Licence</label>
    <select id="license" name="license">
      ${Object.entries(licenses).map(
        ([state, text]) =>
          html`<option value="${state}" ${state === switches.license ? 'selected' : ''}>${text}</option>`,
      )}
    </select>
    <button type="submit">Set</button>
  </form>`;
}

function clockForm({ now }: ForgeReport, path: string): Html {
  return html`<p>It is ${now} for the app’s schedules and events.</p>
    <form method="post" action="${path}/clock">
      ${steps.map(
        ([seconds, text]) =>
          html`<button type="submit" name="seconds" value="${seconds}">Set forward by ${text}</button> `,
      )}
    </form>`;
}

function scheduleList({ schedules }: ForgeReport, path: string): Html {
  if (schedules.length === 0) return html`<p>The app has no schedules.</p>`;
  return html`<ul class="on">
    ${schedules.map(
      ({ key, interval, next, runs }) =>
        html`<li>
          <span
            >${key}: every ${interval}, next at ${next}, ran ${runs} ${runs === 1 ? 'time' : 'times'}</span
          >
          <form method="post" action="${path}/schedules/${key}"><button>Run ${key} now</button></form>
        </li>`,
    )}
  </ul>`;
}

function list(entries: readonly string[], none: string): Html {
  return entries.length === 0
    ? html`<p>${none}</p>`
    : html`<ul>
        ${entries.map((entry) => html`<li>${entry}</li>`)}
      </ul>`;
}

/** The switches for people: what can be set at once, and what is going on. */
export function controlPage(report: ForgeReport, path: string, theme: Theme): Html {
  const { points, deliveries, problems } = report;
  const onTheWay = deliveries.map(
    ({ module, function: name, due, tries }) => `${module} → ${name}, due ${due}, tried ${tries} times`,
  );
  return controlFrame(
    path,
    'Forge',
    theme,
    html`<h2>Points</h2>
      <p>${points.used} of ${points.perHour} points are used this hour.</p>
      <h2>Licence</h2>
      ${licenseForm(report, path)}
      <h2>Clock</h2>
      ${clockForm(report, path)}
      <h2>Schedules</h2>
      ${scheduleList(report, path)}
      <h2>Events on their way</h2>
      ${list(onTheWay, 'None.')}
      <h2>What Forge would have refused</h2>
      ${list(problems, 'Nothing.')}`,
  );
}
