import { describe, expect, it } from '@jest/globals';
import check from '../../../src/domain/checks/timebox';
import { runExample } from '../../support/build-example';

const result = (description: string) =>
  runExample(check, { kind: 'spike', points: null, description }).outcome.result;

describe('timebox', () => {
  it.each(['Two days at most.', 'Max. 8h', 'Deux jours maximum', 'Máximo 3 días', 'Höchstens ein Tag'])(
    'hears %j',
    (text) => {
      expect(result(text)).toBe('pass');
    },
  );

  it.each(['Look at 3 carriers.', 'Since 2024 nobody looked.'])('hears no limit in %j', (text) => {
    expect(result(text)).toBe('fail');
  });
});
