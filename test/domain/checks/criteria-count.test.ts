import { describe, expect, it } from '@jest/globals';
import check from '../../../src/domain/checks/criteria-count';
import { runExample } from '../../support/build-example';

const list = (count: number) =>
  Array.from({ length: count }, (_none, index) => `* Field ${index + 1} is shown`).join('\n');

describe('criteria-count', () => {
  it.each([
    [9, 'pass'],
    [10, 'fail'],
    [0, 'not-applicable'],
  ])('answers %d criteria with %s', (count, result) => {
    expect(runExample(check, { criteriaField: list(count) }).outcome.result).toBe(result);
  });
});
