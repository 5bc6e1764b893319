import { describe, expect, it } from '@jest/globals';
import check from '../../../src/domain/checks/unsupported-language';
import { runExample } from '../../support/build-example';

describe('unsupported-language', () => {
  it('says so once per item, with the text it speaks of', () => {
    const { outcome } = runExample(check, {
      summary: 'Datum tonen',
      description:
        'Als klant wil ik zien wanneer mijn bestelling komt zodat ik niet hoef te wachten op het pakket.',
    });
    expect(outcome).toMatchObject({ result: 'fail', evidence: [{ field: 'description', path: '0' }] });
  });

  it('is a hint and costs nothing', () => {
    expect(Object.values(check.demands).every((demand) => demand.weight === 0)).toBe(true);
  });
});
