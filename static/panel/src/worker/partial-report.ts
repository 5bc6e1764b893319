import type { Backlog } from '../../../../src/domain/backlog/backlog';
import { judgeItem } from '../../../../src/domain/analyse';
import { withExceptions } from '../../../../src/domain/exceptions/except';
import type { Exceptions } from '../../../../src/domain/exceptions/except';
import { measureZones } from '../../../../src/domain/measures/zones';
import { buildReportItem, countFlags } from '../../../../src/domain/report/build-report';
import type { RefinementReport, ReportItem } from '../../../../src/domain/report/report';
import type { Settings } from '../../../../src/domain/settings';

/** Judges rows by themselves while the rest is still being read: everything but what needs the whole backlog. */
export class PartialReports {
  private readonly rows = new Map<string, ReportItem>();

  constructor(
    private readonly settings: Settings,
    private readonly now: Date,
    private readonly exceptions: Exceptions,
  ) {}

  of(backlog: Backlog, expected: number): RefinementReport {
    const { board } = backlog;
    const zones = measureZones(backlog, this.settings);
    const items = backlog.items.map((item) => {
      const zone = zones.of.get(item.id) ?? 'later';
      const known = this.rows.get(item.id);
      if (known?.zone === zone) return known;
      const judged = judgeItem(item, zone, { board }, this.settings, this.now);
      const row = buildReportItem(withExceptions(judged, this.exceptions, this.now), this.settings);
      this.rows.set(item.id, row);
      return row;
    });
    const near = items.filter(({ zone }) => zone === 'near');
    return {
      board: {
        id: board.id,
        name: board.name,
        projectId: board.projectId,
        projectKey: board.projectKey,
        projectName: board.projectName,
        estimation: board.estimation,
      },
      now: this.now.toISOString(),
      read: { items: items.length, expected, problems: backlog.problems },
      sprints: backlog.sprints.map(({ id, name, state }) => ({ id, name, state })),
      items,
      zones: { basis: zones.basis, lastNear: zones.lastNear },
      // A gap behind the first rows is not known yet.
      runway: undefined,
      counts: countFlags(items),
      ready: {
        near: near.length,
        nearReady: near.filter(({ readiness }) => readiness.badge === 'ready').length,
      },
      pairs: [],
    };
  }
}
