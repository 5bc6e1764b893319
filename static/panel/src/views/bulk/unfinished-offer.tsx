import { useEffect, useState } from 'react';
import Button from '@atlaskit/button/new';
import type { BulkRun } from '../../../../../src/contract/bulk';
import { t } from '../../messages';
import { usePanel } from '../../panel-context';
import { Notice } from '../parts/notice';
import { counted } from './bulk-progress';

/** Says that a run was left unfinished, and offers to go on. Nothing is shown where nothing was left. */
export function UnfinishedOffer({
  projectId,
  onOpen,
}: {
  readonly projectId: string;
  readonly onOpen: (run: BulkRun) => void;
}) {
  const { api } = usePanel();
  const [run, setRun] = useState<BulkRun>();
  useEffect(() => {
    let current = true;
    api.readBulk({ projectId }).then(
      (found) => {
        if (current) setRun(found);
      },
      // An offer that cannot be made now is made at the next opening.
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [api, projectId]);
  if (!run || run.phase === 'over') return null;
  const done = run.items.length - counted(run, run.phase === 'undoing' ? 'done' : 'waiting');
  return (
    <Notice
      actions={
        <Button
          spacing="compact"
          onClick={() => {
            onOpen(run);
          }}
        >
          {t('bulk.go-on')}
        </Button>
      }
    >
      {t('bulk.unfinished', { done, total: run.items.length })}
    </Notice>
  );
}
