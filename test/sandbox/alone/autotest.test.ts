import { describe, expect, test } from '@jest/globals';
import { AddressTaken, emptySeed, withAutotest } from '../../../sandbox/alone/autotest';
import { loadSeed } from '../../../sandbox/backlogs';
import { people } from '../../../sandbox/backlogs/people';

const admin = { email: 'me@example.com', token: 'mine' };

describe('project AUTOTEST', () => {
  test.each([
    ['no other data', () => emptySeed(new Date('2026-11-20T09:00:00Z'))],
    ['the sample', () => loadSeed('software')],
  ])('is there beside %s, with three kinds of board', (_, seed) => {
    const { projects } = withAutotest(seed(), admin);
    const project = projects.find(({ key }) => key === 'AUTOTEST');
    expect(project?.workTypes.map(({ name }) => name)).toEqual(expect.arrayContaining(['Task', 'Sub-task']));
    expect(project?.boards.map(({ type }) => type)).toEqual(['scrum', 'kanban', 'simple']);
  });

  test('is administered by the person told, beside people with lesser rights', () => {
    const { projects, users } = withAutotest(emptySeed(new Date(0)), admin);
    const person = users.find(({ email }) => email === admin.email);
    expect(person).toMatchObject({ token: 'mine', siteAdmin: true, active: true });
    expect(projects[0]?.roles).toMatchObject({
      [person?.accountId ?? '']: 'admin',
      [people.developer.accountId]: 'member',
      [people.viewer.accountId]: 'viewer',
    });
  });

  test("does not take somebody else's address for the administrator", () => {
    const taken = { email: 'Petra@Freewheel.test', token: 'x' };
    expect(() => withAutotest(emptySeed(new Date(0)), taken)).toThrow(AddressTaken);
  });
});
