import { describe, expect, it } from '@jest/globals';
import type { ItemComment } from '../../../src/domain/text/comment-question';
import { unansweredQuestion } from '../../../src/domain/text/comment-question';
import { parseAdf } from '../../../src/domain/text/parse-adf';
import { wikiToAdf } from '../../../src/domain/text/wiki-to-adf';

let hour = 0;
const said = (author: string, wiki: string, overrides: Partial<ItemComment> = {}): ItemComment => {
  hour += 1;
  return {
    author,
    authorName: author.toUpperCase(),
    isApp: false,
    created: new Date(Date.UTC(2026, 10, 1, hour)).toISOString(),
    body: parseAdf(wikiToAdf(wiki)),
    ...overrides,
  };
};

describe('a question in the comments', () => {
  it('stands open until somebody else writes, in whatever order comments come', () => {
    const comments = [said('ana', 'Looks good.'), said('ben', 'Fine. Which countries come first? Thanks.')];
    expect(unansweredQuestion(comments)).toMatchObject({
      quote: 'Which countries come first?',
      askedBy: 'BEN',
      named: [],
    });
    expect(unansweredQuestion(comments.toReversed())?.quote).toBe('Which countries come first?');
    expect(unansweredQuestion([...comments, said('ana', 'Austria.')])).toBeUndefined();
  });

  it('is not answered by whoever asked it, nor by an app', () => {
    const asked = said('ben', 'Who pays the carrier?');
    const reminder = said('ben', 'I really need to know that.');
    const bot = said('bot', 'The build is green.', { isApp: true });
    expect(unansweredQuestion([asked, reminder, bot])?.quote).toBe('Who pays the carrier?');
    expect(unansweredQuestion([said('bot', 'Still wanted?', { isApp: true })])).toBeUndefined();
  });

  it('is the last one, where several are asked', () => {
    expect(unansweredQuestion([said('ben', 'Who?\n\nAnd when? Or never?')])?.quote).toBe('Or never?');
    expect(unansweredQuestion([said('ben', '送料は誰が払いますか？')])?.quote).toBe('送料は誰が払いますか？');
  });

  it('is none in code, in an address, or in what is quoted of others', () => {
    for (const wiki of [
      '{code}\na ? b : c?\n{code}',
      'See https://example.com/find?q=1',
      '{quote}Who pays?{quote}',
    ])
      expect(unansweredQuestion([said('ben', wiki)])).toBeUndefined();
  });

  it('names whom it asks', () => {
    const body = parseAdf({
      type: 'doc',
      version: 1,
      content: [
        {
          type: 'paragraph',
          content: [
            { type: 'mention', attrs: { id: '5b10', text: '@Mia Chen' } },
            { type: 'text', text: ' which countries come first?' },
          ],
        },
      ],
    });
    expect(unansweredQuestion([said('ben', '', { body })])).toMatchObject({
      quote: '@Mia Chen which countries come first?',
      named: ['Mia Chen'],
    });
  });

  it('is cut where it never ends', () => {
    const quote = unansweredQuestion([said('ben', `Is ${'very '.repeat(100)}long?`)])?.quote;
    expect(quote).toHaveLength(240);
    expect(quote?.endsWith('…')).toBe(true);
  });
});
