import { useEffect, useState } from 'react';
import type { RefinementReport } from '../../../../../src/domain/report/report';
import { failureOf } from '../../api';
import { readRules } from '../../gather/rules';
import type { Rules } from '../../gather/rules';
import { t } from '../../messages';
import { usePanel } from '../../panel-context';
import { passedTitle, whyOf } from '../check-words';
import { failureText } from '../failure-text';
import { Dialog } from '../parts/dialog';
import { Notice } from '../parts/notice';

type Read =
  | { readonly step: 'reading' }
  | { readonly step: 'read'; readonly rules: Rules }
  | { readonly step: 'failed'; readonly why: string };

function useRules(projectId: string): Read {
  const { api } = usePanel();
  const [read, setRead] = useState<Read>({ step: 'reading' });
  useEffect(() => {
    let current = true;
    readRules(api, projectId).then(
      (rules) => {
        if (current) setRead({ step: 'read', rules });
      },
      (error: unknown) => {
        if (current) setRead({ step: 'failed', why: failureText(failureOf(error)) });
      },
    );
    return () => {
      current = false;
    };
  }, [api, projectId]);
  return read;
}

/** What one kind of checks asks, by how near an item is. */
function RuleTable({ category, rules }: Rules['groups'][number]) {
  const zones = rules[0]?.asked ?? [];
  return (
    <table className="rules">
      <thead>
        <tr>
          <th scope="col">{t(`rules.${category}`)}</th>
          {zones.map(({ zone }) => (
            <th key={zone} scope="col">
              {t(`zone.${zone}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rules.map(({ check, asked }) => (
          <tr key={check}>
            <th scope="row">
              {passedTitle(check)}
              <span className="rules-why">{whyOf(check)}</span>
            </th>
            {asked.map(({ zone, severity }) => (
              <td key={zone}>{severity === undefined ? '–' : t(`rules.severity.${severity}`)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What the space's work items are judged by, for everybody to read; admins change it in the space's settings. */
export function RulesDialog({
  report,
  onClose,
}: {
  readonly report: RefinementReport;
  readonly onClose: () => void;
}) {
  const read = useRules(report.board.projectId);
  return (
    <Dialog title={t('rules.title')} size="large" onClose={onClose}>
      <p>{t('rules.intro')}</p>
      {read.step === 'reading' && <div className="skeleton-block" aria-hidden="true" />}
      {read.step === 'failed' && (
        <Notice tone="warning" role="alert">
          {read.why}
        </Notice>
      )}
      {read.step === 'read' && (
        <>
          <p className="quiet">
            {t('rules.limits', { ready: read.rules.limits.ready, almost: read.rules.limits.almost })}
          </p>
          {read.rules.groups.map((group) => (
            <RuleTable key={group.category} {...group} />
          ))}
        </>
      )}
    </Dialog>
  );
}
