const transform = {
  '^.+\\.(m?[jt]s|[jt]sx)$': [
    '@swc/jest',
    {
      jsc: {
        parser: { syntax: 'typescript', tsx: true },
        target: 'es2022',
        transform: { react: { runtime: 'automatic' } },
      },
      module: { type: 'commonjs' },
    },
  ],
};
const shared = {
  transform,
  transformIgnorePatterns: ['/node_modules/(?!(stemmer|intl-messageformat|@formatjs)/)'],
};

export default {
  testTimeout: 30_000,
  projects: [
    {
      ...shared,
      displayName: 'node',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/e2e/'],
    },
    {
      ...shared,
      displayName: 'panel',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/static/panel/test/**/*.test.{ts,tsx}'],
      setupFiles: ['<rootDir>/static/panel/test/setup.ts'],
      setupFilesAfterEnv: ['<rootDir>/static/panel/test/setup-waits.ts'],
      moduleNameMapper: {
        '\\.css$': '<rootDir>/static/panel/test/empty.ts',
        '^@atlaskit/feature-gate-js-client(/.*)?$': '<rootDir>/static/panel/src/feature-gates-stub.ts',
      },
    },
    {
      ...shared,
      displayName: 'browser',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/e2e/**/*.test.ts'],
    },
  ],
};
