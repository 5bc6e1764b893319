import { useEffect, useRef } from 'react';

import ArrowDownIcon from '@atlaskit/icon/core/arrow-down';
import ArrowUpIcon from '@atlaskit/icon/core/arrow-up';
import ClockIcon from '@atlaskit/icon/core/clock';
import EditIcon from '@atlaskit/icon/core/edit';
import PersonAddIcon from '@atlaskit/icon/core/person-add';
import CrossIcon from '@atlaskit/icon/core/cross';
import LinkExternalIcon from '@atlaskit/icon/core/link-external';
import type { ReportItem } from '../../../../../src/domain/report/report';
import { t } from '../../messages';
import { useDetail, useRights } from '../../queries';
import { Notice } from '../parts/notice';
import { Lozenge } from '../parts/lozenge';
import { TypeIcon } from '../parts/type-icon';
import { longSize } from '../size';
import type { ItemActions } from './actions';
import type { KeptTexts } from '../rewrite/kept-texts';
import type { RewriteStart } from '../rewrite/rewrite-form';
import { ItemBody } from './item-body';
import { IconButton } from '../parts/icon-button';
import { Late } from '../parts/late';
import { later } from '../parts/later';
import { useKeptFocus } from './use-kept-focus';

// Most people look before they type.
const RewriteForm = later(() => import('../rewrite/rewrite-form'), 'RewriteForm');

function EpicLink({
  epic: { key, summary },
  onOpen,
}: {
  readonly epic: NonNullable<ReportItem['epic']>;
  readonly onOpen: (key: string) => void;
}) {
  return (
    <button
      type="button"
      className="link-button"
      title={key}
      onClick={() => {
        onOpen(key);
      }}
    >
      {summary}
    </button>
  );
}

/** The open item beside the list. */
export function Drawer({
  item,
  judgedAt,
  focusHeading,
  actions,
  texts,
  keyOf,
  onNext,
  onPrevious,
  onClose,
}: {
  readonly item: ReportItem;
  /** Changes whenever the backlog was judged anew. */
  readonly judgedAt: string;
  /** Opened by key: the focus goes along. */
  readonly focusHeading: boolean;
  readonly actions: ItemActions;
  readonly texts: KeptTexts;
  readonly keyOf: (id: string) => string | undefined;
  readonly onNext: (() => void) | undefined;
  readonly onPrevious: (() => void) | undefined;
  readonly onClose: () => void;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const rights = useRights();
  const keptFocus = useKeptFocus(heading);
  const detail = useDetail(item, judgedAt);
  const known = detail.status === 'done' ? detail.value : undefined;
  const typed = texts.typingOf(item.id);
  const canType = known !== undefined && actions.rewrite !== undefined && rights.edit !== 'no';
  const edit = (start: RewriteStart) => {
    if (known) texts.begin({ detail: known, start });
  };

  useEffect(() => {
    if (focusHeading) heading.current?.focus();
  }, [focusHeading]);
  useEffect(() => {
    // Not smooth: a new item starts at its top.
    if (body.current) body.current.scrollTop = 0;
  }, [item.id]);

  return (
    <aside className="drawer" {...keptFocus} aria-label={t('drawer.label', { key: item.key })}>
      <header className="drawer-header">
        <div className="drawer-bar">
          <TypeIcon type={item.type} />
          <button
            type="button"
            className="drawer-key"
            onClick={() => {
              actions.openInJira(item.key);
            }}
          >
            {item.key}
            <LinkExternalIcon label={t('action.open-in-jira')} size="small" color="currentColor" />
          </button>
          <span className="drawer-bar-space" />
          {actions.changes && (
            <IconButton
              icon={ClockIcon}
              label={t('log.open-item', { key: item.key })}
              onClick={() => {
                actions.changes?.(item.id, item.key);
              }}
            />
          )}
          {canType && !typed && (
            <IconButton
              icon={EditIcon}
              label={t('rewrite.heading', { key: item.key })}
              onClick={() => {
                edit('title');
              }}
            />
          )}
          {actions.assign && rights.edit !== 'no' && (
            <IconButton
              icon={PersonAddIcon}
              label={t('action.assign', { key: item.key })}
              onClick={() => {
                actions.assign?.(item.id);
              }}
            />
          )}
          <IconButton
            icon={ArrowUpIcon}
            label={t('drawer.previous')}
            isDisabled={onPrevious === undefined}
            onClick={() => onPrevious?.()}
          />
          <IconButton
            icon={ArrowDownIcon}
            label={t('drawer.next')}
            isDisabled={onNext === undefined}
            onClick={() => onNext?.()}
          />
          <IconButton icon={CrossIcon} label={t('action.close')} onClick={onClose} />
        </div>
        <h2 ref={heading} className={`drawer-title${typed ? ' visually-hidden' : ''}`} tabIndex={-1}>
          {item.summary}
        </h2>
        <p className="drawer-facts">
          <Lozenge tone="neutral">{item.status.name}</Lozenge>
          <span>{longSize(item.estimate)}</span>
          <span>{t(`zone.${item.zone}`)}</span>
          {item.assignee && <span>{item.assignee.name}</span>}
          {item.epic && <EpicLink epic={item.epic} onOpen={actions.openInJira} />}
        </p>
      </header>
      <div
        ref={body}
        className="drawer-body"
        tabIndex={0}
        role="group"
        aria-label={t('drawer.label', { key: item.key })}
      >
        {detail.status === 'failed' && (
          <Notice tone="warning" role="alert">
            {t('drawer.detail-failed')}
          </Notice>
        )}
        {typed ? (
          <Late place="here" fallback={<div className="skeleton-block" aria-hidden="true" />}>
            <RewriteForm
              key={item.id}
              {...typed}
              kept={texts.draftOf(item.id)}
              onTyped={(draft) => {
                texts.note(item.id, draft);
              }}
              onPreview={(intent) => {
                actions.rewrite?.(intent, item.key, () => {
                  texts.drop(item.id);
                });
              }}
              onCancel={() => {
                texts.drop(item.id);
                heading.current?.focus();
              }}
            />
          </Late>
        ) : (
          <ItemBody
            item={item}
            detail={known}
            rights={rights}
            actions={canType ? { ...actions, edit } : actions}
            keyOf={keyOf}
          />
        )}
      </div>
    </aside>
  );
}
