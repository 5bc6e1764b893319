import { describe, expect, it } from '@jest/globals';
import check from '../../../src/domain/checks/open-question';
import { runExample } from '../../support/build-example';

const count = (description: string) => {
  const { outcome } = runExample(check, { description });
  return outcome.result === 'fail' ? outcome.evidence.length : 0;
};

describe('open-question', () => {
  it('counts questions below a heading of any known language', () => {
    expect(count('*Open questions*\n* Who pays?\n* Which countries?')).toBe(2);
    expect(count('h3. Questions ouvertes\n* Qui paie ?')).toBe(1);
    expect(count('h3. Preguntas abiertas\n* ¿Quién paga?')).toBe(1);
    expect(count('h3. Offene Punkte\n* Freigabe von Frau Kern')).toBe(1);
  });

  it('leaves out what is answered, and sections without any', () => {
    expect(count('h3. Open questions\n* -Who pays?-\n* Which countries?')).toBe(1);
    expect(count('h3. Open questions\n* [x] Who pays?')).toBe(0);
    expect(count('h3. Offene Fragen\nKeine.')).toBe(0);
  });

  it('takes a criterion that asks for an open question', () => {
    expect(count('h3. Acceptance criteria\n* Should the date be shown?\n* Total includes VAT')).toBe(1);
  });
});
