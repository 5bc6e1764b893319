import Button from '@atlaskit/button/new';
import { t } from '../../messages';
import { useDraftGuard } from '../parts/draft-guard';
import type { Typing } from './kept-texts';

/** Below the list: a text that was begun and left, with the way back to it. */
export function KeptNote({
  typing: {
    detail: { item },
  },
  onGoOn,
  onDrop,
}: {
  readonly typing: Typing;
  readonly onGoOn: () => void;
  readonly onDrop: () => void;
}) {
  const { leave, question } = useDraftGuard(true, onDrop);
  return (
    <div className="kept-note" role="status">
      <span className="kept-note-text">{t('rewrite.kept', { key: item.key, title: item.summary })}</span>
      <Button spacing="compact" onClick={onGoOn}>
        {t('rewrite.go-on')}
      </Button>
      <Button spacing="compact" appearance="subtle" onClick={leave}>
        {t('discard.discard')}
      </Button>
      {question}
    </div>
  );
}
