import { PhraseFinder } from './phrases';
import type { Profile } from './profile';

/** What is done to software for its own sake, and what it is done to. */
const work = new PhraseFinder(
  ({ code }) =>
    ({
      en: [
        'upgrade',
        'refactor',
        'refactoring',
        'migrate',
        'bump',
        'deprecate',
        'technical debt',
        'unit tests',
      ],
      de: ['upgrade', 'refactoring', 'refaktorieren', 'migrieren', 'technische schulden', 'unit-tests'],
      fr: ['refactoriser', 'migrer', 'mettre à niveau', 'dette technique', 'tests unitaires'],
      es: ['refactorizar', 'migrar', 'deuda técnica', 'pruebas unitarias'],
    })[code],
);

/** Names only programs have: `camelCase`, `snake_case`, `Name.call()`, `file.ts`, `@scope/package`, "PostgreSQL 16". */
const names =
  /(?<!\p{L})(?:\p{Ll}+\p{Lu}\p{L}+|\p{L}+_[\p{L}_]+|[\p{L}.]+\(\)|[\p{L}-]+\.(?:js|ts|tsx|py|java|go|sql|ya?ml|json)|@[\p{L}-]+\/[\p{L}-]+)(?!\p{L})/u;

/** "Upgrade PostgreSQL to 16": work on the software itself, whose use the team knows and no guest could tell. */
export function isTechnical({ title, story, language }: Profile): boolean {
  if (story !== undefined) return false;
  return names.test(title.text) || work.find(title.text, title.words, language).length > 0;
}
