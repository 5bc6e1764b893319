import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Cost } from './campaign';
import { measureCosts } from './campaign';
import type { Field } from './field';
import { openField } from './field';

const more = 500;

let field: Field;
let small: readonly Cost[];
let large: readonly Cost[];

/** Makes the backlog that much longer, at its end. */
async function grow(count: number): Promise<void> {
  const project = { id: await field.site.projectId('WEB') };
  for (let made = 0; made < count; made += 50) {
    const issueUpdates = Array.from({ length: 50 }, (_, index) => ({
      fields: { project, issuetype: { name: 'Story' }, summary: `Filler ${made + index}` },
    }));
    await field.site.post('/rest/api/3/issue/bulk', { issueUpdates });
  }
}

beforeAll(async () => {
  field = await openField();
  small = await measureCosts(field);
  await grow(more);
  large = await measureCosts(field);
}, 120_000);

afterAll(() => field.close());

describe('what a change costs, in calls and in points', () => {
  it('does not grow with the backlog', async () => {
    expect((await field.order()).length).toBeGreaterThan(more + 200);
    expect(large).toEqual(small);
  });

  it('is no more to take back than people are told, nor much less', () => {
    for (const { change, undo, undoPromised } of small) {
      expect([change, undo.points <= undoPromised]).toEqual([change, true]);
      expect([change, undoPromised <= Math.max(30, 3 * undo.points)]).toEqual([change, true]);
    }
  });

  it('is little: at most 30 calls and 250 points from preview to undo', () => {
    for (const { change, preview, apply, undo } of small) {
      expect([change, preview.calls + apply.calls + undo.calls <= 30]).toEqual([change, true]);
      expect([change, preview.points + apply.points + undo.points <= 250]).toEqual([change, true]);
    }
  });
});
