/** What somebody set on the page, as switches. */
import type { SwitchSettings, Switches } from '../state/switches';
import { answers, counts, lags, pageLimits, permissions, places, speeds, type Choice } from './choices';

/** Not one of the page's own forms; the message is for people. */
export class UnknownForm extends Error {
  override readonly name = 'UnknownForm';
}

function pick<T>(form: URLSearchParams, name: string, choices: readonly Choice<T>[]): T {
  const found = choices.find(({ key }) => key === form.get(name));
  if (!found) throw new UnknownForm(`Choose one of what is offered for “${name}”.`);
  return found.value;
}

/** Left as a program set it. */
const KEEP = 'keep';

function pickOrKeep<T>(form: URLSearchParams, name: string, choices: readonly Choice<T>[], now: T): T {
  return form.get(name) === KEEP ? now : pick(form, name, choices);
}

const without = <T>(list: readonly T[], place: string | null): T[] =>
  list.filter((_each, at) => String(at) !== place);

/**
 * @returns the switches to change
 * @throws {UnknownForm}
 */
export function settingsOf(form: URLSearchParams, now: Switches): SwitchSettings {
  switch (form.get('do')) {
    case 'pace':
      return {
        latency: pickOrKeep(form, 'latency', speeds, now.latency),
        indexLag: pickOrKeep(form, 'indexLag', lags, now.indexLag),
        pageLimit: pickOrKeep(form, 'pageLimit', pageLimits, now.pageLimit),
      };
    case 'limits':
      return {
        limits: {
          burst: form.has('burst'),
          perIssueWrites: form.has('perIssueWrites'),
          points: form.has('points'),
        },
      };
    case 'fault': {
      const fault = {
        match: pick(form, 'place', places),
        times: pick(form, 'times', counts),
        answer: pick(form, 'answer', answers),
      };
      return { faults: [...now.faults, fault] };
    }
    case 'no-fault':
      return { faults: without(now.faults, form.get('at')) };
    case 'deny': {
      const accountId = form.get('accountId') ?? '';
      const denial = { permission: pick(form, 'permission', permissions) };
      return { denied: [...now.denied, accountId === '' ? denial : { ...denial, accountId }] };
    }
    case 'allow':
      return { denied: without(now.denied, form.get('at')) };
    default:
      throw new UnknownForm('The page does not know this form; reload it.');
  }
}
