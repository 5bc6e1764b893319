import { expect, test } from '@jest/globals';
import { forgeLimits } from '../../../sandbox/forge/limits';
import { FunctionFailure } from '../../../sandbox/forge/runtime/failure';
import { InvocationLimits } from '../../../sandbox/forge/runtime/invocation-limits';

const { invocationsPerUser, invocationsPerInstallation } = forgeLimits;

function spend(limits: InvocationLimits, calls: number, who: (place: number) => string | undefined): void {
  for (let place = 0; place < calls; place += 1) limits.count(who(place));
}
const oneMore = (limits: InvocationLimits, who?: string) => (): void => {
  limits.count(who);
};

test('a person has so many calls a minute, and others have theirs', () => {
  let now = 120_000;
  const limits = new InvocationLimits(() => now);
  spend(limits, invocationsPerUser, () => 'petra');
  expect(oneMore(limits, 'petra')).toThrow(FunctionFailure);
  expect(oneMore(limits, 'petra')).toThrow('429');
  expect(oneMore(limits, 'vera')).not.toThrow();
  now = 179_999;
  expect(oneMore(limits, 'petra')).toThrow(FunctionFailure);
  // The window is that of the clock, not one that moves along.
  now = 180_000;
  expect(oneMore(limits, 'petra')).not.toThrow();
});

test('the site has so many for all together, events and schedules among them', () => {
  const limits = new InvocationLimits(() => 0);
  spend(limits, invocationsPerInstallation, (place) => (place % 2 === 0 ? undefined : `person-${place}`));
  expect(oneMore(limits, 'vera')).toThrow(FunctionFailure);
  expect(oneMore(limits)).toThrow(FunctionFailure);
});
