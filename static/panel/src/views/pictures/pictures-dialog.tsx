import { useEffect, useState } from 'react';
import Button from '@atlaskit/button/new';
import type { RefinementReport } from '../../../../../src/domain/report/report';
import { t } from '../../messages';
import { usePanel } from '../../panel-context';
import type { TrendNow } from '../../upkeep-state';
import { Dialog } from '../parts/dialog';
import { Bars, NumberTable } from './bars';
import { toCsv } from './csv';
import type { Cell } from './csv';
import { download } from './download';
import {
  agePicture,
  daysOfTrend,
  readinessPicture,
  sizePicture,
  trendPicture,
  trendState,
} from './make-pictures';
import type { TrendState } from './make-pictures';
import type { Picture } from './picture';
import { listTable, tableOf } from './tables';
import './pictures.css';

/** What search knows; undefined while it is on its way, and where there is no board to count. */
function useTrend(): TrendNow | undefined {
  const { upkeep } = usePanel();
  const [trend, setTrend] = useState<TrendNow>();
  useEffect(() => {
    let current = true;
    upkeep?.trend().then(
      (read) => {
        if (current) setTrend(read);
      },
      // The other pictures stand without it.
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [upkeep]);
  return trend;
}

/** Why there is no course yet, or how it was counted. */
function trendNote(state: TrendState): string {
  switch (state.kind) {
    case 'partial':
      return t('pictures.trend.partial', { held: state.held, open: state.open });
    case 'young':
      return t('pictures.trend.young', { days: state.days, from: daysOfTrend });
    case 'told':
      return t('pictures.note.trend');
  }
}

function Card({
  picture,
  note,
  onSearch,
  onSave,
}: {
  readonly picture: Picture;
  readonly note: string;
  readonly onSearch: ((jql: string) => void) | undefined;
  readonly onSave: (table: readonly (readonly Cell[])[]) => void;
}) {
  const [asTable, setAsTable] = useState(false);
  const { id } = picture;
  const title = t(`pictures.title.${id}`);
  const Shown = asTable ? NumberTable : Bars;
  return (
    <section className="picture" aria-label={title}>
      <div className="picture-head">
        <h3>{title}</h3>
        {picture.bars.length > 0 && (
          <>
            <Button
              spacing="compact"
              appearance="subtle"
              aria-label={t(asTable ? 'pictures.as-picture-of' : 'pictures.as-table-of', { title })}
              onClick={() => {
                setAsTable(!asTable);
              }}
            >
              {t(asTable ? 'pictures.as-picture' : 'pictures.as-table')}
            </Button>
            <Button
              spacing="compact"
              appearance="subtle"
              aria-label={t('pictures.save-of', { title })}
              onClick={() => {
                onSave(tableOf(picture));
              }}
            >
              {t('pictures.save')}
            </Button>
          </>
        )}
      </div>
      {picture.bars.length > 0 && <Shown picture={picture} onSearch={onSearch} />}
      <p className="quiet">{note}</p>
    </section>
  );
}

/** The backlog as people rather look at it: four pictures, the numbers behind each, and files of both. */
export function PicturesDialog({
  report,
  onClose,
}: {
  readonly report: RefinementReport;
  readonly onClose: () => void;
}) {
  const { upkeep } = usePanel();
  const trend = useTrend();
  const scope = trend?.searches.all;
  const state = trend && trendState(report, trend);
  const pictures = [
    readinessPicture(report),
    ...(trend && state ? [trendPicture(trend, state)] : []),
    ...(report.board.estimation.unit === 'off' ? [] : [sizePicture(report, scope)]),
    agePicture(report, scope),
  ];
  const save = (name: string, table: readonly (readonly Cell[])[]) => {
    download(`${report.board.projectKey}-${name}-${report.now.slice(0, 10)}.csv`, toCsv(table));
  };
  return (
    <Dialog
      title={t('pictures.open')}
      size="large"
      footer={
        <Button
          onClick={() => {
            save('backlog', listTable(report));
          }}
        >
          {t('pictures.save-list')}
        </Button>
      }
      onClose={onClose}
    >
      <div className="pictures">
        {pictures.map((picture) => (
          <Card
            key={picture.id}
            picture={picture}
            note={picture.id === 'trend' && state ? trendNote(state) : t(`pictures.note.${picture.id}`)}
            onSearch={upkeep?.openSearch}
            onSave={(table) => {
              save(picture.id, table);
            }}
          />
        ))}
      </div>
    </Dialog>
  );
}
