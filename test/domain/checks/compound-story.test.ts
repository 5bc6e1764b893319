import { describe, expect, it } from '@jest/globals';
import check from '../../../src/domain/checks/compound-story';
import { runExample } from '../../support/build-example';

const judge = (summary: string) => runExample(check, { summary }).outcome;

describe('compound-story', () => {
  it.each([
    'As a clerk I want to see the name and address of a customer so that I can call',
    'As a guest I want to pay by card or invoice so that I am done',
    'Als Disponent möchte ich Fahrer und Touren sehen, damit ich planen kann',
    'En tant que client, je veux voir mes factures et mes commandes',
  ])('takes things joined for one wish: %s', (summary) => {
    expect(judge(summary).result).toBe('pass');
  });

  it.each([
    'As a clerk I want to know how orders are collected and stored',
    'As an archivist I want to see dates in the read and edit views',
    'As an admin I want to segment the view and download statistics by country',
    'As a clerk I want attempts to correct or delete closed orders to be refused',
    'As an editor I want to understand content types and the editorial plan',
    'As a reader I want to search and discover articles by author',
    'As a clerk I want to have messages that name the rule and provide an example',
  ])('takes an operation that is only told about for a thing: %s', (summary) => {
    expect(judge(summary).result).toBe('pass');
  });

  it.each([
    ['As a driver I want a fast and accurate map so that I arrive', ['fast', 'accurate']],
    ['As a clerk I want to see the name and address of a customer', ['name', 'address']],
    ['As a clerk I want a report to improve comfort and safety', []],
    ['As a clerk I want to read a report on costs and hours', []],
    ['As a clerk I want to read a report on costs and print it', ['costs', 'print']],
    ['As a clerk I want to filter by properties such as size and colour', []],
  ])('counts things and qualities when read strictly: %s', (summary, words) => {
    const { outcome } = runExample(check, { summary }, { options: { strict: true } });
    const found = outcome.result === 'fail' ? outcome.evidence : [];
    expect(found.map(({ from, to }) => summary.slice(from, to))).toEqual(words);
  });

  it('marks the operations', () => {
    const summary = 'As a clerk I want to merge customers and delete the older one so that lists are clean';
    const outcome = judge(summary);
    if (outcome.result !== 'fail') throw new Error('not told');
    expect(outcome.evidence.map(({ from, to }) => summary.slice(from, to))).toEqual(['merge', 'delete']);
  });

  it('counts what commas join, too', () => {
    const outcome = judge('As a cyclist, I want to save, rename and share a basket, so that I can decide');
    expect(outcome).toMatchObject({ result: 'fail', message: { code: 'joined', params: { operations: 3 } } });
  });

  it('reads a story from the description, too', () => {
    const { outcome } = runExample(check, {
      summary: 'Merge customers',
      description: 'As a clerk I want to merge customers and delete the older one.',
    });
    expect(outcome).toMatchObject({ result: 'fail', evidence: [{ field: 'description', path: '0' }, {}] });
  });

  it('says nothing of what is no story', () => {
    expect(judge('Upload and delete pictures').result).toBe('not-applicable');
  });
});
