import { HeadingLexicon } from '../../text/headings';
import { languages } from '../../text/languages';
import type { Language } from '../../text/languages/language';

/** Lists below these headings are about the item, not parts of it. */
const aside: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'out of scope',
    'not in scope',
    'non-goals',
    'links',
    'references',
    'background',
    'notes',
    'see also',
    'attachments',
    'dependencies',
    'assumptions',
    'risks',
    'benefits',
    'advantages',
    'disadvantages',
  ],
  de: [
    'nicht im umfang',
    'außerhalb des umfangs',
    'nicht enthalten',
    'links',
    'hintergrund',
    'hinweise',
    'siehe auch',
    'abhängigkeiten',
    'annahmen',
    'risiken',
    'vorteile',
    'nutzen',
  ],
  fr: [
    'hors périmètre',
    'hors sujet',
    'liens',
    'références',
    'contexte',
    'notes',
    'voir aussi',
    'dépendances',
    'hypothèses',
    'risques',
    'avantages',
  ],
  es: [
    'fuera de alcance',
    'fuera del alcance',
    'enlaces',
    'referencias',
    'contexto',
    'notas',
    'véase también',
    'dependencias',
    'supuestos',
    'riesgos',
    'ventajas',
  ],
};

/** Lists that tell how to try something, or what holds for each part. */
const trial =
  /\b(?:test case|test steps|how to test|to test|verif\p{L}+|reproduc\p{L}+|repro|testfall|nachstellen|cas de test|caso de prueba|(?:for |in )?(?:each|every)(?! other)|für jede\p{L}*|pour chaque|para cada)\b/iu;

const lexicons = new Map<Language, HeadingLexicon>();

function lexiconOf(language: Language): HeadingLexicon {
  const known = lexicons.get(language);
  if (known !== undefined) return known;
  const { questions, steps, expected, actual, environment } = languages[language].sections;
  const reproduction = steps.filter((phrase) => phrase.includes(' '));
  const made = new HeadingLexicon([
    ...aside[language],
    ...questions,
    ...reproduction,
    ...expected,
    ...actual,
    ...environment,
  ]);
  lexicons.set(language, made);
  return made;
}

/** Whether a list stands under a heading, or behind a line, that says its items are no parts of the work. */
export function isAside(section: readonly string[], lead: string, language: Language): boolean {
  const lexicon = lexiconOf(language);
  if ([section.at(-1) ?? '', lead].some((text) => text.length < 120 && trial.test(text))) return true;
  const near = section.at(-1);
  return (near !== undefined && lexicon.matches(near)) || (lead !== '' && lexicon.matches(lead));
}
