/**
 * The one-to-one matching of rows and columns with the largest sum (Kuhn–Munkres with potentials).
 * @param gains one row an own item, one column another's; all rows equally long; no value below 0
 * @returns the sum
 */
export function bestMatching(gains: readonly (readonly number[])[]): number {
  const width = gains[0]?.length ?? 0;
  if (gains.length === 0 || width === 0) return 0;
  if (gains.length > width) {
    return bestMatching(Array.from({ length: width }, (_, column) => gains.map((row) => row[column] ?? 0)));
  }
  const rows = gains.length;
  // 1-based, as the algorithm is usually written: column 0 stands for "not matched yet".
  const rowPotential = new Array<number>(rows + 1).fill(0);
  const columnPotential = new Array<number>(width + 1).fill(0);
  const rowOf = new Array<number>(width + 1).fill(0);
  for (let row = 1; row <= rows; row += 1) {
    const slack = new Array<number>(width + 1).fill(Infinity);
    const from = new Array<number>(width + 1).fill(0);
    const visited = new Array<boolean>(width + 1).fill(false);
    let column = 0;
    rowOf[0] = row;
    do {
      visited[column] = true;
      const current = rowOf[column] ?? 0;
      let delta = Infinity;
      let next = 0;
      for (let other = 1; other <= width; other += 1) {
        if (visited[other] === true) continue;
        const cost =
          -(gains[current - 1]?.[other - 1] ?? 0) -
          (rowPotential[current] ?? 0) -
          (columnPotential[other] ?? 0);
        if (cost < (slack[other] ?? Infinity)) {
          slack[other] = cost;
          from[other] = column;
        }
        if ((slack[other] ?? Infinity) < delta) {
          delta = slack[other] ?? Infinity;
          next = other;
        }
      }
      for (let other = 0; other <= width; other += 1) {
        if (visited[other] === true) {
          const holder = rowOf[other] ?? 0;
          rowPotential[holder] = (rowPotential[holder] ?? 0) + delta;
          columnPotential[other] = (columnPotential[other] ?? 0) - delta;
        } else slack[other] = (slack[other] ?? 0) - delta;
      }
      column = next;
    } while (rowOf[column] !== 0);
    while (column !== 0) {
      const before = from[column] ?? 0;
      rowOf[column] = rowOf[before] ?? 0;
      column = before;
    }
  }
  let sum = 0;
  for (let column = 1; column <= width; column += 1) {
    const row = rowOf[column] ?? 0;
    if (row > 0) sum += gains[row - 1]?.[column - 1] ?? 0;
  }
  return sum;
}
