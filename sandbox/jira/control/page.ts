import { html, raw } from 'hono/html';
import { controlFrame, type Theme } from '../../control-frame';
import type { LaterRecord } from '../state/records';
import type { Switches } from '../state/switches';
import {
  answers,
  chosen,
  counts,
  lags,
  pageLimits,
  permissions,
  places,
  speeds,
  type Choice,
} from './choices';

type Html = ReturnType<typeof html>;

export interface ControlState {
  readonly path: string;
  readonly theme: Theme;
  readonly switches: Switches;
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly points: number;
  readonly unimplemented: readonly string[];
  /** What the data keep for later. */
  readonly later: LaterRecord['changes'];
  /** What could not be set, in a sentence. */
  readonly problem?: string;
}

function select<T>(
  name: string,
  label: string,
  choices: readonly Choice<T>[],
  current?: { readonly value: T },
): Html {
  const now = current && chosen(choices, current.value);
  const foreign = current !== undefined && now === undefined;
  return html`<div class="field">
    <label for="${name}">${label}</label>
    <select id="${name}" name="${name}">
      ${foreign ? html`<option value="keep" selected>As a program set it</option>` : ''}
      ${choices.map(
        ({ key, text }) =>
          html`<option value="${key}" ${key === now ? raw('selected') : ''}>${text}</option>`,
      )}
    </select>
  </div>`;
}

function check(name: string, label: string, on: boolean): Html {
  return html`<div class="tick">
    <input type="checkbox" id="${name}" name="${name}" ${on ? raw('checked') : ''} />
    <label for="${name}">${label}</label>
  </div>`;
}

function form(path: string, what: string, content: Html, button: string): Html {
  return html`<form class="fields" method="post" action="${path}">
    <input type="hidden" name="do" value="${what}" />
    ${content}
    <button type="submit" class="primary">${button}</button>
  </form>`;
}

function takenBack(path: string, what: string, texts: readonly string[], none: string, button: string): Html {
  if (texts.length === 0) return html`<p class="subtle">${none}</p>`;
  return html`<ul class="on">
    ${texts.map(
      (text, at) =>
        html`<li>
          <span>${text}</span>
          <form method="post" action="${path}">
            <input type="hidden" name="do" value="${what}" />
            <input type="hidden" name="at" value="${at}" />
            <button type="submit" aria-label="${button}: ${text}">${button}</button>
          </form>
        </li>`,
    )}
  </ul>`;
}

/** In the page's own words where it has them. */
function faultText({ match, times, skip, answer }: Switches['faults'][number]): string {
  const same = answers.find(({ value }) =>
    Object.entries(value).every(([name, each]) =>
      Object.entries(answer).some(([key, now]) => key === name && now === each),
    ),
  );
  const where = chosen(places, match);
  const place = places.find(({ key }) => key === where)?.text ?? JSON.stringify(match);
  const often = counts.find(({ value }) => value === times)?.text ?? `${times ?? 0} times`;
  const after = skip > 0 ? ` after ${skip} calls` : '';
  return `${place}: ${same?.text ?? answer.kind}. ${often}${after}.`;
}

function denialTexts({ switches, people }: ControlState): string[] {
  return switches.denied.map(({ accountId, permission, project, issue }) => {
    const who = people.find(({ id }) => id === accountId)?.name ?? 'Nobody';
    const what = permissions.find(({ key }) => key === permission)?.text ?? permission;
    const where = [project, issue].filter((each) => each !== undefined).join(', ');
    return `${who} ${accountId === undefined ? 'may' : 'may not'}: ${what}${where === '' ? '' : ` (${where})`}`;
  });
}

function laterText(change: LaterRecord['changes'][number]): string {
  switch (change.what) {
    case 'field-deleted':
      return `The field “${change.field}” is deleted.`;
    case 'board-deleted':
      return `The board “${change.board}” is deleted.`;
    case 'filter-renamed':
      return `The filter of the board “${change.board}” is renamed to “${change.to}”.`;
    case 'project-renamed':
      return `The space ${change.project} gets the key ${change.to}.`;
  }
}

/** Jira's surprises for people: what can be set while the app is open, and what is set. */
export function jiraControlPage(state: ControlState): Html {
  const { path, switches, people, points, unimplemented, later, problem } = state;
  const { limits } = switches;
  return controlFrame(
    path,
    'Jira’s surprises',
    state.theme,
    html`<p>
        What is set here holds at once, also for pages that are open. Tests set the same by
        <code>POST ${path}</code>.
      </p>
      ${problem === undefined ? '' : html`<p role="alert">${problem}</p>`}
      <section aria-labelledby="faults">
        <h2 id="faults">Something goes wrong</h2>
        ${form(
          path,
          'fault',
          html`${select('place', 'Where', places)} ${select('answer', 'What', answers)}
          ${select('times', 'How often', counts)}`,
          'Let it go wrong',
        )}
        ${takenBack(path, 'no-fault', switches.faults.map(faultText), 'Nothing is set to go wrong.', 'Take back')}
      </section>
      <section aria-labelledby="pace">
        <h2 id="pace">Pace</h2>
        ${form(
          path,
          'pace',
          html`${select('latency', 'Answers come', speeds, { value: switches.latency })}
          ${select('indexLag', 'Searches see a change', lags, { value: switches.indexLag })}
          ${select('pageLimit', 'Lists give', pageLimits, { value: switches.pageLimit })}`,
          'Set pace',
        )}
      </section>
      <section aria-labelledby="rights">
        <h2 id="rights">Permissions that go away</h2>
        ${form(
          path,
          'deny',
          html`<div class="field">
              <label for="accountId">Whose</label>
              <select id="accountId" name="accountId">
                <option value="">Everybody’s</option>
                ${people.map(({ id, name }) => html`<option value="${id}">${name}</option>`)}
              </select>
            </div>
            ${select('permission', 'Which', permissions)}`,
          'Take away',
        )}
        ${takenBack(path, 'allow', denialTexts(state), 'Everybody has what their role gives.', 'Give back')}
      </section>
      <section aria-labelledby="limits">
        <h2 id="limits">Limits</h2>
        ${form(
          path,
          'limits',
          html`${check('burst', 'Requests a second, for each operation', limits.burst)}
          ${check('perIssueWrites', 'Changes of one work item', limits.perIssueWrites)}
          ${check('points', `Points of the app an hour (${points} used)`, limits.points)}`,
          'Set limits',
        )}
      </section>
      ${
        later.length === 0
          ? ''
          : html`<section aria-labelledby="later">
              <h2 id="later">In the meantime</h2>
              <ul>
                ${later.map((change) => html`<li>${laterText(change)}</li>`)}
              </ul>
              ${form(path, 'later', html``, 'Let it happen')}
            </section>`
      }
      <section aria-labelledby="asked">
        <h2 id="asked">Asked for, and not served here</h2>
        ${
          unimplemented.length === 0
            ? html`<p class="subtle">Nothing.</p>`
            : html`<ul>
                ${[...new Set(unimplemented)].map((call) => html`<li><code>${call}</code></li>`)}
              </ul>`
        }
      </section>
      <form method="post" action="${path}">
        <input type="hidden" name="do" value="reset" />
        <button type="submit">Put everything back</button>
      </form>`,
  );
}
