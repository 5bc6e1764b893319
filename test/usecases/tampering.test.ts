import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { people } from '../../sandbox/backlogs';
import { requests } from '../../src/contract';
import type { Json } from '../../src/domain/changes/json';
import { isObject, jsonSchema } from '../../src/domain/changes/json';
import { applyChange } from '../../src/usecases/changes/apply-change';
import { previewChange } from '../../src/usecases/changes/preview-change';
import type { Case } from './fault-campaign/cases';
import { caseNames, casesFor } from './fault-campaign/cases';
import type { Field } from './fault-campaign/field';
import { openField } from './fault-campaign/field';

const me = people.productOwner;
const writing = /^(PUT|DELETE) |^POST (?!.*(search|bulkfetch|permissions\/check))/;

let field: Field;
let cases: Record<string, Case>;

beforeAll(async () => {
  field = await openField();
  cases = await casesFor(field);
}, 60_000);

afterAll(() => field.close());

/** Another value of the same sort. */
function otherThan(value: Json): Json[] {
  if (typeof value === 'string') {
    if (/^\d+$/.test(value)) return [String(Number(value) + 1), String(Number(value) + 7)];
    return value === 'after' ? ['before'] : value === 'before' ? ['after'] : [`${value} too`];
  }
  if (typeof value === 'number') return [value + 1, null];
  if (typeof value === 'boolean') return [!value];
  return value === null ? ['1'] : [];
}

/** A value with one part of it changed, left out or added, each in turn. */
function variants(value: Json, path = ''): [string, Json][] {
  if (Array.isArray(value)) {
    const list = value as readonly Json[];
    return [
      ...list.flatMap((entry, index) =>
        variants(entry, `${path}/${index}`).map(([where, other]): [string, Json] => [
          where,
          list.map((same, at) => (at === index ? other : same)),
        ]),
      ),
      ...(list.length > 0
        ? [
            [`${path} shorter`, list.slice(1)] as [string, Json],
            [`${path} longer`, [...list, ...list.slice(0, 1)]] as [string, Json],
          ]
        : []),
      ...(list.length > 1 ? [[`${path} turned`, [...list].reverse()] as [string, Json]] : []),
    ];
  }
  if (!isObject(value)) return otherThan(value).map((other) => [path, other]);
  return Object.entries(value).flatMap(([name, entry]) => [
    ...variants(entry, `${path}/${name}`).map(([where, other]): [string, Json] => [
      where,
      { ...value, [name]: other },
    ]),
    [
      `${path} without ${name}`,
      Object.fromEntries(Object.entries(value).filter(([same]) => same !== name)),
    ] as [string, Json],
  ]);
}

describe('the server writes nothing but what it previewed itself', () => {
  it.each(caseNames)(
    '%s: any part of the request changed is refused, and nothing is written',
    async (name) => {
      const intent = await cases[name]!(field);
      const { changeId, digest, steps } = await previewChange({ intent }, field.portsOf(me));
      const honest = { changeId, digest, intent, leaveOut: [] };
      const plain = jsonSchema.parse(honest);
      const needed = steps.filter(({ optional }) => !optional).map(({ id }) => id);
      const tampered: [string, unknown][] = [
        ...variants(plain).filter(([where]) => where !== ' without leaveOut'),
        ['digest of nothing', { ...honest, digest: '' }],
        ['another change', { ...honest, changeId: '7d1f0d5e-6f3b-4a53-9a53-0d1c2f1c7b11' }],
        ['a step that is needed left out', { ...honest, leaveOut: needed }],
        ['a step that is none left out', { ...honest, leaveOut: ['no-such-step'] }],
        ['its own before', { ...honest, before: { summary: 'x' } }],
        ['its own inverse', { ...honest, inverse: [] }],
        ['its own steps', { ...honest, steps: [] }],
        ['a key beside the intent', { ...honest, intent: { ...intent, itemKey: 'WEB-1' } }],
        [
          'another kind',
          { ...honest, intent: { ...intent, kind: intent.kind === 'delete' ? 'label' : 'delete' } },
        ],
      ];
      field.site.calls = [];
      const accepted: string[] = [];
      for (const [where, request] of tampered) {
        const parsed = requests.applyChange.safeParse(request);
        if (!parsed.success) continue;
        const outcome = await applyChange(parsed.data, field.portsOf(me)).catch((error: unknown) => error);
        if (!(outcome instanceof Error)) accepted.push(where);
      }
      expect(accepted).toEqual([]);
      for (const other of [people.developer, people.admin])
        await expect(applyChange(honest, field.portsOf(other))).rejects.toThrow(Error);
      expect(field.site.calls.filter((call) => writing.test(call))).toEqual([]);
      expect(tampered.length).toBeGreaterThan(15);
    },
    60_000,
  );
});
