import { describe, expect, it } from '@jest/globals';
import check from '../../../src/domain/checks/reproduction-steps';
import { runExample } from '../../support/build-example';

const judge = (description: string) => runExample(check, { kind: 'bug', description }).outcome;

describe('reproduction-steps', () => {
  it.each([
    'Schritte zum Nachstellen:\n* Warenkorb öffnen\n* Menge auf 0 setzen',
    'h3. Étapes pour reproduire\n# Ouvrir le panier\n# Enregistrer',
    'h3. Pasos para reproducir\nAbrir el carrito -> poner 0 -> guardar',
    'h2. Steps to Reproduce\nOpen the cart, then press Save.',
  ])('finds a way in %j', (description) => {
    expect(judge(description).result).toBe('pass');
  });

  it('does not take a bullet list for steps', () => {
    expect(judge('* Cart is slow\n* Cart is ugly')).toMatchObject({ message: { code: 'missing' } });
  });

  it('points at the heading below which more is needed', () => {
    expect(judge('h3. Steps to reproduce\n# Open the cart')).toMatchObject({
      message: { code: 'too-few', params: { steps: 1, minimum: 2 } },
      evidence: [{ path: '0', from: 0, to: 18 }],
    });
  });
});
