import type { Mark } from './segments';
import { segmentsOf } from './segments';

/** A text with stretches marked. What marks a stretch is in its title and underline, never in colour alone. */
export function MarkedText({
  text,
  marks,
  titleOf,
  look = 'evidence',
}: {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly titleOf?: (by: string) => string;
  /** `own`: words only this side has, when two items are compared. */
  readonly look?: 'evidence' | 'compare';
}) {
  return (
    <>
      {segmentsOf(text, marks).map((segment, index) =>
        segment.by.length === 0 ? (
          segment.text
        ) : (
          <mark
            // The cuts of one text never move past each other, so their order names them.
            key={index}
            className={`mark mark-${look === 'compare' ? (segment.by[0] ?? 'shared') : look}`}
            title={titleOf ? segment.by.map(titleOf).join(' · ') : undefined}
          >
            {segment.text}
          </mark>
        ),
      )}
    </>
  );
}
