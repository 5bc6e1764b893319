import { en } from './en';
import { dialogs as enDialogs } from './en/dialogs';
import { de } from './de';
import { dialogs as deDialogs } from './de/dialogs';
import { es } from './es';
import { dialogs as esDialogs } from './es/dialogs';
import { fr } from './fr';
import { dialogs as frDialogs } from './fr/dialogs';
import { ja } from './ja';
import { dialogs as jaDialogs } from './ja/dialogs';

/** Every sentence people read, by code, in ICU message syntax. One folder a language, in it one file an area. */
export const catalogues = {
  en: { ...en, ...enDialogs },
  de: { ...de, ...deDialogs },
  es: { ...es, ...esDialogs },
  fr: { ...fr, ...frDialogs },
  ja: { ...ja, ...jaDialogs },
} as const;
