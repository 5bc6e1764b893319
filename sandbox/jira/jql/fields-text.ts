import { textOfDocument } from '../state/adf';
import type { CommentRecord, FieldRecord, IssueRecord } from '../state/records';
import { remembered, type ClauseField } from './clause-field';
import type { JqlContext } from './context';
import { indexText, type IndexedText } from './text-search';

const summaryOf = remembered((issue: IssueRecord): IndexedText => indexText(issue.summary));
const descriptionOf = remembered((issue: IssueRecord): IndexedText =>
  indexText(textOfDocument(issue.description)),
);
const environmentOf = remembered((issue: IssueRecord): IndexedText =>
  indexText(textOfDocument(issue.environment)),
);
const commentText = remembered((comment: CommentRecord): IndexedText =>
  indexText(textOfDocument(comment.body)),
);

const customTexts = remembered(
  (issue: IssueRecord): ReadonlyMap<string, IndexedText> =>
    new Map(
      Object.entries(issue.custom).map(([id, value]) => [
        id,
        indexText(typeof value === 'string' ? value : textOfDocument(value)),
      ]),
    ),
);

const NOTHING: IndexedText = [];

export function customTextOf(issue: IssueRecord, field: FieldRecord): IndexedText {
  return customTexts(issue).get(`customfield_${field.id}`) ?? NOTHING;
}

function textField(
  names: readonly string[],
  texts: (issue: IssueRecord) => readonly IndexedText[],
): ClauseField {
  return {
    names,
    accepts: 'text',
    texts,
    values: (issue) => (texts(issue).some((stems) => stems.length > 0) ? ['text'] : []),
    resolve: (text) => [text],
  };
}

export function textFields({ site }: JqlContext): ClauseField[] {
  const comments = (issue: IssueRecord): readonly IndexedText[] =>
    site.issueComments.get(issue.id).map(commentText);
  const own = (issue: IssueRecord): readonly IndexedText[] => [
    summaryOf(issue),
    descriptionOf(issue),
    environmentOf(issue),
    ...customTexts(issue).values(),
  ];
  return [
    {
      ...textField(['summary'], (issue) => [summaryOf(issue)]),
      sort: ({ summary }) => summary.toLowerCase(),
    },
    textField(['description'], (issue) => [descriptionOf(issue)]),
    textField(['environment'], (issue) => [environmentOf(issue)]),
    textField(['comment'], comments),
    textField(['text'], (issue) => [...own(issue), ...comments(issue)]),
    textField(['textfields'], own),
  ];
}
