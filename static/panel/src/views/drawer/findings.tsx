import { useState } from 'react';
import type { ItemException } from '../../../../../src/domain/exceptions/exception';
import type { DetailBlock, Finding, ReportItem } from '../../../../../src/domain/report/report';
import type { Rights } from '../../backlog-state';
import { t } from '../../messages';
import { Late } from '../parts/late';
import { later } from '../parts/later';
import { flagsOf, isEnough } from '../verdict';
import { FindingActions } from './actions';
import type { ItemActions } from './actions';
import { FindingCard } from './finding-card';

// Most findings are mended.
const FindingMenu = later(() => import('../exceptions/finding-menu'), 'FindingMenu');
const SetAsideNote = later(() => import('../exceptions/set-aside-note'), 'SetAsideNote');

/** What mending comes to: nothing has to be done about an item that is ready, or not yet about one that is far away. */
function kindOf(item: ReportItem): 'enough' | 'later' | 'gaps' {
  if (item.zone !== 'near') return 'later';
  return isEnough(item) ? 'enough' : 'gaps';
}

/** What was seen: first the flags that the row counts, then hints and what could not be told. */
export function Findings({
  item,
  blocks,
  rights,
  actions,
  keyOf,
}: {
  readonly item: ReportItem;
  readonly blocks: readonly DetailBlock[];
  readonly rights: Rights;
  readonly actions: ItemActions;
  readonly keyOf: (id: string) => string | undefined;
}) {
  const flags = flagsOf(item);
  const { setAside, bringBack } = actions;
  const [last, setLast] = useState<ItemException>();
  const isAside = item.setAside?.some(({ check }) => check === last?.check) === true;
  const section = (heading: string, findings: readonly Finding[]) =>
    findings.length > 0 && (
      <section aria-label={heading}>
        <h3 className="drawer-heading">{heading}</h3>
        <ul className="findings">
          {findings.map((finding) => (
            <FindingCard
              key={`${finding.check} ${finding.message.code} ${finding.related.join(' ')}`}
              finding={finding}
              item={item}
              blocks={blocks}
              menu={
                setAside &&
                rights.edit !== 'no' &&
                finding.result !== 'error' && (
                  <Late place="here">
                    <FindingMenu
                      itemId={item.id}
                      finding={finding}
                      onSetAside={async (exception) => {
                        await setAside(exception);
                        setLast(exception);
                      }}
                    />
                  </Late>
                )
              }
              actions={
                <FindingActions
                  finding={finding}
                  item={item}
                  rights={rights}
                  actions={actions}
                  keyOf={keyOf}
                />
              }
            />
          ))}
        </ul>
      </section>
    );
  return (
    <>
      {last?.itemId === item.id && isAside && bringBack && (
        <Late place="nowhere">
          <SetAsideNote
            key={`${last.check} ${last.kind}`}
            exception={last}
            onBringBack={async (exception) => {
              await bringBack(exception);
              setLast(undefined);
            }}
          />
        </Late>
      )}
      {section(t('drawer.findings', { kind: kindOf(item) }), flags)}
      {section(
        t('drawer.noticed'),
        item.findings.filter((finding) => !flags.includes(finding)),
      )}
    </>
  );
}
