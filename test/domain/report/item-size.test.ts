import { describe, expect, it } from '@jest/globals';
import { analyse } from '../../../src/domain/analyse';
import type { Board } from '../../../src/domain/backlog/backlog';
import { buildItemDetail } from '../../../src/domain/report/build-report';
import { defaultSettings } from '../../../src/domain/settings';
import { parseAdf } from '../../../src/domain/text/parse-adf';
import { wikiToAdf } from '../../../src/domain/text/wiki-to-adf';
import { buildBacklog } from '../../support/build-backlog';
import { exampleNow } from '../../support/build-example';
import { buildItem } from '../../support/build-item';

const reset = 'Reset a forgotten password by e-mail';

const asked = `${reset} for wholesale`;

function sizeOf(
  finished: number,
  board: Partial<Board> = {},
  settings = defaultSettings,
  item = buildItem({ summary: asked, estimate: undefined }),
) {
  const estimate = { value: 2, unit: 'points' } as const;
  const record = Array.from({ length: finished }, (_, index) => ({
    item: buildItem({ summary: `${reset} ${index}`, estimate }),
    estimate,
    started: new Date(Date.UTC(2026, 0, 1 + index)).toISOString(),
    done: new Date(Date.UTC(2026, 0, 4 + index)).toISOString(),
    sprintId: undefined,
  }));
  const backlog = buildBacklog({ items: [item], board, history: { closedSprints: [], finished: record } });
  const analysis = analyse(backlog, settings, exampleNow);
  const [judged] = analysis.items;
  return judged && buildItemDetail(analysis, judged).size;
}

describe('what an item is sized by', () => {
  it('names five finished items with size and days of work', () => {
    const size = sizeOf(20);
    expect(size?.neighbours).toHaveLength(5);
    expect(size?.neighbours[0]).toMatchObject({ value: 2, days: 3 });
  });

  it('is only the field where no finished item reads alike', () => {
    const other = buildItem({
      summary: 'Print a delivery note for every forgotten parcel',
      estimate: undefined,
    });
    expect(sizeOf(60, {}, defaultSettings, other)).toMatchObject({ neighbours: [], number: undefined });
    expect(sizeOf(60)?.number).toBeDefined();
  });

  it('names shared words, but none that only the template says', () => {
    const description = parseAdf(wikiToAdf('h2. E-mail\nFor wholesale.'));
    const item = buildItem({ summary: 'Reset a forgotten password', description, estimate: undefined });
    const [first] = sizeOf(60, {}, defaultSettings, item)?.neighbours ?? [];
    expect(first?.shared).toEqual(expect.arrayContaining(['password']));
    expect(first?.shared.join(' ')).not.toContain('mail');
  });

  it('is only the field while there is too little record', () => {
    expect(sizeOf(19)).toMatchObject({ unit: 'points', record: 19, neighbours: [], number: undefined });
    expect(sizeOf(0)).toMatchObject({ unit: 'points', record: 0, neighbours: [], number: undefined });
  });

  it('speaks of T-shirts as the team does', () => {
    const size = sizeOf(0, {}, { ...defaultSettings, shirts: { S: 3, M: 8, L: 20 } });
    expect(size?.rough).toEqual([
      { shirt: 'S', value: 3 },
      { shirt: 'M', value: 8 },
      { shirt: 'L', value: 20 },
    ]);
    expect(size?.scale.map(({ value, shirt = '' }) => `${value}${shirt}`)).toEqual([
      '1',
      '2',
      '3S',
      '5',
      '8M',
      '13',
      '20L',
    ]);
  });

  it('is nothing on a board that counts items', () => {
    expect(sizeOf(60, { estimation: { unit: 'count' } })).toBeUndefined();
  });
});
