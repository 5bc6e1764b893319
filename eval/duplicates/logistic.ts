/** One pair: its features in a fixed order, and whether people called it a duplicate. */
export interface Example {
  readonly features: readonly number[];
  readonly positive: boolean;
}

export interface Fitted {
  readonly start: number;
  readonly weights: readonly number[];
}

const mostSteps = 25;
const smallStep = 1e-6;

/**
 * Logistic regression by Newton's method, weights held small by a penalty.
 * @param penalty strength of the pull towards zero; the start is not pulled
 */
export function fitLogistic(examples: readonly Example[], penalty: number): Fitted {
  const size = (examples[0]?.features.length ?? 0) + 1;
  const weights = new Float64Array(size);
  for (let nth = 0; nth < mostSteps; nth += 1) {
    const step = solve(...slopes(examples, weights, penalty));
    let largest = 0;
    step.forEach((by, at) => {
      weights[at] = (weights[at] ?? 0) + by;
      largest = Math.max(largest, Math.abs(by));
    });
    if (largest < smallStep) break;
  }
  const [start = 0, ...rest] = weights;
  return { start, weights: rest };
}

/** Matrix of curvatures and vector of slopes of the penalised likelihood. */
function slopes(
  examples: readonly Example[],
  weights: Float64Array,
  penalty: number,
): [curvature: Float64Array[], slope: Float64Array] {
  const size = weights.length;
  const slope = new Float64Array(size);
  const curvature = Array.from({ length: size }, () => new Float64Array(size));
  const values = new Float64Array(size).fill(1);
  for (const { features, positive } of examples) {
    values.set(features, 1);
    let logOdds = 0;
    for (let at = 0; at < size; at += 1) logOdds += (weights[at] ?? 0) * (values[at] ?? 0);
    const p = 1 / (1 + Math.exp(-logOdds));
    const miss = (positive ? 1 : 0) - p;
    const spread = p * (1 - p);
    for (let row = 0; row < size; row += 1) {
      const value = values[row] ?? 0;
      if (value === 0) continue;
      slope[row] = (slope[row] ?? 0) + miss * value;
      const line = curvature[row];
      if (line === undefined) continue;
      for (let column = 0; column < size; column += 1)
        line[column] = (line[column] ?? 0) + spread * value * (values[column] ?? 0);
    }
  }
  for (let at = 0; at < size; at += 1) {
    const pull = at === 0 ? 1e-9 : penalty;
    slope[at] = (slope[at] ?? 0) - (at === 0 ? 0 : penalty * (weights[at] ?? 0));
    const line = curvature[at];
    if (line !== undefined) line[at] = (line[at] ?? 0) + pull;
  }
  return [curvature, slope];
}

/** Gauss-Jordan elimination with pivoting; small and dense is all there is to solve here. */
function solve(matrix: readonly Float64Array[], right: Float64Array): Float64Array {
  const rows = matrix.map((line, at) => Float64Array.from([...line, right[at] ?? 0]));
  rows.forEach((_line, column) => {
    let pivot = column;
    for (let row = column; row < rows.length; row += 1)
      if (Math.abs(rows[row]?.[column] ?? 0) > Math.abs(rows[pivot]?.[column] ?? 0)) pivot = row;
    const line = rows[pivot] ?? new Float64Array();
    rows[pivot] = rows[column] ?? line;
    rows[column] = line;
    const head = line[column] ?? 1;
    rows.forEach((other, row) => {
      if (row === column) return;
      const times = (other[column] ?? 0) / head;
      if (times === 0) return;
      for (let at = column; at < other.length; at += 1)
        other[at] = (other[at] ?? 0) - times * (line[at] ?? 0);
    });
  });
  return Float64Array.from(rows, (line, at) => (line[rows.length] ?? 0) / (line[at] ?? 1));
}
