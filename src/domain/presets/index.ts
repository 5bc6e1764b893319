import type { Differences, PresetId } from '../team-settings/team-settings';
import { bugTriage } from './bug-triage';
import { construction } from './construction';
import { kanban } from './kanban';
import { marketing } from './marketing';
import { strictScrum } from './strict-scrum';

/** What each preset changes of the defaults; Scrum is the defaults. */
export const presets: Readonly<Record<PresetId, Differences>> = {
  scrum: {},
  'strict-scrum': strictScrum,
  kanban,
  'bug-triage': bugTriage,
  marketing,
  construction,
};
