import { describe, expect, it } from '@jest/globals';
import check from '../../../src/domain/checks/description';
import { runExample } from '../../support/build-example';

const prose =
  'Guests ask support every day when their order will arrive, so the overview should show the date.';

function judge(description: string, options = {}) {
  const { outcome } = runExample(check, { description }, { options });
  return outcome.result === 'fail' ? outcome.message : outcome.result;
}

describe('description', () => {
  it('counts prose in paragraphs, lists and panels', () => {
    expect(judge(prose)).toBe('pass');
    expect(judge(`* ${prose}`)).toBe('pass');
    expect(judge(`{panel}\n${prose}\n{panel}`)).toBe('pass');
  });

  it('does not count headings, code, addresses, slots and pictures', () => {
    expect(judge('h2. Context\nh2. Goal\nh2. Solution')).toMatchObject({ code: 'empty' });
    expect(judge(`{code}\n${prose}\n{code}`)).toMatchObject({ code: 'only-code' });
    expect(judge('!a.png!\n!b.png!')).toMatchObject({ code: 'only-pictures' });
    expect(
      judge('See https://example.com/a/very/long/address <describe the problem here in your own words>'),
    ).toEqual({
      code: 'too-short',
      params: { words: 1, minimum: 15 },
    });
  });

  it('marks the words there are', () => {
    const { outcome } = runExample(check, { description: 'Like last time.\n\nThanks!' });
    expect(outcome).toMatchObject({
      evidence: [
        { field: 'description', path: '0', from: 0, to: 15 },
        { field: 'description', path: '1', from: 0, to: 7 },
      ],
    });
  });

  it('takes the number of words from the settings', () => {
    expect(judge('Like last time, please.', { minWords: 4 })).toBe('pass');
  });

  it('counts scripts without spaces by characters', () => {
    expect(judge('注文の一覧に配達予定日を表示してほしい。お客様からの問い合わせが毎日あるため。')).toBe(
      'pass',
    );
  });
});
