import { describe, expect, it } from '@jest/globals';
import { makeDateReader } from '../../../../../sandbox/backlogs/import/csv/dates';

const reader = (columns: Record<string, readonly string[]>) =>
  makeDateReader(new Map(Object.entries(columns)));
const alone = (text: string) => reader({ created: [text] }).read('created', text);

describe('dates as Jira writes them', () => {
  it.each([
    ['15/Mar/24 9:07 AM', '2024-03-15T09:07:00.000Z'],
    ['15/Mar/24 12:01 AM', '2024-03-15T00:01:00.000Z'],
    ['15/Mar/24 12:01 PM', '2024-03-15T12:01:00.000Z'],
    ['1/Dec/23 11:59 PM', '2023-12-01T23:59:00.000Z'],
    ['15/Mar/2024', '2024-03-15T00:00:00.000Z'],
    ['2024-03-15', '2024-03-15T00:00:00.000Z'],
    ['2024-03-15 9:07', '2024-03-15T09:07:00.000Z'],
    ['2024-03-15T09:07:30.123+0100', '2024-03-15T08:07:30.123Z'],
    ['2024-03-15T09:07:30Z', '2024-03-15T09:07:30.000Z'],
    ['2024/03/15 09:07', '2024-03-15T09:07:00.000Z'],
    ['15.03.2024 09:07', '2024-03-15T09:07:00.000Z'],
    ['15.03.24, 09:07 Uhr', '2024-03-15T09:07:00.000Z'],
    ['15. März 2024 09:07', '2024-03-15T09:07:00.000Z'],
    ['05. Mär. 2024 14:30', '2024-03-05T14:30:00.000Z'],
    ['15/Mrz/24 9:07 AM', '2024-03-15T09:07:00.000Z'],
    ['15/jui/24 9:07 AM', undefined],
    ['3 févr. 2024 18:00', '2024-02-03T18:00:00.000Z'],
    ['3 de febrero de 2024', '2024-02-03T00:00:00.000Z'],
    ['7/kwi/24 9:07', '2024-04-07T09:07:00.000Z'],
    ['Mar 15, 2024 9:07 AM', '2024-03-15T09:07:00.000Z'],
    ['March 5th, 2024', '2024-03-05T00:00:00.000Z'],
    ['12/Sep/24 9:07 AM', '2024-09-12T09:07:00.000Z'],
    ['12/Sept/24 9:07 AM', '2024-09-12T09:07:00.000Z'],
  ])('%s', (text, instant) => {
    expect(alone(text)).toBe(instant);
  });

  it.each([
    'last spring',
    '',
    '31/Feb/24 9:13 AM',
    '15/Mar/24 25:00',
    '32.01.2024',
    '2024-13-01',
    '13/13/24',
    '42',
  ])('“%s” is none', (text) => {
    expect(alone(text)).toBeUndefined();
  });
});

describe('day or month first', () => {
  it('is decided over the whole column', () => {
    const { read, notes } = reader({ created: ['03/04/24 10:00', '05/06/24 10:00', '04/13/24 10:00'] });
    expect(read('created', '03/04/24 10:00')).toBe('2024-03-04T10:00:00.000Z');
    expect(read('created', '05/06/24 10:00')).toBe('2024-05-06T10:00:00.000Z');
    expect(notes).toEqual([]);
  });

  it('is decided by the other columns where one alone tells nothing', () => {
    const { read, notes } = reader({ created: ['13/04/24'], due: ['03/04/24'] });
    expect(read('due', '03/04/24')).toBe('2024-04-03T00:00:00.000Z');
    expect(notes).toEqual([]);
  });

  it('is what is usual where nothing tells, and that is said', () => {
    const american = reader({ created: ['03/04/24 9:07 AM'] });
    expect(american.read('created', '03/04/24 9:07 AM')).toBe('2024-03-04T09:07:00.000Z');
    expect(american.notes).toEqual([expect.stringContaining('read as month before day')]);
    const european = reader({ created: ['03.04.24 09:07'] });
    expect(european.read('created', '03.04.24 09:07')).toBe('2024-04-03T09:07:00.000Z');
    expect(european.notes).toEqual([expect.stringContaining('“03.04.24 09:07”')]);
  });

  it('a column that mixes both is read date by date, the rest by the many, and that is said', () => {
    const { read, notes } = reader({ created: ['13/04/24', '14/04/24', '04/15/24', '03/04/24'] });
    expect(read('created', '04/15/24')).toBe('2024-04-15T00:00:00.000Z');
    expect(read('created', '03/04/24')).toBe('2024-04-03T00:00:00.000Z');
    expect(notes).toEqual([expect.stringContaining('some dates have the day first and some the month')]);
  });

  it('says nothing where day and month are the same', () => {
    expect(reader({ created: ['03/03/24'] })).toMatchObject({ notes: [] });
  });
});
