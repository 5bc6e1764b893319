import { useEffect, useState } from 'react';
import Button from '@atlaskit/button/new';
import CrossIcon from '@atlaskit/icon/core/cross';
import type { RewriteIntent } from '../../../../../src/domain/changes/intent';
import type { ItemDetail } from '../../../../../src/domain/report/report';
import type { TextDraft } from '../../backlog-state';
import { say, t, tryT } from '../../messages';
import { usePanel } from '../../panel-context';
import { useDraftGuard } from '../parts/draft-guard';
import { IconButton } from '../parts/icon-button';
import { BlockFields } from './block-fields';
import { CriteriaFields } from './criteria-fields';
import { TextArea } from './text-area';
import { emptyDraft, intentOf, isTyped, typedText, withBlock, withCriteria } from './text-draft';
import type { RewriteDraft } from './text-draft';
import { TrialVerdict } from './trial-verdict';
import { useTrial } from './use-trial';

/** Where a person starts typing: at the finding they came from. */
export type RewriteStart = 'title' | 'text' | 'criteria';

function useTextDraft(itemId: string): TextDraft | undefined {
  const { source } = usePanel();
  const [draft, setDraft] = useState<TextDraft>();
  useEffect(() => {
    let current = true;
    source.draft(itemId).then(
      (found) => {
        if (current) setDraft(found);
      },
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [source, itemId]);
  return draft;
}

/** Title, text and criteria of an item, typed in place; the verdict follows. Nothing is written before the preview. */
export function RewriteForm({
  detail,
  start,
  kept,
  onTyped,
  onPreview,
  onCancel,
}: {
  readonly detail: ItemDetail;
  readonly start: RewriteStart;
  /** What was typed before somebody went to another item. */
  readonly kept: RewriteDraft | undefined;
  /** @param draft what would be lost by going away; undefined for nothing */
  readonly onTyped: (draft: RewriteDraft | undefined) => void;
  readonly onPreview: (intent: RewriteIntent) => void;
  readonly onCancel: () => void;
}) {
  const { item, blocks } = detail;
  const proposed = useTextDraft(item.id);
  const [draft, setDraft] = useState(() => {
    if (kept) return kept;
    const fresh = emptyDraft(item.summary);
    return start === 'criteria' ? withCriteria(fresh, [''], false) : fresh;
  });
  const heading = t('draft.criteria.heading');
  const tried = useTrial(item.id, typedText(draft, heading));
  const intent = intentOf(draft, detail, heading);
  const { leave, question } = useDraftGuard(isTyped(draft, item.summary), onCancel);
  useEffect(() => {
    onTyped(isTyped(draft, item.summary) ? draft : undefined);
    // Told once for every change of the text; who listens does not matter.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [draft]);
  const missing = (proposed?.template ?? [])
    .map((code) => tryT(code) ?? code)
    .filter((title) => !draft.sections.some((section) => section.heading === title))
    .filter((title) => !blocks.some(({ text }) => text.toLowerCase().startsWith(title.toLowerCase())));

  return (
    <>
      <form
        className="rewrite"
        aria-label={t('rewrite.heading', { key: item.key })}
        onSubmit={(event) => {
          event.preventDefault();
          if (intent) onPreview(intent);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') {
            event.stopPropagation();
            leave();
          }
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && intent) onPreview(intent);
        }}
      >
        <TrialVerdict now={item} tried={tried} />
        <h3 className="drawer-heading">{t('rewrite.summary')}</h3>
        <TextArea
          label={t('rewrite.summary')}
          look="title"
          value={draft.summary}
          autoFocus={start === 'title'}
          onChange={(summary) => {
            setDraft({ ...draft, summary: summary.replaceAll('\n', ' ') });
          }}
        />
        {blocks.length > 0 && <h3 className="drawer-heading">{t('rewrite.text')}</h3>}
        <BlockFields
          blocks={blocks}
          textOf={({ path, text }) => draft.blocks.get(path) ?? text}
          onChange={(block, text) => {
            setDraft(withBlock(draft, block, text));
          }}
        />
        {draft.sections.map((section) => (
          <section key={section.heading} aria-label={section.heading}>
            <h3 className="drawer-heading rewrite-section">
              {section.heading}
              <IconButton
                icon={CrossIcon}
                label={t('rewrite.remove-section', { heading: section.heading })}
                onClick={() => {
                  setDraft({ ...draft, sections: draft.sections.filter((one) => one !== section) });
                }}
              />
            </h3>
            <TextArea
              label={t('rewrite.section', { heading: section.heading })}
              look="paragraph"
              value={section.text}
              onChange={(text) => {
                const sections = draft.sections.map((one) => (one === section ? { ...one, text } : one));
                setDraft({ ...draft, sections });
              }}
            />
          </section>
        ))}
        {missing.length > 0 && (
          <p className="rewrite-actions">
            <Button
              spacing="compact"
              appearance="subtle"
              onClick={() => {
                const sections = [
                  ...draft.sections,
                  ...missing.map((title) => ({ heading: title, text: '' })),
                ];
                setDraft({ ...draft, sections });
              }}
            >
              {t('rewrite.insert-template')}
            </Button>
          </p>
        )}
        <CriteriaFields
          lines={draft.criteria}
          canDraft={(proposed?.criteria ?? []).length > 0}
          onChange={(criteria) => {
            setDraft({ ...draft, criteria });
          }}
          onAdd={() => {
            setDraft(withCriteria(draft, [''], false));
          }}
          onDraft={() => {
            const filled = { ...draft, criteria: draft.criteria.filter(({ text }) => text.trim() !== '') };
            setDraft(withCriteria(filled, (proposed?.criteria ?? []).map(say), true));
          }}
        />
        <footer className="rewrite-footer">
          {intent === undefined && <span className="quiet">{t('rewrite.nothing')}</span>}
          <Button appearance="subtle" onClick={leave}>
            {t('rewrite.cancel')}
          </Button>
          <Button type="submit" appearance="primary" isDisabled={intent === undefined}>
            {t('rewrite.preview')}
          </Button>
        </footer>
      </form>
      {question}
    </>
  );
}
