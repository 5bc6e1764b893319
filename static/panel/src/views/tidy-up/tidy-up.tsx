import { useEffect, useState } from 'react';
import Button from '@atlaskit/button/new';
import type { ChangeResult } from '../../../../../src/contract/changes';
import type { RefinementReport, ReportItem } from '../../../../../src/domain/report/report';
import { t } from '../../messages';
import { Progress } from '../parts/progress';
import { whenThere } from '../parts/when-there';
import { useShortcuts } from '../shortcuts';
import type { Command } from '../shortcuts';
import { placeOfFix } from './focus-fix';
import { beginRound, goOn, progressOf, putOff, skip } from './round';
import type { Round } from './round';
import { TidyUpSum } from './tidy-up-sum';
import { flagsOf, verdictOf } from '../verdict';
import './tidy-up.css';

/**
 * Walks the near zone item by item, the cheapest fix first: opens each, leads to what mends it, and says at the end what
 * came of it. Mending itself is done where it always is, in the drawer.
 */
export function TidyUp({
  report,
  byId,
  openId,
  changes,
  inDialog,
  singleKeys,
  onOpen,
  onClose,
}: {
  readonly report: RefinementReport;
  readonly byId: ReadonlyMap<string, ReportItem>;
  /** Of the item whose drawer is open. */
  readonly openId: string | undefined;
  /** What was written since the round began. */
  readonly changes: readonly ChangeResult[];
  readonly inDialog: boolean;
  readonly singleKeys: boolean;
  readonly onOpen: (id: string) => void;
  readonly onClose: () => void;
}) {
  const [round, setRound] = useState(() => beginRound(report));
  const [isOver, setIsOver] = useState(round.queue.length === 0);
  const [id] = round.queue;
  const item = id === undefined ? undefined : byId.get(id);
  const fix = item && flagsOf(item)[0];
  const { behind, all } = progressOf(round);

  const take = (next: Round) => {
    const [nextId] = next.queue;
    setRound(next);
    if (nextId === undefined) setIsOver(true);
    else onOpen(nextId);
  };
  useEffect(() => {
    if (id !== undefined) onOpen(id);
    // Only the first item is opened unasked; every other by a press.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  const check = fix?.check;
  const isOpen = id !== undefined && openId === id;
  useEffect(() => {
    if (!isOpen || inDialog || isOver) return undefined;
    // After the drawer has come, and gone to its top.
    return whenThere(() => placeOfFix(check));
  }, [isOpen, inDialog, isOver, id, check]);

  const run = (command: Command): boolean => {
    if (command === 'tidy-up') take(goOn(round));
    else if (command === 'tidy-skip') take(skip(round));
    else if (command === 'tidy-later') take(putOff(round));
    else return false;
    return true;
  };
  useShortcuts(!inDialog && !isOver, singleKeys, run);

  if (isOver)
    return <TidyUpSum round={round} byId={byId} changes={changes} onOpen={onOpen} onClose={onClose} />;
  const verdict = item && verdictOf(item, (other) => byId.get(other)?.key);
  // The same words as in the item's row.
  const gap = verdict?.aside ?? verdict?.text ?? '';
  const key = item?.key ?? round.begun.get(id ?? '')?.key ?? '';
  return (
    <section className="tidy-up" aria-label={t('tidy.label')}>
      <div className="tidy-up-where">
        <strong>{t('tidy.progress', { at: behind + 1, all })}</strong>
        <Progress
          value={behind}
          max={all}
          label={t('tidy.progress', { at: behind + 1, all })}
          tone="success"
        />
      </div>
      <p className="tidy-up-fix" role="status">
        {fix
          ? t('tidy.fix', { key, fix: gap, more: flagsOf(item).length - 1 })
          : t(item ? 'tidy.nothing-left' : 'tidy.gone', { key })}
      </p>
      <div className="tidy-up-actions">
        {!isOpen && item && (
          <Button
            spacing="compact"
            onClick={() => {
              onOpen(item.id);
            }}
          >
            {t('tidy.open-again', { key })}
          </Button>
        )}
        {fix && (
          <Button spacing="compact" appearance="subtle" onClick={() => run('tidy-later')}>
            {t('tidy.later')} {singleKeys && <kbd aria-hidden="true">L</kbd>}
          </Button>
        )}
        <Button spacing="compact" appearance="primary" onClick={() => run('tidy-up')}>
          {t('tidy.next')} {singleKeys && <kbd aria-hidden="true">T</kbd>}
        </Button>
        <Button
          spacing="compact"
          appearance="subtle"
          onClick={() => {
            setIsOver(true);
          }}
        >
          {t('tidy.stop')}
        </Button>
      </div>
    </section>
  );
}
