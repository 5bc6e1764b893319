import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { people } from '../../../sandbox/backlogs';
import type { Intent } from '../../../src/domain/changes/intent';
import { intentSchema } from '../../../src/domain/changes/intent';
import { atSchema } from '../../../src/domain/changes/kinds';
import { planChange, needsOf } from '../../../src/domain/changes/plan-change';
import type { Case } from './cases';
import { caseNames, casesFor } from './cases';
import { untried } from './cases/coverage';
import type { Field } from './field';
import { openField } from './field';

let field: Field;
let cases: Readonly<Record<string, Case>>;
let intents: readonly Intent[];

beforeAll(async () => {
  field = await openField();
  cases = await casesFor(field);
  intents = await Promise.all(Object.values(cases).map((intentOf) => intentOf(field)));
});

afterAll(() => field.close());

describe('what the campaign disturbs', () => {
  it('is every kind of change, with every choice and everything that can be given or left out', () => {
    expect(untried(intentSchema, intents)).toEqual([]);
  });

  it('is known by name', () => {
    expect(Object.keys(cases)).toEqual(caseNames);
  });

  it('tells what nothing tries', () => {
    const some = intents.filter(({ kind }) => kind !== 'label' && kind !== 'rank');
    const found = untried(intentSchema, [
      ...some.filter((intent) => intent.kind !== 'split' || intent.target !== 'children'),
    ]);
    expect(found).toEqual(['split: target.children', 'rank', 'label']);
  });

  it('makes every kind of step there is, but for the one that only undoes', async () => {
    const { site } = field.portsOf(people.productOwner);
    const kinds = new Set<string>();
    for (const intent of intents) {
      const { steps, refusals } = planChange(intent, await site.readFacts(needsOf(intent)));
      expect([intent.kind, refusals]).toEqual([intent.kind, []]);
      for (const { at } of steps) kinds.add(at.kind);
    }
    const all = atSchema.options.map(({ shape }) => shape.kind.value);
    expect(all.filter((kind) => !kinds.has(kind))).toEqual(['uncomment']);
  });
});
