import { useEffect, useState } from 'react';
import Button from '@atlaskit/button/new';
import type { ItemDetail } from '../../../../src/domain/report/report';
import { failureOf } from '../api';
import { t } from '../messages';
import { usePanel } from '../panel-context';
import { useRights } from '../queries';
import { ItemBody } from './drawer/item-body';
import { failureText } from './failure-text';
import { Notice } from './parts/notice';
import { Late } from './parts/late';
import { later } from './parts/later';

// The verdict is what people open the badge for.
const SimilarToThis = later(() => import('./similar/similar-to-this'), 'SimilarToThis');

type State =
  | { readonly status: 'loading' }
  | { readonly status: 'done'; readonly detail: ItemDetail }
  | { readonly status: 'failed'; readonly text: string };

function useJudgement(itemId: string, round: number): State {
  const { api } = usePanel();
  const [state, setState] = useState<State>({ status: 'loading' });
  useEffect(() => {
    let current = true;
    api.judgeIssue({ issueId: itemId }).then(
      (detail) => {
        if (current) setState({ status: 'done', detail });
      },
      (error: unknown) => {
        const text = failureText(failureOf(error));
        if (current) setState({ status: 'failed', text });
      },
    );
    return () => {
      current = false;
    };
  }, [api, itemId, round]);
  return state;
}

const none = (): undefined => undefined;

/** The drawer alone, in Jira's own view of one item: 320 px wide, and what search finds like it. */
export function BadgeApp({ itemId }: { readonly itemId: string }) {
  const { openItem, openBacklog, findSimilar } = usePanel();
  const rights = useRights();
  const [round, setRound] = useState(0);
  const state = useJudgement(itemId, round);
  if (state.status === 'loading') {
    return (
      <div className="badge" role="status">
        <span className="visually-hidden">{t('badge.loading')}</span>
        <div className="skeleton-block" aria-hidden="true" />
      </div>
    );
  }
  if (state.status === 'failed') {
    return (
      <div className="badge">
        <Notice
          tone="warning"
          role="alert"
          actions={
            <Button
              spacing="compact"
              onClick={() => {
                setRound(round + 1);
              }}
            >
              {t('action.retry')}
            </Button>
          }
        >
          {state.text}
        </Notice>
      </div>
    );
  }
  return (
    <main className="badge">
      <h2 className="visually-hidden">{t('badge.title', { key: state.detail.item.key })}</h2>
      <ItemBody
        item={state.detail.item}
        detail={state.detail}
        rights={rights}
        actions={{ openInJira: openItem }}
        keyOf={none}
      />
      {findSimilar && (
        <Late place="here">
          <SimilarToThis itemId={itemId} findSimilar={findSimilar} />
        </Late>
      )}
      {openBacklog && (
        <Button spacing="compact" onClick={openBacklog}>
          {t('badge.open-backlog')}
        </Button>
      )}
    </main>
  );
}
