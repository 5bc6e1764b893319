import { describe, expect, it } from '@jest/globals';
import check from '../../../src/domain/checks/unfilled-template';
import { runExample } from '../../support/build-example';

const judge = (description: string, options = {}) => {
  const { outcome } = runExample(check, { description }, { options });
  return outcome.result === 'fail' ? [outcome.message.code, outcome.evidence.length] : outcome.result;
};

describe('unfilled-template', () => {
  it.each([
    'Map<String, List<Item>> is returned, see [1] and [PROJ-12].',
    '[Android] Crash on start after the update of last week',
    'The tag {{<order id>}} is written to the file.',
    'h2. Story\nh3. Who\nGuests.\nh3. What\nA date.',
    'h2. Picture\n!screen.png!',
    'a < b and c > d',
    'Objects: [object TiBlob], -[UIScrollView didMoveFromWindow:toWindow:] and [Errno 2] No such file',
    'h1. Regression - works fine with the version of last week',
  ])('finds no gap in %j', (description) => {
    expect(judge(description)).toBe('pass');
  });

  it('counts gaps in angle and square brackets', () => {
    expect(judge('As a [type of user] I want <goal of the user> so that [some reason].')).toEqual([
      'gaps',
      3,
    ]);
  });

  it('sees headings above nothing, above a dash and at the end', () => {
    expect(judge('h3. Goal\n-\n\nh3. Context\nGuests call.\n\nh3. Notes')).toEqual(['empty-sections', 2]);
    expect(judge('h3. Goal\n\nh3. Context\nGuests call.', { emptyHeadings: false })).toBe('pass');
  });
});
