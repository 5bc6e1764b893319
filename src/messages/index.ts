import { en } from './en';
import { dialogs } from './en/dialogs';

/** Every sentence people read, by code, in ICU message syntax. One folder a language, in it one file an area. */
export const catalogues = { en: { ...en, ...dialogs } } as const;
