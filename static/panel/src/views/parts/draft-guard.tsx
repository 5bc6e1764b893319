import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import Button from '@atlaskit/button/new';
import { t } from '../../messages';
import { Dialog, firstStop } from './dialog';

/** Lets the browser ask before a page with something typed on it goes away. */
export function useLeavingAsks(isTyped: boolean): void {
  useEffect(() => {
    if (!isTyped) return undefined;
    const ask = (event: BeforeUnloadEvent) => {
      event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => {
      window.removeEventListener('beforeunload', ask);
    };
  }, [isTyped]);
}

/**
 * Asks before what somebody typed is thrown away, and asks nothing where nothing was typed.
 *
 * @param isTyped whether leaving now would lose anything
 * @param onLeave leaves
 * @returns `leave` for every way out, and the `question` to be drawn after the form
 */
export function useDraftGuard(
  isTyped: boolean,
  onLeave: () => void,
): { readonly leave: () => void; readonly question: ReactNode } {
  const [asking, setAsking] = useState(false);
  useLeavingAsks(isTyped);
  const stay = () => {
    setAsking(false);
  };
  return {
    leave: () => {
      if (isTyped) setAsking(true);
      else onLeave();
    },
    question: asking && (
      <Dialog
        title={t('discard.title')}
        size="small"
        onClose={stay}
        footer={
          <>
            <Button
              onClick={() => {
                stay();
                onLeave();
              }}
            >
              {t('discard.discard')}
            </Button>
            <Button {...firstStop} appearance="primary" onClick={stay}>
              {t('discard.keep')}
            </Button>
          </>
        }
      >
        <p>{t('discard.text')}</p>
      </Dialog>
    ),
  };
}
