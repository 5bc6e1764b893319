import { describe, expect, it } from '@jest/globals';
import check from '../../../src/domain/checks/story-aside';
import { runExample } from '../../support/build-example';

function asides(summary: string): string[] {
  const { outcome } = runExample(check, { summary });
  return outcome.result === 'fail' ? outcome.evidence.map(({ from, to }) => summary.slice(from, to)) : [];
}

describe('story-aside', () => {
  it.each([
    ['As a nurse I want to read the Electronic Health Record (EHR) so that I know the case', '(EHR)'],
    [
      'As a clerk I want to export invoices (this is not possible in the old system)',
      '(this is not possible in the old system)',
    ],
    ['As a clerk, I am often interrupted. I want drafts to be kept', ' I am often interrupted.'],
    ['As a clerk I want to export invoices. Carriers ask for them', 'Carriers ask for them'],
    ['As a shop I want to sell more, so I want to show prices in euros', 'I want to show prices in euros'],
  ])('marks the aside of %j', (summary, aside) => {
    expect(asides(summary)).toEqual([aside]);
  });

  it.each([
    'As a developer I want to use the headers of schema v1.1 of example.org. So that files pass',
    'As a reader (premium) I want to download PDFs, spreadsheets, etc. on tours',
    'As a manager (of the Operations Centre, OC) I want to see open tours',
    'As a mover I want to compare quotes so that I choose well (as promised by the OC)',
    'As a reader I want to see thumbnails so that I can choose the ones I want',
    'As a user of Chrome - Windows I want to print',
  ])('is silent about %j', (summary) => {
    expect(asides(summary)).toEqual([]);
  });

  it('lets brackets be', () => {
    const summary = 'As a guest I want to filter by properties (e.g. colour)';
    expect(runExample(check, { summary }, { options: { brackets: false } }).outcome.result).toBe('pass');
  });

  it('says nothing of what follows a story in the description', () => {
    const { outcome } = runExample(check, {
      summary: 'Export invoices',
      description: 'As a clerk I want to export invoices. Carriers ask for them (e.g. DHL).',
    });
    expect(outcome.result).toBe('not-applicable');
  });
});
