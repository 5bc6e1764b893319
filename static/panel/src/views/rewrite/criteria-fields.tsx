import Button from '@atlaskit/button/new';
import CheckIcon from '@atlaskit/icon/core/check-mark';
import CrossIcon from '@atlaskit/icon/core/cross';
import { t } from '../../messages';
import { IconButton } from '../parts/icon-button';
import { Lozenge } from '../parts/lozenge';
import { TextArea } from './text-area';
import type { DraftLine } from './text-draft';
import { isDraft } from './text-draft';

/** New acceptance criteria, a line each. */
export function CriteriaFields({
  lines,
  canDraft,
  onChange,
  onAdd,
  onDraft,
}: {
  readonly lines: readonly DraftLine[];
  readonly canDraft: boolean;
  readonly onChange: (lines: readonly DraftLine[]) => void;
  readonly onAdd: () => void;
  readonly onDraft: () => void;
}) {
  return (
    <section aria-label={t('rewrite.criteria')}>
      <h3 className="drawer-heading">{t('rewrite.criteria')}</h3>
      {lines.some(isDraft) && <p className="quiet">{t('rewrite.draft-note')}</p>}
      <ul className="rewrite-lines">
        {lines.map((line, index) => (
          <li key={line.id}>
            <TextArea
              label={t('rewrite.criterion', { number: index + 1 })}
              look="item"
              value={line.text}
              autoFocus={line.text === ''}
              onEnter={onAdd}
              onChange={(text) => {
                onChange(lines.map((one) => (one.id === line.id ? { ...one, text } : one)));
              }}
            />
            {isDraft(line) && (
              <>
                <Lozenge tone="information">{t('rewrite.drafted')}</Lozenge>
                <IconButton
                  icon={CheckIcon}
                  label={t('rewrite.take', { number: index + 1 })}
                  onClick={() => {
                    onChange(lines.map((one) => (one === line ? { ...one, drafted: undefined } : one)));
                  }}
                />
              </>
            )}
            <IconButton
              icon={CrossIcon}
              label={t('rewrite.remove', { number: index + 1 })}
              onClick={() => {
                onChange(lines.filter(({ id }) => id !== line.id));
              }}
            />
          </li>
        ))}
      </ul>
      <p className="rewrite-actions">
        <Button spacing="compact" onClick={onAdd}>
          {t('rewrite.add-criterion')}
        </Button>
        {canDraft && (
          <Button spacing="compact" appearance="subtle" onClick={onDraft}>
            {t('rewrite.draft-criteria')}
          </Button>
        )}
      </p>
    </section>
  );
}
