import type { DetailBlock } from '../../../../../src/domain/report/report';
import { t } from '../../messages';
import { TextArea } from './text-area';
import { isEditable } from './text-draft';

function lookOf({ kind, listDepth }: DetailBlock) {
  if (kind === 'heading' || kind === 'code') return kind;
  return listDepth > 0 ? 'item' : 'paragraph';
}

/** The item's text block by block; what cannot be typed stays to be seen. */
export function BlockFields({
  blocks,
  textOf,
  onChange,
}: {
  readonly blocks: readonly DetailBlock[];
  readonly textOf: (block: DetailBlock) => string;
  readonly onChange: (block: DetailBlock, text: string) => void;
}) {
  const own = blocks.filter(({ field }) => field === 'description');
  return (
    <div className="rewrite-blocks">
      {own.map((block, index) =>
        isEditable(block) ? (
          <TextArea
            key={block.path}
            label={t('rewrite.block', { kind: block.kind, number: index + 1 })}
            look={lookOf(block)}
            value={textOf(block)}
            onChange={(text) => {
              onChange(block, text);
            }}
          />
        ) : (
          <p key={block.path} className="quiet rewrite-fixed">
            {block.text === '' ? t('rewrite.fixed') : block.text}
          </p>
        ),
      )}
    </div>
  );
}
