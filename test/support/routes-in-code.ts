import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** A call of Jira as it stands in the code: what is put in at run time is `{}`, the query is left out. */
export interface RouteInCode {
  readonly method: string;
  readonly path: string;
  readonly file: string;
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'dist' || entry.name === 'test' ? [] : filesBelow(path);
    return /\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

/** Text of a literal with `{}` for every expression in it; undefined for anything else. */
function textOf(node: ts.Expression): string | undefined {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return undefined;
  return [node.head.text, ...node.templateSpans.map(({ literal }) => `{}${literal.text}`)].join('');
}

function propertyOf(node: ts.ObjectLiteralExpression, name: string): ts.Expression | undefined {
  for (const property of node.properties)
    if (ts.isPropertyAssignment(property) && property.name.getText() === name) return property.initializer;
  return undefined;
}

/** Every `{ method: …, path: '/rest/…' }` below the folders. @throws for a path whose method cannot be read */
export function routesInCode(folders: readonly string[]): RouteInCode[] {
  const routes: RouteInCode[] = [];
  for (const file of folders.flatMap(filesBelow)) {
    const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022, true);
    const visit = (node: ts.Node): void => {
      if (ts.isObjectLiteralExpression(node)) {
        const path = propertyOf(node, 'path');
        const text = path && textOf(path);
        if (text?.startsWith('/rest/')) {
          const method = propertyOf(node, 'method');
          const name = method && textOf(method);
          if (name === undefined) throw new Error(`${file}: the method of ${text} is no literal.`);
          routes.push({ method: name, path: text.split('?')[0] ?? text, file });
        }
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return routes;
}
