import { useEffect, useState } from 'react';
import type { Category } from '../../../../../src/domain/check';
import { checks } from '../../../../../src/domain/checks';
import type { RefinementReport } from '../../../../../src/domain/report/report';
import { demandIn } from '../../../../../src/domain/settings';
import type { Settings } from '../../../../../src/domain/settings';
import { resolveSettings } from '../../../../../src/domain/team-settings/resolve';
import { failureOf } from '../../api';
import { t } from '../../messages';
import { usePanel } from '../../panel-context';
import { passedTitle, whyOf } from '../check-words';
import { failureText } from '../failure-text';
import { Dialog } from '../parts/dialog';
import { Notice } from '../parts/notice';

const categories: readonly Category[] = ['readiness', 'size', 'duplicates', 'relevance', 'order'];
const zones = ['near', 'next', 'later'] as const;

type Read =
  | { readonly step: 'reading' }
  | { readonly step: 'read'; readonly settings: Settings }
  | { readonly step: 'failed'; readonly why: string };

function useRules(projectId: string): Read {
  const { api } = usePanel();
  const [read, setRead] = useState<Read>({ step: 'reading' });
  useEffect(() => {
    let current = true;
    api.readSettings({ projectId }).then(
      ({ settings }) => {
        if (current) setRead({ step: 'read', settings: resolveSettings(settings) });
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
function RuleTable({ category, settings }: { readonly category: Category; readonly settings: Settings }) {
  const rows = checks
    .filter((check) => check.category === category)
    .map((check) => ({
      id: check.id,
      asked: zones.map((zone) => demandIn(zone, check, settings.checks[check.id] ?? {})?.severity),
    }))
    .filter(({ asked }) => asked.some((severity) => severity !== undefined));
  if (rows.length === 0) return null;
  return (
    <table className="rules">
      <thead>
        <tr>
          <th scope="col">{t(`rules.${category}`)}</th>
          {zones.map((zone) => (
            <th key={zone} scope="col">
              {t(`zone.${zone}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, asked }) => (
          <tr key={id}>
            <th scope="row">
              {passedTitle(id)}
              <span className="rules-why">{whyOf(id)}</span>
            </th>
            {asked.map((severity, at) => (
              <td key={zones[at]}>{severity === undefined ? '–' : t(`rules.severity.${severity}`)}</td>
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
            {t('rules.limits', { ready: read.settings.badge.ready, almost: read.settings.badge.almost })}
          </p>
          {categories.map((category) => (
            <RuleTable key={category} category={category} settings={read.settings} />
          ))}
        </>
      )}
    </Dialog>
  );
}
