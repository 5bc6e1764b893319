import type { ReportItem } from '../../../../../src/domain/report/report';
import { t } from '../../messages';
import type { PanelServices } from '../../panel-context';
import { useCommentQuestion } from '../../queries';
import { Notice } from '../parts/notice';

/** A question below the item that nobody has answered. It counts in no score: a comment is no part of the item. */
export function CommentQuestionNote({
  item,
  find,
}: {
  readonly item: ReportItem;
  readonly find: NonNullable<PanelServices['commentQuestion']>;
}) {
  const asked = useCommentQuestion(item.id, item.updated, find);
  if (asked.status === 'failed') return <p className="quiet">{t('comment-question.unknown')}</p>;
  if (asked.status === 'loading' || asked.value === undefined) return null;
  const { quote, askedBy, asked: at, named } = asked.value;
  return (
    <Notice role="note">
      <strong>{t('comment-question.title')}</strong>{' '}
      {t('comment-question.text', {
        by: askedBy === '' ? 'none' : askedBy,
        date: Date.parse(at),
        named: named.length === 0 ? 'none' : 'some',
        names: named,
      })}{' '}
      <q>{quote}</q>
    </Notice>
  );
}
