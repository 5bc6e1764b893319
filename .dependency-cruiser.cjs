/**
 * The rules that keep the line Jira → gather → normalise → measure → check → report → panel → change → Jira straight.
 * Each comment says why the rule is there and what to do instead.
 */
const pureLibraries = '^node_modules/(zod|stemmer|@cucumber/gherkin)/';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'domain-is-pure',
      comment:
        'The domain runs in the panel, in functions and in tests, and must answer the same in each. It imports only ' +
        'itself and pure libraries. Need data? Take it as an argument. Need a side effect? That is a use case.',
      severity: 'error',
      from: { path: '^src/domain' },
      to: { pathNot: ['^src/domain', pureLibraries] },
    },
    {
      name: 'checks-stand-alone',
      comment:
        'A check that reads another check cannot be switched off alone. Move what both need into measures or text.',
      severity: 'error',
      from: { path: '^src/domain/checks/(?!index\\.ts$)' },
      to: { path: '^src/domain/checks/' },
    },
    {
      name: 'measures-know-no-checks',
      comment:
        'Measures come before checks in the line; a measure that asks a check would judge before measuring.',
      severity: 'error',
      from: { path: '^src/domain/(backlog|text|measures)/' },
      to: { path: '^src/domain/(checks|report|analyse)' },
    },
    {
      name: 'usecases-by-ports',
      comment:
        'A use case says what it needs in usecases/ports.ts and gets it from the edge, so that it can be tested whole.',
      severity: 'error',
      from: { path: '^src/usecases' },
      to: { path: '^src/(jira|storage|resolvers)|^node_modules/@forge' },
    },
    {
      name: 'adapters-apart',
      comment: 'Jira and storage know nothing of each other; what needs both is a use case.',
      severity: 'error',
      from: { path: '^src/(jira|storage)/' },
      to: { path: '^src/(jira|storage|resolvers|usecases(?!/ports|/[a-z-]+/ports))', pathNot: '^src/$1/' },
    },
    {
      name: 'jira-without-forge',
      comment:
        'src/jira speaks HTTP through the JiraHttp port: the panel and the functions run the same code.',
      severity: 'error',
      from: { path: '^src/jira' },
      to: { path: '^node_modules/@forge' },
    },
    {
      name: 'contract-carries-only-shapes',
      comment:
        'Both sides import the contract. It may name shapes of the domain (types only), never behaviour.',
      severity: 'error',
      from: { path: '^src/contract' },
      to: { path: '^src/(?!contract|domain)|^node_modules/(?!zod)' },
    },
    {
      name: 'views-through-contract',
      comment:
        "The panel's views see the contract, the report and the message catalogues, and the few rules that the server applies " +
        'again (named here). Judging happens in static/panel/src/worker, reading in static/panel/src/gather: ask them through ' +
        'their message types. The settings page has no backlog to keep fluent and judges its preview itself.',
      severity: 'error',
      from: { path: '^static/panel/src', pathNot: '^static/panel/src/(worker|gather|settings)/' },
      to: {
        path: '^src/',
        pathNot:
          '^src/(contract|messages|domain/report/report\\.ts|domain/changes/bulk(-run)?\\.ts|domain/exceptions/finding-of-item\\.ts|domain/split/quality/layers\\.ts)',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'worker-without-jira-calls',
      comment: 'A worker has no bridge. The main thread reads and hands raw pages over.',
      severity: 'error',
      from: { path: '^static/panel/src/worker' },
      to: { path: '^node_modules/@forge' },
    },
    {
      name: 'entry-is-thin',
      comment: 'src/index.ts names what manifest.yml names, nothing more.',
      severity: 'error',
      from: { path: '^src/index\\.ts$' },
      to: { pathNot: '^src/resolvers' },
    },
    {
      name: 'no-test-in-product',
      comment: 'What ships must not need what only tries it.',
      severity: 'error',
      from: { path: '^(src|static/panel/src)' },
      to: { path: '^(sandbox|test|eval|bench|scripts|static/panel/test)/' },
    },
    {
      name: 'no-circular',
      comment: 'Two modules that need each other are one module, or hide a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'not-to-unresolvable',
      comment: 'The import names nothing that can be found.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.json'],
    },
  },
};
