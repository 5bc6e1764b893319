import { describe, expect, it } from '@jest/globals';
import { fieldsToRead, mapFields, parseFields, textFieldsOf, withCriteriaField } from '../../src/jira/fields';
import { normaliseIssue } from '../../src/jira/normalise-issue';

const plugin = 'com.atlassian.jira.plugin.system.customfieldtypes:';
const fields = parseFields([
  { id: 'summary', name: 'Summary', schema: { type: 'string' } },
  { id: 'customfield_1', name: 'Acceptance criteria', schema: { custom: `${plugin}textarea` } },
  { id: 'customfield_2', name: 'What proves it', schema: { custom: `${plugin}textarea` } },
  { id: 'customfield_3', name: 'Definition of success', schema: { custom: `${plugin}textfield` } },
  { id: 'customfield_4', name: 'Colour', schema: { custom: `${plugin}select` } },
  {
    id: 'customfield_5',
    name: 'Elsewhere',
    schema: { custom: `${plugin}textarea` },
    scope: { project: { id: '9' } },
  },
]);
const map = mapFields(fields, '10000', undefined);
const chosen = { id: 'customfield_2', name: 'What proves it' };

const issue = {
  id: '1',
  key: 'SHOP-1',
  fields: {
    summary: 'Pay by invoice',
    customfield_1: '* an old criterion',
    customfield_2: '* The invoice arrives by mail.\n* It names the order.',
  },
};
const criteriaOf = (by: typeof map) =>
  normaliseIssue(issue, by).acceptanceCriteria.map(({ text, source }) => ({ text, source }));

describe('the field acceptance criteria are kept in', () => {
  it('can be any text field that the space has', () => {
    expect(textFieldsOf(fields, '10000').map(({ id }) => id)).toEqual([
      'customfield_1',
      'customfield_3',
      'customfield_2',
    ]);
  });

  it('is found by its name until the team says otherwise', () => {
    expect(withCriteriaField(map, undefined)).toBe(map);
    expect(criteriaOf(map)).toEqual([{ text: 'an old criterion', source: 'field' }]);
  });

  it('is the chosen one alone, whatever it is called, and that one is asked for', () => {
    const own = withCriteriaField(map, chosen);
    expect(criteriaOf(own)).toEqual([
      { text: 'The invoice arrives by mail.', source: 'field' },
      { text: 'It names the order.', source: 'field' },
    ]);
    expect(fieldsToRead(own)).toContain('customfield_2');
    expect(fieldsToRead(own)).not.toContain('customfield_1');
  });
});
