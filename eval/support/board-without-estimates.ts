import type { ProjectFacts } from '../../src/domain/check';

/** A board that sizes nothing, so that items of a data set are not blamed for a size nobody gave them. */
export const boardWithoutEstimates: ProjectFacts = {
  board: {
    id: undefined,
    name: '',
    type: 'none',
    projectId: '',
    projectKey: '',
    projectName: '',
    estimation: { unit: 'off', reason: 'not-in-data' },
  },
};
