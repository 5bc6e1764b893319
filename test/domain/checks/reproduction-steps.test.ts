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

  it.each([
    'As soon as I open the cart, set the quantity of a line to 0 and save it, an empty line stays.',
    'Wenn ich den Warenkorb öffne, die Menge auf 0 setze und dann speichere, bleibt eine leere Zeile.',
    '{code}\nvar cart = open();\ncart.set(0);\ncart.save();\n{code}',
  ])('takes %j for a way, too, unless only steps are wanted', (description) => {
    expect(judge(description)).toMatchObject({ result: 'pass', grade: 0.5 });
    const { outcome } = runExample(check, { kind: 'bug', description }, { options: { inProse: false } });
    expect(outcome.result).toBe('fail');
  });

  it('takes no stack trace for a way', () => {
    const description = '{code}\n{\nat cart.Line.save(Line.java:12)\nat cart.Cart.save(Cart.java:7)\n{code}';
    expect(judge(description).result).toBe('fail');
  });

  it('reads the way off one sentence that says when and what goes wrong', () => {
    const told = 'When a guest takes the last coupon out of the basket, the total does not change any more';
    expect(judge(told).result).toBe('pass');
    expect(judge(`${told}. We saw that on Monday with twelve guests.`).result).toBe('fail');
  });

  it('asks no way of what is a wish', () => {
    const { outcome } = runExample(check, { kind: 'bug', summary: 'iOS: Remove the old player' });
    expect(outcome.result).toBe('not-applicable');
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
