import type { ClauseField } from './clause-field';
import type { JqlContext } from './context';
import { customFields } from './fields-custom';
import { peopleAndDateFields } from './fields-people-dates';
import { placeFields } from './fields-place';
import { textFields } from './fields-text';

/** All fields this person may ask for, by lower-case name; names are not unique. */
export function clauseFields(context: JqlContext): ReadonlyMap<string, readonly ClauseField[]> {
  const byName = new Map<string, ClauseField[]>();
  const all = [
    ...placeFields(context),
    ...textFields(context),
    ...peopleAndDateFields(context),
    ...customFields(context),
  ];
  for (const field of all) {
    for (const name of field.names) {
      const lower = name.toLowerCase();
      const known = byName.get(lower);
      if (known) known.push(field);
      else byName.set(lower, [field]);
    }
  }
  return byName;
}
