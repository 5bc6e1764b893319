import Button from '@atlaskit/button/new';
import type { DuplicateCards } from '../../../../../src/domain/report/duplicate-cards';
import { t } from '../../messages';

/** What the shares were learned from, and a way back to the shipped ones. */
export function LearnedNote({
  learned: { shift, links, refusals, adopted },
  on,
  onToggle,
}: {
  readonly learned: DuplicateCards['learned'];
  readonly on: boolean;
  readonly onToggle: (on: boolean) => void;
}) {
  const likelier = shift > 0 ? 'yes' : 'no';
  const text = on
    ? t(adopted ? 'duplicates.learned' : 'duplicates.not-learned', { links, refusals, likelier })
    : t('duplicates.learning-off');
  // Too few to learn from is nothing to read about.
  if (on && links + refusals === 0) return null;
  return (
    <p className="quiet">
      {text}{' '}
      {(adopted || !on) && (
        <Button
          spacing="compact"
          appearance="subtle"
          onClick={() => {
            onToggle(!on);
          }}
        >
          {on ? t('duplicates.forget') : t('duplicates.learn')}
        </Button>
      )}
    </p>
  );
}
