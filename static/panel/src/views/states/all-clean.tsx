import CheckCircleIcon from '@atlaskit/icon/core/check-circle';
import type { RefinementReport } from '../../../../../src/domain/report/report';
import { t } from '../../messages';

/** Nothing to mend: worth seeing, and worth saying what is next. */
export function AllClean({ report }: { readonly report: RefinementReport }) {
  return (
    <div className="all-clean" role="status">
      <span className="all-clean-sign">
        <CheckCircleIcon label="" color="currentColor" />
      </span>
      <div>
        <p className="all-clean-title">{t('clean.text', { count: report.items.length })}</p>
        <p>{t('clean.next')}</p>
      </div>
    </div>
  );
}
