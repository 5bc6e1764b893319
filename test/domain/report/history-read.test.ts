import { describe, expect, it } from '@jest/globals';
import { analyse } from '../../../src/domain/analyse';
import { buildReport } from '../../../src/domain/report/build-report';
import { defaultSettings } from '../../../src/domain/settings';
import { buildBacklog } from '../../support/build-backlog';
import { exampleNow } from '../../support/build-example';
import { buildItem } from '../../support/build-item';

describe('what is said of the record', () => {
  it('counts finished items, and pages of them that could not be read', () => {
    const finished = [1, 2, 3].map((day) => ({
      item: buildItem(),
      estimate: undefined,
      done: new Date(Date.UTC(2026, 9, day)).toISOString(),
      started: undefined,
      sprintId: undefined,
    }));
    const backlog = buildBacklog({
      history: { closedSprints: [], finished },
      problems: [
        { code: 'history-unreadable', params: {}, itemIds: ['1', '2'] },
        { code: 'history-unreadable', params: {}, itemIds: ['3'] },
        // Times could not be read, pages could.
        { code: 'history-unreadable', params: {}, itemIds: [] },
        { code: 'page-failed', params: {}, itemIds: ['4'] },
      ],
    });
    const { read } = buildReport(analyse(backlog, defaultSettings, exampleNow));
    expect(read.history).toEqual({ finished: 3, unreadPages: 2 });
  });
});
