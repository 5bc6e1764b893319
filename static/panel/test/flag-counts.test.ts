import { describe, expect, it } from '@jest/globals';
import { topFlags } from '../src/views/health/flag-counts';
import { buildFinding, buildReport, buildRow } from './support/build-report';

const readiness = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

describe('topFlags', () => {
  it('puts what concerns the backlog first, then what matters most, then what is most frequent', () => {
    const rows = [
      buildRow({
        id: '10001',
        findings: [
          buildFinding({ check: 'vague-title', severity: 'minor' }),
          buildFinding({ check: 'estimate', severity: 'blocker' }),
          buildFinding({ check: 'stale-item', category: 'relevance', severity: 'minor' }),
        ],
      }),
      buildRow({ id: '10002', findings: [buildFinding({ check: 'vague-title', severity: 'minor' })] }),
      buildRow({ id: '10003', findings: [buildFinding({ check: 'description', severity: 'minor' })] }),
    ];
    expect(topFlags(buildReport(rows))).toMatchObject([
      { check: 'stale-item', count: 1 },
      { check: 'estimate', count: 1 },
      { check: 'vague-title', count: 2 },
      { check: 'description', count: 1 },
    ]);
  });

  it('is no wall', () => {
    const row = buildRow({ findings: readiness.map((check) => buildFinding({ check })) });
    expect(topFlags(buildReport([row]))).toHaveLength(7);
  });

  it('counts no hints', () => {
    expect(topFlags(buildReport([buildRow({ findings: [buildFinding({ severity: 'hint' })] })]))).toEqual([]);
  });
});
