import type { RewriteIntent } from '../../../../../src/domain/changes/intent';
import { t } from '../../messages';

interface Passage {
  readonly heading: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

const linesOf = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');

/** What a person's words change, passage by passage. @param title as it stands in Jira */
function passagesOf({ summary, blocks, sections }: RewriteIntent, title: string): Passage[] {
  return [
    ...(summary === undefined ? [] : [{ heading: t('rewrite.summary'), before: [title], after: [summary] }]),
    ...blocks.map(({ was, text }) => {
      const before = linesOf(was);
      const after = linesOf(text);
      return {
        heading: t('rewrite.text'),
        before: before.filter((line) => !after.includes(line)),
        after: after.filter((line) => !before.includes(line)),
      };
    }),
    ...sections.map(({ heading, lines }) => ({ heading, before: [], after: lines })),
  ];
}

/** Old and new text one below the other; told apart by sign and line as well as by colour. */
export function RewriteDifference({
  intent,
  title,
}: {
  readonly intent: RewriteIntent;
  readonly title: string;
}) {
  return (
    <div className="difference">
      {passagesOf(intent, title).map(({ heading, before, after }, index) => (
        <section key={index} aria-label={heading}>
          <h3 className="field-label">{heading}</h3>
          {before.map((line, at) => (
            <p key={at} className="difference-line difference-before">
              <span className="visually-hidden">{t('change.removed')}</span>
              <del>{line}</del>
            </p>
          ))}
          {after.map((line, at) => (
            <p key={at} className="difference-line difference-after">
              <span className="visually-hidden">{t('change.added')}</span>
              <ins>{line}</ins>
            </p>
          ))}
        </section>
      ))}
    </div>
  );
}
