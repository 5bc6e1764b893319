/**
 * Runs Atlassian's own validators and linters over manifest.yml and src, offline, and prints what they say as JSON. A
 * child process of its own, because they want the app's folder as the current one and read the environment when loaded.
 * Their permission linter would download Atlassian's API documents; it gets the sandbox's scope table in their place.
 */
const { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const process = require('node:process');

const root = join(__dirname, '..', '..');
process.chdir(root);

const routes = require('../../sandbox/forge/scopes/routes.json');

function writeDocument(folder) {
  const paths = {};
  for (const [scopes, operations] of Object.entries(routes)) {
    for (const operation of operations) {
      const [method, path] = operation.split(' ');
      let index = 0;
      const named = path.replace(/\{\}/g, () => `{p${index++}}`);
      paths[named] ??= {};
      paths[named][method.toLowerCase()] = {
        security: scopes === '' ? [{}] : [{ OAuth2: scopes.split(' ') }],
      };
    }
  }
  const file = join(folder, 'jira.json');
  writeFileSync(file, JSON.stringify({ paths }));
  const none = join(folder, 'none.json');
  writeFileSync(none, JSON.stringify({ paths: {} }));
  return { file, none };
}

const folder = mkdtempSync(join(tmpdir(), 'forge-lint-'));
process.once('exit', () => {
  rmSync(folder, { recursive: true });
});
const { file, none } = writeDocument(folder);
Object.assign(process.env, {
  USE_LOCAL_SWAGGER: '1',
  LOCAL_JIRA_SWAGGER: file,
  LOCAL_JSW_SWAGGER: file,
  LOCAL_JSM_SWAGGER: none,
  LOCAL_CONF_SWAGGER: none,
  LOCAL_CONF_V2_SWAGGER: none,
  LOCAL_BB_SWAGGER: none,
});

const { ProcessorBuilder } = require('@forge/manifest');
const { lint } = require('@forge/lint');
const { parse } = require('yaml');

const deprecatedRuntimes = ['nodejs20.x'];
const silent = () => undefined;
const logger = { info: silent, debug: silent, trace: silent, warn: silent, error: silent };

function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}

async function validate() {
  const found = [];
  for (const kind of ['full', 'product-trigger', 'deprecated-egress-permissions', 'deprecated-csp-method']) {
    const { errors = [] } = await ProcessorBuilder.instance()
      .withValidation(kind)
      .withOptions({ deprecatedRuntimes })
      .build()
      .process();
    for (const { level, message } of errors ?? []) found.push({ kind, level, message });
  }
  return found;
}

async function main() {
  const manifest = parse(readFileSync('manifest.yml', 'utf8'));
  const validation = await validate();
  const files = filesBelow('src');
  const results = await lint(
    files,
    manifest,
    'development',
    logger,
    { getDeprecatedRuntimes: async () => deprecatedRuntimes },
    { linter: { mode: 'client-side' } },
  );
  const texts = (problems) =>
    Object.values(problems ?? {})
      .flat()
      .map((problem) => problem.message ?? String(problem));
  const linting = results.flatMap((result) =>
    [...texts(result.errors), ...texts(result.warnings)].map((message) => ({ file: result.file, message })),
  );
  console.log(JSON.stringify({ validation, linting, files: results.length }));
}

main().then(
  () => process.exit(0),
  (error) => {
    console.error(error);
    process.exit(1);
  },
);
