/**
 * Stands in for Atlassian's Statsig client, which Atlaskit asks for feature gates: outside Atlassian's own products
 * every gate is off and every experiment at its default, so nothing is lost but 30 KB and two console warnings.
 */
const featureGates = {
  initializeCompleted: (): boolean => false,
  initializeCalled: (): boolean => false,
  checkGate: (): boolean => false,
  getExperimentValue: <T>(_experiment: string, _parameter: string, fallback: T): T => fallback,
};

export default featureGates;
