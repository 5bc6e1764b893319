import Button from '@atlaskit/button/new';
import CrossIcon from '@atlaskit/icon/core/cross';
import type { ReactNode } from 'react';
import type { Rights } from '../../backlog-state';
import { t } from '../../messages';
import { mostSelected } from '../list/use-selection';
import type { Selection } from '../list/use-selection';
import { IconButton } from '../parts/icon-button';

/** Below the list while rows are ticked: how many, and what can be done to all of them. */
export function BulkBar({
  selection,
  shown,
  rights,
  children,
}: {
  readonly selection: Selection;
  /** How many rows there are to tick. */
  readonly shown: number;
  readonly rights: Rights;
  /** The actions; not drawn for who may change nothing here, or while too many are ticked. */
  readonly children?: ReactNode;
}) {
  const count = selection.ids.length;
  const reach = Math.min(shown, mostSelected);
  return (
    <section className="bulk-bar" aria-label={t('bulk.bar')}>
      <span className="bulk-count">{t('bulk.selected', { count })}</span>
      {count < reach && (
        <Button appearance="subtle" spacing="compact" onClick={selection.all}>
          {t(shown > mostSelected ? 'bulk.select-first' : 'bulk.select-all', { count: reach })}
        </Button>
      )}
      {rights.edit === 'no' ? (
        <span className="bulk-note">{t('rights.no-edit')}</span>
      ) : count > mostSelected ? (
        <span className="bulk-note">{t('bulk.too-many', { most: mostSelected })}</span>
      ) : (
        <div className="bulk-actions">{children}</div>
      )}
      <span className="bulk-close">
        <IconButton icon={CrossIcon} label={t('bulk.clear')} onClick={() => void selection.clear()} />
      </span>
    </section>
  );
}
