import badge from './badge.json';
import checks from './checks.json';
import exceptions from './exceptions.json';
import panel from './panel.json';
import size from './size.json';
import space from './space.json';

/** What the list, the drawer and the badge say, in Spanish. One file an area. */
export const es = {
  ...checks,
  ...panel,
  ...size,
  ...badge,
  ...space,
  ...exceptions,
} as const;
