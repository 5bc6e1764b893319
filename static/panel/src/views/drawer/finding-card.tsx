import type { ReactNode } from 'react';
import InformationIcon from '@atlaskit/icon/core/status-information';
import ErrorIcon from '@atlaskit/icon/core/status-error';
import WarningIcon from '@atlaskit/icon/core/status-warning';
import type { DetailBlock, Finding, ReportItem } from '../../../../../src/domain/report/report';
import { t } from '../../messages';
import { failedTitle, sentenceOf, whyOf } from '../check-words';
import { MarkedText } from '../evidence/marked-text';
import { excerptOf } from '../evidence/segments';
import { toneOf } from '../verdict';
import type { Tone } from '../verdict';

const reach = 60;
const mostQuotes = 3;

const icons: Readonly<Record<Tone, typeof WarningIcon>> = {
  danger: ErrorIcon,
  warning: WarningIcon,
  neutral: InformationIcon,
  information: InformationIcon,
  success: InformationIcon,
};

interface Quote {
  readonly text: string;
  readonly marks: readonly { readonly from: number; readonly to: number; readonly by: string }[];
}

/** Evidence in the words around it; the title and fields that are not shown as blocks are quoted by themselves. */
function quotesOf(finding: Finding, item: ReportItem, blocks: readonly DetailBlock[]): Quote[] {
  const byBlock = new Map<string, { text: string; marks: Quote['marks'][number][] }>();
  for (const { field, path, from, to, quote } of finding.evidence) {
    // The title stands above; marked from end to end, it would say nothing.
    if (field === 'summary' && from <= 0 && to >= item.summary.length) continue;
    const block = blocks.find((one) => one.field === field && one.path === path);
    const text = field === 'summary' ? item.summary : block?.text;
    const mark = { from, to, by: finding.check };
    const key = `${field} ${path}`;
    const known = byBlock.get(key);
    if (known) known.marks.push(mark);
    else if (text !== undefined) byBlock.set(key, { text, marks: [mark] });
    else byBlock.set(key, { text: quote, marks: [{ from: 0, to: quote.length, by: finding.check }] });
  }
  return [...byBlock.values()].map(({ text, marks }) => excerptOf(text, marks, reach));
}

/** One finding: what was seen, in the item's own words, why it matters, and what can be done. */
export function FindingCard({
  finding,
  item,
  blocks,
  actions,
  menu,
}: {
  readonly finding: Finding;
  readonly item: ReportItem;
  readonly blocks: readonly DetailBlock[];
  readonly actions: ReactNode;
  /** What else can be said of it. */
  readonly menu?: ReactNode;
}) {
  const tone = toneOf(finding, item);
  const isNeeded = (tone === 'warning' || tone === 'danger') && finding.severity === 'blocker';
  const Icon = isNeeded ? ErrorIcon : icons[tone];
  const quotes = quotesOf(finding, item, blocks);
  const title = failedTitle(finding.check);
  const sentence = sentenceOf(finding);
  const why = whyOf(finding.check);
  const hidden = quotes.length - mostQuotes;
  return (
    <li className={`finding finding-${tone}`} data-check={finding.check} data-severity={finding.severity}>
      <span className="finding-icon">
        <Icon label={isNeeded ? t('tone.danger') : t(`tone.${tone}`)} color="currentColor" />
      </span>
      <div className="finding-body">
        <div className="finding-head">
          <h4 className="finding-title">{title}</h4>
          {menu}
        </div>
        {sentence !== title && <p className="finding-sentence">{sentence}</p>}
        {quotes.slice(0, mostQuotes).map((quote, index) => (
          // Quotes have no names of their own and never move past each other.
          <blockquote key={index} className="quote">
            <MarkedText text={quote.text} marks={quote.marks} />
          </blockquote>
        ))}
        {hidden > 0 && <p className="finding-hidden">{t('finding.more-quotes', { count: hidden })}</p>}
        {why !== undefined && <p className="finding-why">{why}</p>}
        {actions !== null && <div className="finding-actions">{actions}</div>}
      </div>
    </li>
  );
}
