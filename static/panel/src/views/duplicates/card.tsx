import { useId, useState } from 'react';
import Button from '@atlaskit/button/new';
import MoreIcon from '@atlaskit/icon/core/show-more-horizontal';
import type { CardItem, DuplicateCard } from '../../../../../src/domain/report/duplicate-cards';
import { t } from '../../messages';
import { usePanel } from '../../panel-context';
import { Popup } from '../parts/popup';
import { longSize } from '../size';

export interface CardActions {
  readonly compare: (one: CardItem, other: CardItem) => void;
  /** Undefined where the viewer may not change anything. */
  readonly close?: (kept: CardItem, others: readonly CardItem[]) => void;
  readonly relate?: (one: CardItem, other: CardItem) => void;
  readonly apart?: (one: CardItem, other: CardItem) => void;
  /** Only where the viewer may delete. */
  readonly delete?: (item: CardItem, kept: CardItem) => void;
}

/** Items that say the same: which to keep and why, what they share, what tells them apart, what to do about it. */
export function Card({
  card,
  place,
  actions,
}: {
  readonly card: DuplicateCard;
  /** Which of how many it is. */
  readonly place: { readonly at: number; readonly of: number };
  readonly actions: CardActions;
}) {
  const group = useId();
  const [keptId, setKeptId] = useState(card.keep.id);
  const [suggestion] = card.items;
  const kept = card.items.find(({ id }) => id === keptId) ?? suggestion;
  if (kept === undefined || suggestion === undefined) return null;
  const others = card.items.filter(({ id }) => id !== kept.id);
  // What is done already is not closed once more.
  const open = others.filter(({ status }) => status.category !== 'done');
  const [first] = open;
  const why = suggestion.status.category === 'done' ? 'done' : card.keep.why;
  return (
    <article className="duplicate-card" aria-labelledby={group}>
      <h3 id={group} className="duplicate-title">
        {t('duplicates.card', {
          done: card.alreadyDone ? 'yes' : 'no',
          count: others.length,
          key: kept.key,
        })}
      </h3>
      <p className="quiet">
        {t('duplicates.place', place)} · {t('duplicates.probability', { share: card.probability })}
      </p>
      <ul className="duplicate-items">
        {card.items.map((item) => (
          <Line
            key={item.id}
            item={item}
            kept={kept}
            card={card}
            note={item.id === suggestion.id ? t(`duplicates.keep.${why}`) : undefined}
            actions={actions}
            choice={
              actions.close && (
                <label className="tick">
                  <input
                    type="radio"
                    name={group}
                    checked={item.id === kept.id}
                    onChange={() => {
                      setKeptId(item.id);
                    }}
                  />
                  {t('duplicates.keep', { key: item.key })}
                </label>
              )
            }
          />
        ))}
      </ul>
      {actions.close && first && (
        <Button spacing="compact" onClick={() => actions.close?.(kept, open)}>
          {t('duplicates.close', { count: open.length, key: first.key })}
        </Button>
      )}
    </article>
  );
}

function Line({
  item,
  kept,
  card,
  note,
  choice,
  actions,
}: {
  readonly item: CardItem;
  readonly kept: CardItem;
  readonly card: DuplicateCard;
  readonly note: string | undefined;
  readonly choice: React.ReactNode;
  readonly actions: CardActions;
}) {
  const { openItem } = usePanel();
  const facts = [item.type, item.status.name, longSize(item.estimate)].join(' · ');
  return (
    <li className="duplicate-item">
      <div className="duplicate-head">
        <button
          type="button"
          className="link-button"
          onClick={() => {
            openItem(item.key);
          }}
        >
          {item.key}
        </button>
        <strong>{item.summary}</strong>
        <span className="quiet">{facts}</span>
        {choice}
      </div>
      {note !== undefined && <p className="quiet">{note}</p>}
      {item.id !== kept.id && <Against item={item} kept={kept} card={card} actions={actions} />}
    </li>
  );
}

const mostWords = 5;
const quoted = (words: readonly string[]) =>
  words.slice(0, mostWords).map((word) => t('duplicates.quoted', { word }));

/** One of them against the one that stays. */
function Against({
  item,
  kept,
  card,
  actions,
}: {
  readonly item: CardItem;
  readonly kept: CardItem;
  readonly card: DuplicateCard;
  readonly actions: CardActions;
}) {
  const pair = card.pairs.find(
    ({ a, b }) => (a === item.id && b === kept.id) || (b === item.id && a === kept.id),
  );
  const [own, others] =
    pair?.a === item.id
      ? [pair.differences.a, pair.differences.b]
      : [pair?.differences.b ?? [], pair?.differences.a ?? []];
  const names = { one: item.key, other: kept.key };
  const said = (words: readonly string[]) =>
    words.length === 0 ? t('duplicates.nothing-else') : quoted(words);
  return (
    <>
      {own.length + others.length > 0 && (
        <p className="quiet">
          {t('duplicates.differs', { ...names, ones: said(own), others: said(others) })}
        </p>
      )}
      <div className="duplicate-actions">
        {pair && (
          <Button
            spacing="compact"
            onClick={() => {
              actions.compare(item, kept);
            }}
          >
            {t('duplicates.compare', names)}
          </Button>
        )}
        {actions.relate && (
          <Button
            spacing="compact"
            appearance="subtle"
            aria-label={t('duplicates.relate-label', names)}
            onClick={() => actions.relate?.(item, kept)}
          >
            {t('duplicates.relate')}
          </Button>
        )}
        {actions.apart && (
          <Button
            spacing="compact"
            appearance="subtle"
            aria-label={t('duplicates.apart-label', names)}
            onClick={() => actions.apart?.(item, kept)}
          >
            {t('duplicates.apart')}
          </Button>
        )}
        {/* Jira deletes no item before its sub-tasks. */}
        {actions.delete && item.attached.subtasks === 0 && (
          <Popup
            look="icon"
            isAtEnd
            name={t('duplicates.more', { key: item.key })}
            label={<MoreIcon label="" color="currentColor" />}
          >
            {(close) => (
              <Button
                appearance="subtle"
                aria-label={t('duplicates.delete-label', { key: item.key })}
                onClick={() => {
                  close();
                  actions.delete?.(item, kept);
                }}
              >
                {t('duplicates.delete')}
              </Button>
            )}
          </Popup>
        )}
      </div>
    </>
  );
}
