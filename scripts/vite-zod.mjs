/**
 * Leaves out of a build the part of zod that writes JSON schemas. Every schema refers to it, so no bundler can tell that the
 * engine never asks; it would be a twentieth of it.
 * Only for the worker: the settings page asks a schema for its bounds, and the same file answers that.
 */
const files = /[\\/]zod[\\/]v4[\\/]core[\\/](?:to-json-schema|json-schema-processors)\.js$/;

/** Every name the file exports stays there; what is called by one of them says why it cannot be. */
function refusing(code) {
  const names = [...code.matchAll(/^export (?:const|function) (\w+)/gm)].map(([, name]) => name);
  const renamed = [...code.matchAll(/^export \{ (\w+) as (\w+) \};/gm)].map(([, , name]) => name);
  return [
    "const refuse = () => { throw new Error('JSON schemas are not part of this build.'); };",
    ...names.map((name) => `export const ${name} = refuse;`),
    ...renamed.map((name) => `export { refuse as ${name} };`),
  ].join('\n');
}

export const withoutJsonSchemas = () => ({
  name: 'without-json-schemas',
  transform(code, id) {
    return files.test(id) ? { code: refusing(code), map: null } : undefined;
  },
});
