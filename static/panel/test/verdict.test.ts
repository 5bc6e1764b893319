import { describe, expect, it } from '@jest/globals';
import { cheapestPath, toneOf, verdictOf } from '../src/views/verdict';
import { buildFinding, buildRow, exportStory } from './support/build-report';

const keyOf = (id: string) => `SHOP-${Number(id) - 10_000}`;

describe('verdictOf', () => {
  it('says the worst finding and counts the others, hints aside', () => {
    expect(verdictOf(exportStory().row, keyOf)).toEqual({ text: 'Too big', tone: 'warning', more: 1 });
  });

  it('names the other item of a possible duplicate', () => {
    const row = buildRow({ findings: [buildFinding({ check: 'near-duplicate', related: ['10020'] })] });
    expect(verdictOf(row, keyOf).aside).toBe('Like SHOP-20');
    expect(verdictOf(row, () => undefined).aside).toBe('Possible duplicate');
  });

  it('is quiet about what is ready, and careful where something could not be told', () => {
    expect(verdictOf(buildRow(), keyOf)).toEqual({ text: 'Ready', tone: 'success', more: 0 });
    const unsure = buildRow({ readiness: { score: 90, badge: 'ready', incomplete: true } });
    expect(verdictOf(unsure, keyOf).text).toBe('Probably ready');
  });

  it('says ready first of what is ready, and what is worth a look beside it', () => {
    const estimate = buildFinding({ check: 'estimate', severity: 'minor' });
    const hint = buildFinding({ check: 'vague-title', severity: 'hint' });
    const steps = buildFinding({ check: 'reproduction-steps', severity: 'major' });
    const ready = buildRow({ findings: [steps, estimate, hint] });
    expect(verdictOf(ready, keyOf)).toEqual({ text: 'Ready', tone: 'success', aside: 'No steps', more: 1 });
    const shaped = { score: 80, badge: 'shaped', incomplete: false } as const;
    const far = buildRow({ zone: 'later', readiness: shaped, findings: [estimate] });
    expect(verdictOf(far, keyOf)).toEqual({ text: 'Shaped', tone: 'neutral', aside: 'No estimate', more: 0 });
  });

  it('tells no description from a thin one', () => {
    const raw = { score: 20, badge: 'raw', incomplete: false } as const;
    const gapOf = (code: string) => {
      const finding = buildFinding({ check: 'description', message: { code, params: {} } });
      return verdictOf(buildRow({ zone: 'later', readiness: raw, findings: [finding] }), keyOf).text;
    };
    expect([gapOf('empty'), gapOf('too-short')]).toEqual(['No description', 'Thin description']);
  });

  it('says the gap of what is not ready, small as it may be', () => {
    const needsWork = { score: 40, badge: 'needs-work', incomplete: false } as const;
    const near = buildRow({ readiness: needsWork, findings: [buildFinding({ severity: 'minor' })] });
    expect(verdictOf(near, keyOf)).toEqual({ text: 'No criteria', tone: 'warning', more: 0 });
    const raw = { score: 20, badge: 'raw', incomplete: false } as const;
    const far = buildRow({ zone: 'later', readiness: raw, findings: [buildFinding()] });
    expect(verdictOf(far, keyOf)).toEqual({ text: 'No criteria', tone: 'neutral', more: 0 });
  });

  it('is red only about what waits for something that comes later, and quiet about what is not near', () => {
    const finding = buildFinding({ severity: 'blocker' });
    expect(toneOf(finding, buildRow({ zone: 'near' }))).toBe('warning');
    expect(toneOf(finding, buildRow({ zone: 'next' }))).toBe('neutral');
    expect(toneOf(finding, buildRow({ zone: 'later' }))).toBe('neutral');
    const late = buildFinding({ check: 'late-blocker' });
    expect(toneOf(late, buildRow({ zone: 'near' }))).toBe('danger');
    expect(toneOf(late, buildRow({ zone: 'later' }))).toBe('neutral');
  });
});

describe('cheapestPath', () => {
  it('takes blockers first, then what lifts the score most, and never beyond 100', () => {
    const findings = [
      buildFinding({ check: 'estimate', severity: 'major', gain: 30 }),
      buildFinding({ check: 'acceptance-criteria', severity: 'blocker', gain: 25 }),
      buildFinding({ check: 'near-duplicate', gain: 0 }),
    ];
    const path = cheapestPath(
      buildRow({ findings, readiness: { score: 60, badge: 'needs-work', incomplete: false } }),
    );
    expect(path?.fixes.map(({ check }) => check)).toEqual(['acceptance-criteria', 'estimate']);
    expect(path).toMatchObject({ from: 60, to: 100 });
  });

  it('is none where nothing lifts the score', () => {
    expect(cheapestPath(buildRow())).toBeUndefined();
  });
});
