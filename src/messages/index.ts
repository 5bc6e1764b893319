import badge from './en/badge.json';
import bulk from './en/bulk.json';
import changeLog from './en/change-log.json';
import changes from './en/changes.json';
import checks from './en/checks.json';
import duplicates from './en/duplicates.json';
import exceptions from './en/exceptions.json';
import panel from './en/panel.json';
import rewrite from './en/rewrite.json';
import settings from './en/settings.json';
import size from './en/size.json';
import split from './en/split.json';
import trend from './en/trend.json';

/** Every sentence people read, by code, in ICU message syntax. One file an area, one folder a language. */
export const catalogues = {
  en: {
    ...checks,
    ...duplicates,
    ...changes,
    ...changeLog,
    ...panel,
    ...split,
    ...size,
    ...badge,
    ...bulk,
    ...trend,
    ...rewrite,
    ...settings,
    ...exceptions,
  },
} as const;
