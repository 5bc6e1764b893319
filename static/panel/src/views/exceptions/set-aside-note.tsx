import { useEffect, useRef, useState } from 'react';
import Button from '@atlaskit/button/new';
import type { ItemException } from '../../../../../src/domain/exceptions/exception';
import { failureOf } from '../../api';
import { t } from '../../messages';
import { failedTitle } from '../check-words';
import { failureText } from '../failure-text';
import { Notice } from '../parts/notice';

/** In place of a finding that has just been set aside: what was said of it, and the way back. */
export function SetAsideNote({
  exception,
  onBringBack,
}: {
  readonly exception: ItemException;
  readonly onBringBack: (exception: ItemException) => Promise<void>;
}) {
  const [failure, setFailure] = useState<string>();
  const undo = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // The card is gone, and the focus with it unless it is led on.
    undo.current?.focus();
  }, []);
  return (
    <Notice
      role="status"
      actions={
        <Button
          ref={undo}
          spacing="compact"
          onClick={() => {
            onBringBack(exception).catch((error: unknown) => {
              setFailure(failureText(failureOf(error)));
            });
          }}
        >
          {t('action.undo')}
        </Button>
      }
    >
      {failure ??
        t('exceptions.done', {
          title: failedTitle(exception.check),
          kind: exception.kind,
          until: exception.until ?? '',
        })}
    </Notice>
  );
}
