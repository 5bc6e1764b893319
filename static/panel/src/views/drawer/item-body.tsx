import type { ItemDetail, ReportItem } from '../../../../../src/domain/report/report';
import type { Rights } from '../../backlog-state';
import { t } from '../../messages';
import { usePanel } from '../../panel-context';
import { passedTitle } from '../check-words';
import { Late } from '../parts/late';
import { later } from '../parts/later';
import { Notice } from '../parts/notice';
import { refusalOf } from './actions';
import type { ItemActions } from './actions';
import { EstimateField } from './estimate-field';
import { Findings } from './findings';
import { ItemText, evidenceOf } from './item-text';
import { SimilarItems } from './similar-items';
import { VerdictBox } from './verdict-box';

const CommentQuestionNote = later(() => import('./comment-question'), 'CommentQuestionNote');

/** Everything about one item, in the order a person asks: verdict, what would change it, what was seen, what it says. */
export function ItemBody({
  item,
  detail,
  rights,
  actions,
  keyOf,
}: {
  readonly item: ReportItem;
  /** Undefined while it is on its way; the findings of the row are shown meanwhile. */
  readonly detail: ItemDetail | undefined;
  readonly rights: Rights;
  readonly actions: ItemActions;
  readonly keyOf: (id: string) => string | undefined;
}) {
  const { commentQuestion } = usePanel();
  const refusal = refusalOf(rights);
  return (
    <>
      <VerdictBox item={item} sum={detail?.score} keyOf={keyOf} />
      {refusal !== undefined && <Notice role="note">{refusal}</Notice>}
      <Findings item={item} blocks={detail?.blocks ?? []} rights={rights} actions={actions} keyOf={keyOf} />
      {commentQuestion && (
        <Late place="nowhere">
          <CommentQuestionNote item={item} find={commentQuestion} />
        </Late>
      )}
      {detail === undefined ? (
        <div className="skeleton-block" aria-hidden="true" />
      ) : (
        <>
          {detail.criteria.length > 0 && (
            <section>
              <h3 className="drawer-heading">{t('drawer.criteria', { count: detail.criteria.length })}</h3>
              <ol className="criteria">
                {detail.criteria.map(({ text }, index) => (
                  <li key={index}>{text}</li>
                ))}
              </ol>
            </section>
          )}
          <section>
            <h3 className="drawer-heading">{t('drawer.text')}</h3>
            {detail.blocks.length === 0 ? (
              <p className="quiet">{t('drawer.no-text')}</p>
            ) : (
              <ItemText blocks={detail.blocks} evidence={evidenceOf(item.findings)} />
            )}
          </section>
          {actions.estimate && rights.edit !== 'no' && (
            <EstimateField key={item.id} detail={detail} {...actions.estimate} />
          )}
          <SimilarItems detail={detail} keyOf={keyOf} actions={actions} />
          {detail.passed.length > 0 && (
            <details className="fold">
              <summary>{t('drawer.passed', { count: detail.passed.length })}</summary>
              <ul className="passed">
                {detail.passed.map((check) => (
                  <li key={check}>{passedTitle(check)}</li>
                ))}
              </ul>
            </details>
          )}
        </>
      )}
    </>
  );
}
