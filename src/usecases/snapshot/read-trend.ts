import type { Trend } from '../../contract';
import type { TrendPorts } from '../ports';

/**
 * How many items of a board were ready, day by day, to those who may see the board.
 * @throws {SiteFailure} for anybody else
 */
export async function readTrend(
  { boardId }: { readonly boardId: number },
  { site, snapshots }: TrendPorts,
): Promise<Trend> {
  const searches = await site.readSearches(boardId);
  const counted = await snapshots.list(boardId);
  return {
    searches,
    counted: counted.map(({ at, occasion, ready, notReady }) => ({
      at,
      occasion: occasion === 'day' ? 'day' : 'sprint',
      ready,
      notReady,
    })),
  };
}
