import { describe, expect, it } from '@jest/globals';
import { quoted, textQueries } from '../../../src/jira/similar/text-query';

describe('what is asked of Jira’s text search', () => {
  it('is two telling words of the title, or three of title and text', () => {
    expect(textQueries('Checkout crashes on submit', 'The checkout form crashes.')).toEqual([
      '(summary ~ "checkout" AND summary ~ "crashes") OR (summary ~ "checkout" AND summary ~ "submit") OR (summary ~ "crashes" AND summary ~ "submit")',
      '(text ~ "checkout" AND text ~ "crashes" AND text ~ "submit") OR (text ~ "checkout" AND text ~ "crashes" AND text ~ "form") OR (text ~ "checkout" AND text ~ "submit" AND text ~ "form") OR (text ~ "crashes" AND text ~ "submit" AND text ~ "form")',
    ]);
  });

  it.each([
    ['a quote', 'Checkout" OR project = HR OR summary ~ "'],
    ['operators of the text search', 'checkout AND NOT (basket) || +pay -order*?~ ^2 {x} [y]'],
    ['a backslash', 'C:\\temp\\checkout'],
    ['a line break', 'checkout\n) ORDER BY key'],
  ])('%s is text and never a part of the query', (_name, title) => {
    for (const query of textQueries(title, title)) {
      const outside = query.replace(/"[\p{L}\p{M}\p{N}_]+"/gu, '""');
      expect(outside).toMatch(
        /^\((?:(?:summary|text) ~ ""(?: AND )?)+\)(?: OR \((?:(?:summary|text) ~ ""(?: AND )?)+\))*$/,
      );
      expect(query).toBe(query.replace(/"[^"]*"/g, (word) => word.toLowerCase()));
    }
  });

  it('asks for one word where there is one, and for nothing where there is none', () => {
    expect(textQueries('Checkout', '')).toEqual(['(summary ~ "checkout")', '(text ~ "checkout")']);
    expect(textQueries('🚲 12 – the', '')).toEqual([]);
    expect(textQueries('', '')).toEqual([]);
  });

  it('asks in scripts without spaces', () => {
    expect(textQueries('注文確認メールが届かない', '')[0]).toBe('(summary ~ "注文確認メールが届かない")');
  });

  it('stays short however long the text is', () => {
    const log = Array.from({ length: 5_000 }, (_, at) => `Alpha${at} failed`).join(' ');
    expect(textQueries(log, log).join('').length).toBeLessThan(3_000);
  });

  it('escapes what a string of JQL may not hold', () => {
    expect(quoted('say "hi" \\o/')).toBe('"say \\"hi\\" \\\\o/"');
  });
});
