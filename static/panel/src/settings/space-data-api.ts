import type { Input } from '../../../../src/contract';
import { removedSliceSchema, spaceDataCountsSchema } from '../../../../src/contract/space-data';
import type { RemovedSlice, SpaceDataCounts } from '../../../../src/contract/space-data';
import { call } from '../api';

/** What only the page of settings asks of the server. Each rejects with `Refused`, nothing else. */
export interface SpaceDataApi {
  readonly countSpaceData: (input: Input<'countSpaceData'>) => Promise<SpaceDataCounts>;
  readonly removeSpaceData: (input: Input<'removeSpaceData'>) => Promise<RemovedSlice>;
}

export const spaceDataApi: SpaceDataApi = {
  countSpaceData: (input) => call('countSpaceData', input, spaceDataCountsSchema),
  removeSpaceData: (input) => call('removeSpaceData', input, removedSliceSchema),
};
